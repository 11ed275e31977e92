import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { DocumentText } from './document-text.tsx'
import { FindBar } from './find-bar.tsx'
import { HeadingList } from './heading-list.tsx'
import { HighlightIndex } from './highlight-index.ts'
import type { Pages } from './loci.ts'
import { createMarking } from './marking-store.ts'
import { Marks } from './marks.tsx'
import type { Outline } from './outline.ts'
import { PassageMenu } from './passage-menu.tsx'
import { placeOfRow } from './places.ts'
import styles from './reader.module.css'
import type { DocumentTab } from './reader.tsx'
import { layRows } from './rows.ts'
import { pointOf } from './text-nodes.ts'
import { useCaret } from './use-caret.ts'
import { useClicks } from './use-clicks.ts'
import { useCopy } from './use-copy.ts'
import { useEdges } from './use-edges.ts'
import { useFind } from './use-find.ts'
import { useHits } from './use-hits.ts'
import { useDescription, usePaint } from './use-paint.ts'
import { usePainting } from './use-painting.ts'
import { type OpenFurniture, unfolded, usePassageActions } from './use-passage-actions.ts'
import { usePassageMenu } from './use-passage-menu.ts'
import { usePlace } from './use-place.ts'
import { useReadState } from './use-read-state.ts'
import { useReveal } from './use-reveal.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import { type KnownText, selectPoints, useSelection } from './use-selection.ts'
import { TOP, useShow } from './use-show.ts'
import { Viewport } from './viewport.ts'

interface OpenDocumentProps {
  readonly pane: number
  readonly index: number
  readonly tab: DocumentTab
  readonly document: DocumentDetail
  readonly outline: Outline
  readonly pages: Pages
}

const noHighlights: readonly Highlight[] = []

/** A document whose outline is known: what stands around its text and what can be done in it. */
export function OpenDocument({ pane, index, tab, document, outline, pages }: OpenDocumentProps) {
  const { edition } = tab
  const id = useId()
  const [viewport] = useState(() => new Viewport(id))
  const [marking] = useState(createMarking)
  const scroller = useRef<HTMLDivElement>(null)
  const known = useRef<KnownText>({ outline, passages: new Map() })
  const focused = useDesk(({ desk }) => desk.focused === pane)
  const hasSelection = useStore(marking, ({ words }) => words !== null)

  const [open, setOpen] = useState<OpenFurniture>(new Set())
  const { furniture } = outline
  const unfold = useCallback(
    (ordinal: number) => setOpen((old) => unfolded(old, furniture, ordinal)),
    [furniture],
  )
  const rows = useMemo(() => layRows(outline, document.title, open), [outline, document.title, open])
  const actions = usePassageActions(document, edition, outline, marking, setOpen)
  useCommand('find.selection', actions.searchForWords, focused && hasSelection)

  const show = useShow(viewport, scroller, outline, rows, unfold)
  useReveal(pane, edition, marking, show)
  useHits(edition, scroller, marking)
  const edges = useEdges(viewport, scroller, rows)
  useSelection(scroller, viewport, marking, known)
  const place = usePlace(pane, index, edition, viewport, rows, tab.place)
  useReadState(document, scroller, viewport)
  useScrollTogether(pane, scroller, viewport)
  useCaret({ pane, scroller, marking, edges })
  useCopy(scroller, edition, outline, marking)

  const highlights = useRead('highlights.list', { edition }).data ?? noHighlights
  const marks = useMemo(() => new HighlightIndex(highlights), [highlights])
  useClicks(scroller, marks, marking)

  const find = useFind(edition, outline, open)
  useCommand('find.inDocument', find.open, focused)
  const [headingsOpen, setHeadingsOpen] = useState(false)
  useCommand('go.heading', () => setHeadingsOpen(true), focused)

  const look = usePaint(marks, marking, find)
  const paint = usePainting()
  const onShown = (passages: ReadonlyMap<number, Passage>) => {
    known.current = { outline, passages }
    if (!scroller.current) return
    paint(scroller.current, look)
  }

  const describeRange = useDescription(marks)
  const describe = (ordinal: number) => {
    const start = outline.starts[ordinal - 1] ?? 0
    return describeRange({ start, end: start + (outline.lengths[ordinal - 1] ?? 0) })
  }

  const here = useCallback(() => {
    const { row, fraction } = viewport.place()
    return placeOfRow(rows, row, fraction).ordinal
  }, [viewport, rows])
  const hereOffset = useCallback(() => outline.starts[here() - 1] ?? 0, [outline, here])
  const { menu, close } = usePassageMenu(scroller, marking, here)
  const focusText = () => scroller.current?.focus({ preventScroll: true })
  const toOrdinal = (ordinal: number) => {
    const start = outline.starts[ordinal - 1] ?? 0
    show({ start, end: start + Math.max(1, outline.lengths[ordinal - 1] ?? 1) }, TOP)
    focusText()
  }

  return (
    <>
      <div className={styles.reader}>
        {find.isOpen ? (
          <FindBar
            key={find.turn}
            find={find}
            here={hereOffset}
            onShow={show}
            onClose={(shown) => {
              focusText()
              // What was found can be marked at once.
              const root = scroller.current
              if (root && shown) selectPoints(pointOf(root, shown.start), pointOf(root, shown.end))
            }}
          />
        ) : null}
        <DocumentText
          document={document}
          edition={edition}
          outline={outline}
          pages={pages}
          rows={rows}
          place={place}
          viewport={viewport}
          actions={actions}
          scroller={scroller}
          describe={describe}
          onShown={onShown}
        />
        <Marks
          pane={pane}
          document={document}
          edition={edition}
          outline={outline}
          pages={pages}
          highlights={highlights}
          marking={marking}
          scroller={scroller}
          sight={viewport}
        />
        <HeadingList
          headings={outline.headings}
          here={headingsOpen ? here() : 1}
          isOpen={headingsOpen}
          onClose={() => setHeadingsOpen(false)}
          onChoose={toOrdinal}
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
