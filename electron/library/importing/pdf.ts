import type { Page } from '#shared/domain/pages.ts'
import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { type Draft, draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { authorsBelow } from './pdf/authors.ts'
import { isDamaged } from './pdf/damage.ts'
import { type TextBlock, toTextBlocks } from './pdf/document-text.ts'
import { openPdf } from './pdf/open.ts'
import { readProperties } from './pdf/properties.ts'
import { readPages } from './pdf/read-pages.ts'
import { findShownTitle } from './pdf/shown-title.ts'
import { warnOfContents, warnOfMissingMaps, warnOfUnknown } from './pdf/warnings.ts'
import { readDrafts } from './reading.ts'

/** A file of more pages is refused. */
const MOST_PAGES = 10_000

/**
 * PDF files: their text, the place of every word, and what they say about themselves. Nothing in them runs and nothing is
 * fetched. A file of pictures without a text layer is a document of pages without passages.
 */
export const pdf: Format = {
  kind: 'pdf',
  mediaType: 'application/pdf',
  extract: extractPdf,
}

async function extractPdf(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const open = await openPdf(bytes)
  try {
    const { document } = open
    if (document.numPages > MOST_PAGES) {
      throw new ExtractionError(
        'too-large',
        `The PDF has ${document.numPages.toLocaleString('en')} pages; 10,000 is the most that can be read. Split it and import the parts.`,
      )
    }
    const properties = await readProperties(document)
    const { pages, texts, warnings } = await readPages(open)
    const blocks = toTextBlocks(texts)
    const { title, values } = findShownTitle(blocks, properties.strong)
    const drafts = toDrafts(blocks, properties.isPrintedPage)
    const others = properties.strong.filter(({ field }) => field !== 'title')
    const reading = readDrafts(drafts, file, {
      values: [...values, ...others, ...authorsBelow(blocks, title?.index ?? null)],
      title,
      fallback: [],
      weak: properties.weak,
    })
    return {
      kind: 'pdf',
      mediaType: 'application/pdf',
      extractor: 'pdf/1',
      ...reading,
      blocks: reading.blocks.map((block, index) => place(block, blocks[index], pages)),
      pages,
      warnings: [
        ...(isDamaged(bytes)
          ? ['The PDF is damaged: its parts were searched for, and some may be missing.']
          : []),
        ...warnings,
        ...warnOfMissingMaps(open.missingMaps),
        ...warnOfUnknown(blocks.map(({ text }) => text)),
        ...(await warnOfContents(document, properties.isForm)),
        ...properties.warnings,
      ],
    }
  } finally {
    await open.close()
  }
}

/**
 * What is a heading is known from its type; only in a file that uses one type for all may the shape of a line tell. A
 * page of the web that was printed brings its furniture along, which its words and places tell.
 */
function toDrafts(blocks: readonly TextBlock[], isPrintedPage: boolean): Draft[] {
  const byShape = !blocks.some(({ kind }) => kind === 'heading')
  return blocks.map(({ kind, level, label, furniture, apart, text }, index) => ({
    ...draft(kind, text, level),
    label,
    furniture: furniture ? true : isPrintedPage ? undefined : false,
    opens: byShape && apart,
    closes: byShape && blocks[index + 1]?.apart !== false,
  }))
}

function place(block: Block, from: TextBlock | undefined, pages: readonly Page[]): Block {
  if (from === undefined) return block
  const page = pages[from.page - 1]?.label ?? null
  if (block.text === from.text) return { ...block, page, boxes: from.boxes }
  // Two glyphs may make one character of the canonical text.
  const offset = (before: number): number => canonicalise(from.text.slice(0, before)).length
  const boxes = from.boxes.map((box) => ({ ...box, start: offset(box.start), end: offset(box.end) }))
  return { ...block, page, boxes: boxes.filter(({ start, end }) => end > start) }
}
