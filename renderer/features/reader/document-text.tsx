import { type RefObject, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { reader as words } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { ReaderActions } from './actions.ts'
import { Byline } from './byline.tsx'
import { itemPositions } from './item-positions.ts'
import type { Pages } from './loci.ts'
import { FoldRow, PlainRow } from './other-rows.tsx'
import type { Outline } from './outline.ts'
import { PassageRow } from './passage-row.tsx'
import type { Place } from './places.ts'
import styles from './reader.module.css'
import { type Row, type Rows, rowKey } from './rows.ts'
import { writesFromRight } from './scripts.ts'
import { divide } from './text-windows.ts'
import { useColumn } from './use-column.ts'
import { useLayout } from './use-layout.ts'
import { usePassages } from './use-passages.ts'
import { tableStarts, useTables } from './use-tables.ts'
import type { Viewport } from './viewport.ts'

interface DocumentTextProps {
  readonly document: DocumentDetail
  readonly edition: EditionId
  readonly outline: Outline
  readonly pages: Pages
  readonly rows: Rows
  /** Where the reader stands; at first where it was left. */
  readonly place: RefObject<Place>
  readonly viewport: Viewport
  readonly actions: ReaderActions
  readonly scroller: RefObject<HTMLDivElement | null>
  /** What screen readers are told about a passage's highlights; null if it has none. */
  readonly describe: (ordinal: number) => string | null
  /** Called after each commit with the passages that are loaded. */
  readonly onShown: (passages: ReadonlyMap<number, Passage>) => void
}

/** The text of an edition as a window over its rows: see `viewport.ts`. */
export function DocumentText(props: DocumentTextProps) {
  const { document, edition, outline, pages, rows, place, viewport, actions, scroller, describe, onShown } =
    props
  const [sample, setSample] = useState('')
  const [column, setColumn] = useState<HTMLElement | null>(null)
  useLayout(viewport, scroller, useColumn(column, sample), outline, rows, place)

  const mounted = useSyncExternalStore(viewport.subscribe, viewport.mounted)
  const windows = useMemo(() => divide(outline.lengths), [outline])
  const items = useMemo(() => itemPositions(outline.kinds), [outline])
  const shown = mounted.runs.flatMap(({ from, to }) => rows.list.slice(from, to + 1))
  const ordinals = shown.flatMap((row) => (row.kind === 'passage' ? [row.ordinal] : []))
  const passages = usePassages(edition, windows, ordinals, tableStarts(outline.kinds, items, ordinals))
  const columnsOf = useTables(outline.kinds, items, windows, passages)

  if (sample === '' && passages.size > 0) {
    const texts = [...passages.values()].map(({ text }) => text.slice(0, 400))
    setSample(texts.join(' ').slice(0, 2000))
  }
  useLayoutEffect(() => {
    viewport.settle()
    onShown(passages)
  })

  const drawn = (row: Row, index: number) => {
    const key = rowKey(row)
    const shared = { rowKey: key, viewport, actions }
    switch (row.kind) {
      case 'title':
        return (
          <PlainRow key={key} {...shared}>
            <h1 className={styles.title} dir="auto">
              {document.title}
            </h1>
          </PlainRow>
        )
      case 'byline':
        return (
          <PlainRow key={key} {...shared}>
            <Byline document={document} pages={pages} />
          </PlainRow>
        )
      case 'fold':
        return <FoldRow key={key} {...shared} from={row.from} to={row.to} open={row.open} page={row.page} />
      case 'passage': {
        const columns = columnsOf(row.ordinal)
        const isReady = columns !== undefined || outline.kinds[row.ordinal - 1] !== 'row'
        return (
          <PassageRow
            key={key}
            {...shared}
            ordinal={row.ordinal}
            part={row.part}
            parts={row.parts}
            passage={isReady ? passages.get(row.ordinal) : undefined}
            height={viewport.height(index)}
            description={row.part === 0 ? describe(row.ordinal) : null}
            itemAt={items.at[row.ordinal] ?? 0}
            itemOf={items.of[row.ordinal] ?? 0}
            page={row.page}
            columns={columns}
          />
        )
      }
    }
  }

  return (
    // The text is focused so that the keyboard scrolls it and marks in it.
    <div
      ref={scroller}
      className={styles.scroller}
      role="article"
      tabIndex={0}
      aria-label={words.text(document.title)}
    >
      <div
        ref={setColumn}
        className={styles.column}
        dir={writesFromRight(document.language) ? 'rtl' : 'ltr'}
        lang={document.language ?? undefined}
      >
        {/* One flat list: a row that joins another run must stay the same element, or its selection is lost. */}
        {mounted.runs.flatMap(({ from, to, gap }, run) => [
          <div key={`gap ${run}`} className={styles.gap} style={{ blockSize: gap }} />,
          ...rows.list.slice(from, to + 1).map((row, index) => drawn(row, from + index)),
        ])}
        <div key="after" className={styles.gap} style={{ blockSize: mounted.after }} />
        <div data-end="" />
      </div>
    </div>
  )
}
