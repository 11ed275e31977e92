import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { moveCaret } from '../caret.ts'
import { HighlightIndex } from '../highlight-index.ts'
import type { Pages } from '../loci.ts'
import { createMarking } from '../marking-store.ts'
import type { Outline } from '../outline.ts'
import type { DocumentTab } from '../reader.tsx'
import { ReaderFrame } from '../reader-frame.tsx'
import { useCaret } from '../use-caret.ts'
import { useClicks } from '../use-clicks.ts'
import { useCopy } from '../use-copy.ts'
import { useFind } from '../use-find.ts'
import { useHits } from '../use-hits.ts'
import { useDescription, usePaint } from '../use-paint.ts'
import { usePassageActions } from '../use-passage-actions.ts'
import { useReadState } from '../use-read-state.ts'
import { useReveal } from '../use-reveal.ts'
import { useScrollTogether } from '../use-scroll-together.ts'
import { type KnownText, useSelection } from '../use-selection.ts'
import { letterAt } from './page-geometry.ts'
import { fitScale, layPages } from './page-layout.ts'
import { pagePoint } from './page-points.ts'
import { PageSight } from './page-sight.ts'
import { PageView } from './page-view.tsx'
import { PageZoom } from './page-zoom.tsx'
import styles from './pages.module.css'
import { PdfFile } from './pdf-file.ts'
import { movePageCaret, usePageEdges } from './use-page-caret.ts'
import { usePagePlace } from './use-page-place.ts'
import { type ShownPages, usePagePointer } from './use-page-pointer.ts'
import { usePageShow } from './use-page-show.ts'
import { usePageTexts } from './use-page-texts.ts'
import { usePaneWidth } from './use-pane-width.ts'
import { useZoom } from './use-zoom.ts'

interface OpenPagesProps {
  readonly pane: number
  readonly index: number
  readonly tab: DocumentTab
  readonly document: DocumentDetail
  readonly outline: Outline
  readonly pages: Pages
}

const noHighlights: readonly Highlight[] = []
const nothingOpen: ReadonlySet<number> = new Set()
const unchanged = () => undefined

/** The pages of a document's source as they look, with everything that can be done in its text. */
export function OpenPages({ pane, index, tab, document, outline, pages }: OpenPagesProps) {
  const { edition } = tab
  const [sight] = useState(() => new PageSight())
  const [marking] = useState(createMarking)
  const scroller = useRef<HTMLDivElement>(null)
  const known = useRef<KnownText>({ outline, passages: new Map() })
  const shown = useRef<ShownPages>({ byPage: new Map(), scale: 1 })
  const focused = useDesk(({ desk }) => desk.focused === pane)
  const hasSelection = useStore(marking, ({ words }) => words !== null)
  const file = usePdfFile(edition)

  const width = usePaneWidth(scroller)
  const zoom = useZoom(scroller, fitScale(pages, width), focused)
  const layout = useMemo(() => layPages(pages, zoom.scale), [pages, zoom.scale])
  const start = usePagePlace(pane, index, tab, outline, pages, sight, shown)
  useLayoutEffect(() => (scroller.current ? sight.attach(scroller.current) : undefined), [sight])
  const isLaid = useRef(false)
  useLayoutEffect(() => {
    if (width === 0) return
    if (isLaid.current) sight.lay(layout)
    else sight.lay(layout, start)
    isLaid.current = true
  }, [sight, layout, width, start])

  const numbers = useSyncExternalStore(sight.subscribe, sight.mounted)
  const texts = usePageTexts(edition, outline, numbers)
  useLayoutEffect(() => {
    known.current = { outline, passages: texts.passages }
    shown.current = { byPage: texts.byPage, scale: zoom.scale }
  })

  const show = usePageShow(edition, outline, pages, sight, scroller)
  useReveal(pane, edition, marking, show)
  useHits(edition, scroller, marking)
  useSelection(scroller, sight, marking, known)
  usePagePointer(scroller, shown)
  const withText = pages.filter(({ start: first }) => first !== null)
  const edges = usePageEdges(sight, scroller, pages.length, {
    first: withText[0]?.number ?? 1,
    last: withText.at(-1)?.number ?? pages.length,
  })
  const move = useCallback<typeof moveCaret>(
    (root, by, extend) => movePageCaret(root, by, extend, shown.current),
    [],
  )
  useCaret({ pane, scroller, marking, edges, move })
  useCopy(scroller, edition, outline, marking)
  useReadState(document, scroller, sight)
  useScrollTogether(pane, scroller, sight)

  const highlights = useRead('highlights.list', { edition }).data ?? noHighlights
  const marks = useMemo(() => new HighlightIndex(highlights), [highlights])
  const letterUnder = useCallback((root: HTMLElement, x: number, y: number) => {
    const point = pagePoint(root, x, y, shown.current.scale)
    const passages = point && shown.current.byPage.get(point.number)
    return passages
      ? letterAt(
          passages.flatMap(({ words }) => words),
          point,
        )
      : null
  }, [])
  useClicks(scroller, marks, marking, letterUnder)

  const find = useFind(edition, outline, nothingOpen)
  const paint = usePaint(marks, marking, find)
  const selected = useStore(marking, ({ words, tagging }) => (tagging ? null : words))
  const describe = useDescription(marks)
  const actions = usePassageActions(document, edition, outline, marking, unchanged)
  useCommand('find.selection', actions.searchForWords, focused && hasSelection)
  const here = useCallback(() => tab.place.ordinal, [tab.place.ordinal])

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
      sight={sight}
      find={find}
      actions={actions}
      here={here}
      onShow={show}
      onHeading={(words) => show(words, 0.04)}
    >
      {/* The pages are focused so that the keyboard scrolls them and marks on them. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="article"
        tabIndex={0}
        aria-label={strings.pagesOf(document.title)}
      >
        <h1 className={styles.unseen}>{document.title}</h1>
        <div className={styles.column} style={{ blockSize: layout.total, inlineSize: layout.width }}>
          {width === 0 || !file
            ? null
            : numbers.map((number) => {
                const page = pages[number - 1]
                return page ? (
                  <PageView
                    key={number}
                    file={file}
                    page={page}
                    count={pages.length}
                    top={layout.tops[number - 1] ?? 0}
                    width={layout.widths[number - 1] ?? 0}
                    height={layout.heights[number - 1] ?? 0}
                    scale={zoom.scale}
                    passages={texts.byPage.get(number)}
                    paint={paint}
                    selected={selected}
                    describe={describe}
                  />
                ) : null
              })}
        </div>
        <div data-end="" />
      </div>
      <PageZoom zoom={zoom} />
    </ReaderFrame>
  )
}

/** The PDF of an edition, open as long as its pages are shown. */
function usePdfFile(edition: DocumentTab['edition']): PdfFile | null {
  const [file, setFile] = useState<PdfFile | null>(null)
  useEffect(() => {
    const opened = new PdfFile(edition)
    setFile(opened)
    return () => opened.close()
  }, [edition])
  return file
}
