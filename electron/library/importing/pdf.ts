import type { Page } from '#shared/domain/pages.ts'
import type { Block } from '#shared/domain/passages.ts'
import { type Draft, draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { toColumns } from './pdf/assemble.ts'
import { compose } from './pdf/compose.ts'
import { openPdf } from './pdf/open.ts'
import { toPieces } from './pdf/paragraphs.ts'
import { readPage } from './pdf/read-page.ts'
import { vocabularyOf } from './pdf/vocabulary.ts'
import { readDrafts } from './reading.ts'

/** PDF files: text, places and properties; nothing in them runs. */
export const pdf: Format = {
  kind: 'pdf',
  mediaType: 'application/pdf',
  extensions: ['.pdf'],
  signature: '%PDF-',
  extract: extractPdf,
}

async function extractPdf(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const { pdfjs, document, close } = await openPdf(bytes)
  try {
    const labels = await document.getPageLabels()
    const layers = await document.getOptionalContentConfig()
    const pages: Page[] = []
    const columns = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const drawn = await readPage(page, pdfjs, (group) => layers.isVisible(group as never))
      page.cleanup()
      columns.push(...toColumns(drawn))
      pages.push({
        number,
        label: labels?.[number - 1] || String(number),
        width: drawn.width,
        height: drawn.height,
        hasText: drawn.glyphs.some((glyph) => !glyph.isSpace),
      })
    }
    const vocabulary = vocabularyOf(columns.flatMap(({ lines }) => lines))
    const composed = columns.flatMap(({ page, lines }) =>
      toPieces(lines).map((piece) => ({ piece, page, ...compose(piece.lines, vocabulary) })),
    )
    const drafts: Draft[] = composed.map(({ piece, text }) => ({
      ...draft(piece.kind, text, piece.level),
      furniture: false,
    }))
    if (drafts.length === 0) throw new ExtractionError('empty', 'The PDF holds no text.')
    const reading = readDrafts(drafts, file, { values: [], title: null, fallback: [] })
    const blocks = reading.blocks.map((block, index): Block => {
      const from = composed[index]
      return { ...block, page: pages[(from?.page ?? 1) - 1]?.label ?? null, boxes: from?.boxes ?? [] }
    })
    return {
      kind: 'pdf',
      mediaType: 'application/pdf',
      extractor: 'pdf/1',
      ...reading,
      blocks,
      pages,
      warnings: [],
    }
  } finally {
    await close()
  }
}
