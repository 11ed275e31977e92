import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import type { Draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import type { Box } from './html/box-measures.ts'
import { isApart, setBoxesApart } from './html/boxes.ts'
import { pageDrafts } from './html/page-drafts.ts'
import { parsePage } from './html/parse-page.ts'
import type { Document } from './html/tree.ts'
import { splitLong } from './long-passages.ts'
import { describePage } from './metadata/describe-page.ts'
import { readHead } from './metadata/page-head.ts'
import { readDrafts } from './reading.ts'

/** Web pages: read as data; nothing in them runs or is fetched. */
export const html: Format = {
  kind: 'html',
  mediaType: 'text/html',
  extract: extractHtml,
}

function extractHtml(bytes: Uint8Array, file: SourceFile): Extraction {
  const decoded = decode(bytes, declaredCharset(bytes))
  const document = parsePage(canonicalise(decoded.text))
  const drafts = readPage(document).flatMap(splitLong)
  if (drafts.length === 0) throw new ExtractionError('empty', 'The page holds no text.')
  return {
    kind: 'html',
    mediaType: 'text/html',
    extractor: 'html/1',
    ...readDrafts(drafts, file, describePage(document, drafts)),
    warnings: decoded.warnings,
  }
}

/** The page's blocks, with the boxes around and in its article set apart. */
function readPage(document: Document): Draft[] {
  const boxes: Box[] = []
  const drafts = pageDrafts(document, undefined, (element, start, end, main) => {
    if (end > start && isApart(element)) boxes.push({ element, start, end, main })
  })
  return setBoxesApart(drafts, boxes, readHead(document).title)
}

/** The charset that the page's `<meta>` declares in its first 1024 bytes, as browsers look for it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null
}
