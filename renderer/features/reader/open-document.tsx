import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { DocumentText } from './document-text.tsx'
import { HighlightIndex } from './highlight-index.ts'
import type { Pages } from './loci.ts'
import { createMarking } from './marking-store.ts'
import type { Outline } from './outline.ts'
import { placeOfRow } from './places.ts'
import type { DocumentTab } from './reader.tsx'
import { ReaderFrame } from './reader-frame.tsx'
import { layRows } from './rows.ts'
import { useCaret } from './use-caret.ts'
import { useClicks } from './use-clicks.ts'
import { useCopy } from './use-copy.ts'
import { useEdges } from './use-edges.ts'
import { useFind } from './use-find.ts'
import { useHits } from './use-hits.ts'
import { useDescription, usePaint } from './use-paint.ts'
import { usePainting } from './use-painting.ts'
import { type OpenFurniture, unfolded, usePassageActions } from './use-passage-actions.ts'
import { usePlace } from './use-place.ts'
import { useReadState } from './use-read-state.ts'
import { useReveal } from './use-reveal.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import { type KnownText, useSelection } from './use-selection.ts'
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

/** A document whose outline is known, as text, with everything that can be done in it. */
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

  return (
    <ReaderFrame
      pane={pane}
      document={document}
      edition={edition}
      outline={outline}
      pages={pages}
      highlights={highlights}
      marking={marking}
      scroller={scroller}
      sight={viewport}
      find={find}
      actions={actions}
      here={here}
      onShow={show}
      onHeading={(words) => show(words, TOP)}
    >
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
    </ReaderFrame>
  )
}
