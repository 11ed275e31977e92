import { useMemo, useState } from 'react'
import { reader as strings } from '#renderer/strings/reader.ts'
import type { Page } from '#shared/domain/pages.ts'
import type { Words } from '../outline.ts'
import type { Paint } from '../use-painting.ts'
import { PageCanvas } from './page-canvas.tsx'
import { PageMarks } from './page-marks.tsx'
import { pageKey } from './page-sight.ts'
import { PageText } from './page-text.tsx'
import type { PagePassage } from './page-words.ts'
import styles from './pages.module.css'
import type { PdfFile } from './pdf-file.ts'

interface PageViewProps {
  readonly file: PdfFile
  readonly page: Page
  /** How many pages there are. */
  readonly count: number
  /** CSS pixels from the top of the column. */
  readonly top: number
  readonly width: number
  readonly height: number
  /** CSS pixels a point. */
  readonly scale: number
  /** Undefined while the words are being read. */
  readonly passages: readonly PagePassage[] | undefined
  readonly paint: Paint
  readonly selected: Words | null
  /** What screen readers are told about the highlights of a page; null if it has none. */
  readonly describe: (words: Words) => string | null
}

/** One page of the source: how it looks, what is marked on it, and its words where they stand. */
export function PageView(props: PageViewProps) {
  const { file, page, count, top, width, height, scale, passages, paint, selected, describe } = props
  const [isDrawn, setDrawn] = useState(true)
  const words = useMemo(() => passages?.flatMap((passage) => passage.words) ?? [], [passages])
  const [first, last] = [words[0], words.at(-1)]
  return (
    <section
      aria-label={strings.page(page.label, page.number, count)}
      className={styles.page}
      data-page={page.number}
      data-row={pageKey(page.number)}
      data-undrawn={isDrawn ? undefined : ''}
      style={{ top, inlineSize: width, blockSize: height }}
    >
      <PageCanvas file={file} number={page.number} width={width} onDrawn={setDrawn} />
      <PageMarks words={words} paint={paint} selected={selected} scale={scale} />
      {passages ? <PageText passages={passages} scale={scale} /> : null}
      {page.hasText ? null : <p className={styles.notice}>{strings.noTextLayer}</p>}
      {first && last ? (
        <p className={styles.unseen}>{describe({ start: first.start, end: last.end })}</p>
      ) : null}
    </section>
  )
}
