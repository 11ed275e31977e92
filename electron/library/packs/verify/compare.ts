import { textSha256 } from '#library/documents/passage-queries.ts'
import type { EntryStatus } from '#shared/contract/packs.ts'
import { piecesAround, shownQuotation, withoutOmissionSpace } from '#shared/domain/omissions.ts'
import { wholeWords } from '#shared/text/whole-words.ts'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'
import type { Range } from '#shared/text/words.ts'
import type { PackRecord } from '../record.ts'
import { hashIn, type SourceText } from './sources.ts'

/** What a text says of an entry that is said to be taken from it. */
export interface Compared {
  readonly status: EntryStatus
  readonly problems: readonly string[]
  readonly remarks: readonly string[]
  readonly diff: DiffPart[] | null
}

/** Compares an entry with the text of the file that was quoted, bit for bit. `extractor` says by which rules it was read now. */
export function compareWithSource(record: PackRecord, source: SourceText): Compared {
  const { text, extractor } = source
  if (hashIn(record, textSha256(text)) === record.textSha256) return atItsPlace(record, source)
  const stands = standsIn(text, record)
  if (extractor === record.extractor) {
    const where = stands ? 'The words do stand in it.' : 'The words do not stand in it.'
    return differs(
      [`The text of this file is not the text that was quoted. ${where}`],
      altered(record, source),
    )
  }
  const rules = `The file was read by other rules (${extractor}) than when it was quoted (${record.extractor})`
  if (stands && standsInContext(text, record)) {
    const remarks = [
      `${rules}: the words stand in it with their context, but their offsets can’t be compared.`,
    ]
    return { status: 'verified', problems: [], remarks, diff: null }
  }
  const where = stands ? 'The words do stand in it.' : 'The words do not stand in it as they are quoted.'
  return {
    status: 'not-checkable',
    problems: [`${rules}, so the place can’t be checked. ${where}`],
    remarks: [],
    diff: stands ? null : altered(record, source),
  }
}

function atItsPlace(record: PackRecord, source: SourceText): Compared {
  const { text } = source
  const [start, end] = [Number(record.start), Number(record.end)]
  const stands = standingAt(record, text)
  if (!isSame(stands, record)) {
    const problem = 'The quotation is not what stands at its place in the source.'
    return differs([problem], altered(record, source) ?? wordDiff(stands, record.quotation))
  }
  const before = text.slice(0, start).trimEnd().endsWith(record.before.trimEnd())
  const after = text.slice(end).trimStart().startsWith(record.after.trimStart())
  if (before && after) return { status: 'verified', problems: [], remarks: [], diff: null }
  const place = before
    ? { start: end, end: Math.min(text.length, end + record.after.length + 1) }
    : { start: Math.max(0, start - record.before.length - 1), end: start }
  const said = before ? record.after : record.before
  return differs(
    ['The context is not what stands around the quotation in the source.'],
    wordDiff(wordsAt(text, place).trim(), said.trim()),
  )
}

/**
 * Where the words of an entry stand in the file that was quoted, in UTF-16 offsets of its text: at its own place, or where most of
 * them do; else the place that it names, null when there is no such place.
 */
export function placeIn(record: PackRecord, { text, nearest }: SourceText): Range | null {
  const [start, end] = [Number(record.start), Number(record.end)]
  const isPlace = Number.isInteger(start) && start >= 0 && start < end && end <= text.length
  const named = isPlace ? { start, end } : null
  if (named !== null && isSame(standingAt(record, text), record)) return named
  return nearest(record.quotation) ?? named
}

/** What of a text an entry should say. */
function standingAt(record: PackRecord, text: string): string {
  const exact = text.slice(Number(record.start), Number(record.end))
  return record.salt === '' ? exact : shownQuotation(exact, record.omissions)
}

function isSame(stands: string, { quotation, salt }: PackRecord): boolean {
  if (salt === '') return stands === quotation
  return withoutOmissionSpace(stands) === withoutOmissionSpace(quotation)
}

function differs(problems: readonly string[], diff: DiffPart[] | null): Compared {
  return { status: 'text-differs', problems, remarks: [], diff }
}

/** Whether the shown words stand in a text, those between two "[…]" in their order. */
export function standsIn(text: string, record: PackRecord): boolean {
  let from = 0
  for (const words of piecesIn(record)) {
    const at = text.indexOf(words, from)
    if (at < 0) return false
    from = at + words.length
  }
  return true
}

function standsInContext(text: string, record: PackRecord): boolean {
  const words = folded([record.before, record.quotation, record.after].join(' '))
  return record.omissions !== '' && record.salt !== '' ? standsIn(text, record) : folded(text).includes(words)
}

function piecesIn({ quotation, omissions, salt }: PackRecord): string[] {
  return salt !== '' && omissions !== '' ? piecesAround(quotation) : [quotation]
}

/** White space aside, which rules of reading may change. */
function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The words of a source that resemble the quotation most, beside it; null where none do, or the very words. */
export function altered({ quotation }: PackRecord, { text, nearest }: SourceText): DiffPart[] | null {
  const place = nearest(quotation)
  if (place === null || text.slice(place.start, place.end) === quotation) return null
  return wordDiff(wordsAt(text, place), quotation)
}

function wordsAt(text: string, place: Range): string {
  const { start, end } = wholeWords(text, place)
  return text.slice(start, end)
}
