import { useRef } from 'react'
import { Dialog, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { reader as strings } from '#renderer/strings/reader.ts'
import styles from './heading-list.module.css'
import type { Outline } from './outline.ts'

interface HeadingListProps {
  readonly headings: Outline['headings']
  /** The ordinal of the first passage in sight. */
  readonly here: number
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called when the list is gone, so that the focus may go elsewhere. */
  readonly onChoose: (ordinal: number) => void
}

/** The headings of a document at its upper end, to go to one of them; typing letters finds it. */
export function HeadingList({ headings, here, isOpen, onClose, onChoose }: HeadingListProps) {
  const current = headings.findLast(({ ordinal }) => ordinal <= here)?.ordinal ?? headings[0]?.ordinal
  const choose = (ordinal: number | undefined) => {
    flushSync(onClose)
    if (ordinal !== undefined) onChoose(ordinal)
  }
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} aria-hidden="true" className={styles.anchor} />
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={(open) => (open ? undefined : onClose())}
        placement="bottom end"
        className={styles.popover}
      >
        <Dialog aria-label={strings.headings} className={styles.dialog}>
          {headings.length === 0 ? (
            <p className={styles.none}>{strings.noHeadings}</p>
          ) : (
            <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 28 }}>
              <ListBox
                aria-label={strings.headings}
                autoFocus
                items={headings}
                className={styles.list}
                style={{ blockSize: Math.min(headings.length * 28 + 8, 420) }}
                selectionMode="single"
                selectedKeys={current === undefined ? [] : [current]}
                onSelectionChange={(keys) => {
                  const [chosen] = keys === 'all' ? [] : keys
                  // Nothing is selected when the current heading was chosen again.
                  choose(chosen === undefined ? current : Number(chosen))
                }}
              >
                {({ ordinal, level, text }) => (
                  <ListBoxItem id={ordinal} textValue={text} className={styles.heading}>
                    <span
                      style={{ paddingInlineStart: `${(level - 1) * 14}px` }}
                      className={styles.words}
                      dir="auto"
                    >
                      {text}
                    </span>
                    <span className={styles.number}>¶ {ordinal}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Virtualizer>
          )}
        </Dialog>
      </Popover>
    </>
  )
}
