import { textSha256 } from '#library/documents/passage-queries.ts'
import type { Verification } from '#shared/contract/packs.ts'
import { hashRecord, type PackRecord } from '../record.ts'
import type { ReadSource } from './sources.ts'

type Verified = Verification['excerpts'][number]

/** Checks one entry against its own hashes and, where the source is at hand, against the text read from it anew. */
export function checkRecord(record: PackRecord, expectedSha256: string, source: ReadSource | null): Verified {
  const problems: string[] = []
  if (hashRecord(record) !== expectedSha256) problems.push('The entry was changed after it was exported.')
  if (record.kind === 'excerpt') {
    if (textSha256(record.quotation) !== record.quotationSha256) {
      problems.push('The quotation is not the one that was exported.')
    }
    if (source) problems.push(...problemsAgainst(record, source))
  }
  return {
    ordinal: Number.parseInt(record.ordinal, 10) || 1,
    document: record.title,
    quotation: record.quotation,
    ok: problems.length === 0,
    against: source ? 'source' : 'pack',
    problems,
  }
}

function problemsAgainst(record: PackRecord, { text, extractor }: ReadSource): string[] {
  if (textSha256(text) !== record.textSha256) {
    const where = text.includes(record.quotation)
      ? 'The words do stand in it.'
      : 'The words do not stand in it.'
    return extractor === record.extractor
      ? [`The text of the source is not the text that was quoted. ${where}`]
      : [
          `The source was read with other rules (${extractor}, not ${record.extractor}), so the place can’t be checked. ${where}`,
        ]
  }
  const start = Number(record.start)
  const end = Number(record.end)
  const problems: string[] = []
  if (text.slice(start, end) !== record.quotation)
    problems.push('The quotation does not stand at its place in the source.')
  if (!text.slice(0, start).endsWith(record.before) || !text.slice(end).startsWith(record.after)) {
    problems.push('The context is not the one in the source.')
  }
  return problems
}
