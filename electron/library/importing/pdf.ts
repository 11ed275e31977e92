import type { Page } from '#shared/domain/pages.ts'
import type { Block } from '#shared/domain/passages.ts'
import { type Draft, draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { toColumns } from './pdf/assemble.ts'
import { type PageText, type TextBlock, toTextBlocks } from './pdf/document-text.ts'
import { openPdf } from './pdf/open.ts'
import { readPage } from './pdf/read-page.ts'
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
    const texts: PageText[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const drawn = await readPage(page, pdfjs, (group) => layers.isVisible(group as never))
      page.cleanup()
      const { width, height } = drawn
      texts.push({ number, height, columns: toColumns(drawn) })
      pages.push({
        number,
        label: labels?.[number - 1] || String(number),
        width,
        height,
        hasText: drawn.glyphs.some((glyph) => !glyph.isSpace),
      })
    }
    const text = toTextBlocks(texts)
    if (text.length === 0) throw new ExtractionError('empty', 'The PDF holds no text.')
    const drafts = text.map(toDraft)
    const reading = readDrafts(drafts, file, { values: [], title: null, fallback: [] })
    const blocks = reading.blocks.map((block, index): Block => {
      const from = text[index]
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

function toDraft({ kind, level, label, furniture, text }: TextBlock): Draft {
  return { ...draft(kind, text, level), label, furniture, opens: false, closes: false }
}
