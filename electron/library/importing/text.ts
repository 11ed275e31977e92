import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { readDrafts } from './reading.ts'
import { layOut } from './text-layout.ts'

/** Plain text: letters, logs, books, scraped pages. */
export const text: Format = {
  kind: 'text',
  mediaType: 'text/plain',
  extract: extractText,
}

function extractText(bytes: Uint8Array, file: SourceFile): Extraction {
  const decoded = decode(bytes)
  const drafts = layOut(canonicalise(decoded.text))
  if (drafts.length === 0) throw new ExtractionError('empty', 'The file holds no text, only blank lines.')
  return {
    kind: 'text',
    mediaType: 'text/plain',
    extractor: 'text/1',
    ...readDrafts(drafts, file, { values: [], title: null, fallback: [] }),
    warnings: decoded.warnings,
  }
}
