import { canonicalise } from '#shared/text/canonical.ts'
import { readTable } from './csv/read-table.ts'
import { decode } from './decode.ts'
import { draft, toBlock } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { refuseTooMany } from './limits.ts'
import { splitLong } from './long-passages.ts'
import { languageOf } from './metadata/language.ts'
import { markLanguages } from './metadata/passage-languages.ts'
import { found, settle } from './metadata/value.ts'

/** Tables as text (RFC 4180 and its relatives): each record is a passage; formulas are text like all else. */
export const csv: Format = {
  kind: 'csv',
  mediaType: 'text/csv',
  extract: extractCsv,
}

/** How many records tell the language. */
const SAMPLE = 200

async function extractCsv(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const decoded = decode(bytes)
  const isTabbed = /\.(?:tsv|tab)$/i.test(file.name)
  const { records, hasHeader, warnings } = await readTable(canonicalise(decoded.text), isTabbed ? '\t' : null)
  const drafts = records.flatMap((record, index) => {
    const row = draft('row', toText(record))
    if (row.text === '') return []
    return splitLong(index === 0 && hasHeader ? { ...row, label: 'Header' } : row)
  })
  refuseTooMany(drafts.length)
  if (drafts.length === 0) throw new ExtractionError('empty', 'The table holds no cell with text.')
  const blocks = drafts.map((row) => toBlock(row, false))
  const sample = blocks.slice(0, SAMPLE).map((block) => block.text.slice(0, 1000))
  const { metadata, alternatives } = settle(languageOf(sample.join('\n'), []), [
    found('title', file.name.replace(/\.[^.]*$/u, ''), 'file-name', file.name),
  ])
  return {
    kind: 'csv',
    mediaType: isTabbed ? 'text/tab-separated-values' : 'text/csv',
    extractor: 'csv/1',
    blocks: markLanguages(blocks, metadata),
    metadata,
    alternatives,
    warnings: [...decoded.warnings, ...warnings],
  }
}

/** Cells by tabs, as in every table of the library: tabs and line breaks inside a cell become spaces. */
function toText(record: readonly string[]): string {
  return record
    .map((cell) => cell.replace(/[\t\n\v\f\u2028\u2029]+/g, ' ').trim())
    .join('\t')
    .trimEnd()
}
