import { type ReactNode, type RefObject, useCallback, useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { ReaderActions } from './actions.ts'
import { FindBar } from './find-bar.tsx'
import { HeadingList } from './heading-list.tsx'
import type { MarkedText } from './mark-actions.ts'
import { Marks } from './marks.tsx'
import type { Words } from './outline.ts'
import { PassageMenu } from './passage-menu.tsx'
import styles from './reader.module.css'
import type { Sight } from './sight.ts'
import { pointOf } from './text-nodes.ts'
import type { Find } from './use-find.ts'
import { usePassageMenu } from './use-passage-menu.ts'
import { selectPoints } from './use-selection.ts'

interface ReaderFrameProps extends MarkedText {
  readonly pane: number
  readonly highlights: readonly Highlight[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly sight: Sight
  readonly find: Find
  readonly actions: ReaderActions
  /** The ordinal of the first passage in sight; the same function as long as it answers the same. */
  readonly here: () => number
  /** Scrolls words into sight. */
  readonly onShow: (words: Words) => void
  /** Scrolls a heading to the top. */
  readonly onHeading: (words: Words) => void
  /** What scrolls: the text, or the pages. */
  readonly children: ReactNode
}

/** What stands around a document, shown as text or as pages: find, marks, headings and the menu of a passage. */
export function ReaderFrame({
  pane,
  highlights,
  scroller,
  sight,
  find,
  actions,
  here,
  onShow,
  onHeading,
  children,
  ...text
}: ReaderFrameProps) {
  const { starts, lengths, furniture, headings } = text.outline
  const focused = useDesk(({ desk }) => desk.focused === pane)
  useCommand('find.inDocument', find.open, focused)
  const [headingsOpen, setHeadingsOpen] = useState(false)
  useCommand('go.heading', () => setHeadingsOpen(true), focused)
  const hereOffset = useCallback(() => starts[here() - 1] ?? 0, [starts, here])
  const { menu, close } = usePassageMenu(scroller, text.marking, here)
  const focusText = () => scroller.current?.focus({ preventScroll: true })
  return (
    <>
      <div className={styles.reader}>
        {find.isOpen ? (
          <FindBar
            key={find.turn}
            find={find}
            here={hereOffset}
            onShow={onShow}
            onClose={(shown) => {
              focusText()
              // What was found can be marked at once.
              const root = scroller.current
              if (root && shown) selectPoints(pointOf(root, shown.start), pointOf(root, shown.end))
            }}
          />
        ) : null}
        {children}
        <Marks pane={pane} {...text} highlights={highlights} scroller={scroller} sight={sight} />
        <HeadingList
          headings={headings}
          here={headingsOpen ? here() : 1}
          isOpen={headingsOpen}
          onClose={() => setHeadingsOpen(false)}
          onChoose={(ordinal) => {
            const start = starts[ordinal - 1] ?? 0
            onHeading({ start, end: start + Math.max(1, lengths[ordinal - 1] ?? 1) })
            focusText()
          }}
        />
      </div>
      {/* Outside, because the reader is a container, which would hold what is fixed to the window. */}
      <PassageMenu
        at={menu}
        furniture={furniture[(menu?.ordinal ?? 0) - 1] ?? false}
        actions={actions}
        onClose={close}
      />
    </>
  )
}
