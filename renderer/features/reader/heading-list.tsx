import type { RefObject } from 'react'
import { Dialog, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components'
import { reader as strings } from '#renderer/strings/reader.ts'
import styles from './heading-list.module.css'
import type { Outline } from './outline.ts'

interface HeadingListProps {
  readonly headings: Outline['headings']
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChoose: (ordinal: number) => void
  /** The element at whose upper end the list opens. */
  readonly frame: RefObject<HTMLElement | null>
}

/** The headings of a document, to go to one of them; typing letters finds it. */
export function HeadingList({ headings, isOpen, onClose, onChoose, frame }: HeadingListProps) {
  return (
    <Popover
      triggerRef={frame}
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
              onAction={(id) => {
                onClose()
                onChoose(Number(id))
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
  )
}
