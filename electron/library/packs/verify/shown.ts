import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImporterPool } from '#library/importing/importer-pool.ts'
import { unpackText } from '#library/importing/packed.ts'
import { toLogical } from '#library/importing/pdf/logical-order.ts'
import { createNearest } from '#shared/anchoring/nearest-words.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { withoutOmissionSpace } from '#shared/domain/omissions.ts'
import { shownWordsOf } from '#shared/domain/pack-record.ts'
import { wholeWords } from '#shared/text/whole-words.ts'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'
import type { ReadShown } from '../formats/format.ts'
import { safeMarkdown } from '../formats/own-markdown.ts'
import type { FieldName, PackRecord } from '../record.ts'
import { createJumbled, hasBothDirections, ORDER_UNKNOWN } from './jumbled.ts'
import type { Shown } from './open-pack.ts'
import { mismarked } from './page-marks.ts'

/** Reads a note in an importer process, as it may be that of a stranger. Rejects when it can't be read. */
export function readPlainWith(pool: ImporterPool): ReadShown {
  return async (bytes, name) => {
    const folder = await mkdtemp(join(tmpdir(), 'bookwheel-verify-'))
    try {
      const path = join(folder, name)
      await writeFile(path, bytes)
      const result = await pool.extract(path, { name })
      if (!result.ok) throw new Error(result.message)
      return result.extraction === null ? '' : unpackText(result.extraction)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** What of an entry is not in the file as it was sealed. */
export interface Unshown {
  readonly problems: readonly string[]
  readonly remarks: readonly string[]
  readonly diff: DiffPart[] | null
}

const LEFT_OUT =
  'The file does not show it. Either its template shows quotations alone, or somebody took all other words out.'

/** Marks that no eye sees, and that programs put in and take out. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Fields beside the quotation, which a template may leave out: they are missed only where the file shows other words like them. */
const BESIDE: readonly (readonly [FieldName, string])[] = [
  ['before', 'The context before the quotation'],
  ['after', 'The context after the quotation'],
  ['citation', 'The citation'],
  ['comment', 'The comment'],
]

/** Formats that keep lines as they were printed. */
const PRINTED: ReadonlySet<string> = new Set(['pdf'])

/** Whether entries may stand in another order than in the seal: a template may group and repeat them, a QDA project has them by source. */
const FREE_ORDER: ReadonlySet<PackFormat> = new Set(['markdown', 'qdpx'])

/**
 * Compares each entry in turn with what the file shows: a quotation with its "[…]", a heading, a text and a note must stand there
 * word for word (white space aside), and in the order of the seal where the format has one.
 */
export function createShownCheck(
  { text: shown, format, marks }: Shown,
  records: readonly PackRecord[],
  plainNote: ReadShown,
) {
  const spaced = PRINTED.has(format) ? withoutSpace : inOneLine
  const readings = PRINTED.has(format) ? printedReadings : (words: string): string[] => [words]
  const fold = (text: string): string => {
    const folded = withoutOmissionSpace(spaced(text))
    // Brackets turn round with the direction of their line.
    return PRINTED.has(format) ? folded.replace(/[()]/g, '|').replace(/[[\]]/g, '¦') : folded
  }
  const page = fold(shown)
  const line = inOneLine(shown)
  const isFree = FREE_ORDER.has(format)
  const alike = createAlike(line)
  const isJumbled = PRINTED.has(format) ? createJumbled(line) : () => false
  let made: ReturnType<typeof createUnsealed> | null = null
  const unsealed = () => (made ??= createUnsealed(line, records))
  /** Where a template may leave words out, other words of the seal that resemble them are no change of them. */
  const changed = (sealed: string): DiffPart[] | null => {
    const found = alike(sealed)
    if (found === null || !isFree || !unsealed().isSealed(found.words)) return found?.diff ?? null
    return unsealed().alike(sealed)?.diff ?? null
  }
  let quotationsAlone: Promise<boolean> | null = null
  /** Some templates show no heading, note or text at all; one that shows any shows all. */
  const leavesOutOwnWords = (): Promise<boolean> => {
    quotationsAlone ??= (async () => {
      for (const record of isFree ? records : []) {
        if (record.kind === 'excerpt') continue
        const words = await wordsOf(record, format, plainNote)
        if (words.some((one) => page.includes(fold(one)))) return false
      }
      return isFree
    })()
    return quotationsAlone
  }
  let read = 0
  return async (record: PackRecord): Promise<Unshown> => {
    const problems: string[] = []
    let remarks: readonly string[] = []
    let diff: DiffPart[] | null = null
    for (const words of await wordsOf(record, format, plainNote)) {
      const from = isFree ? 0 : read
      const sought = readings(words).map(fold)
      const found = sought.find((reading) => page.includes(reading, from))
      if (found !== undefined) read = page.indexOf(found, from) + found.length
      else if (sought.some((reading) => page.includes(reading)))
        problems.push('The file shows the entries in another order than was sealed.')
      else if (isJumbled(inOneLine(words))) remarks = [ORDER_UNKNOWN]
      else {
        const other = changed(inOneLine(words))
        if (other === null && record.kind !== 'excerpt' && (await leavesOutOwnWords())) {
          remarks = [LEFT_OUT]
          continue
        }
        problems.push('The file shows other words than were sealed, or none.')
        diff ??= other
      }
    }
    for (const [name, label] of format === 'qdpx' ? [] : BESIDE) {
      if (readings(record[name]).some((reading) => page.includes(fold(reading)))) continue
      const other = changed(inOneLine(record[name]))
      if (other === null) continue
      if (isJumbled(inOneLine(record[name]))) {
        remarks = [ORDER_UNKNOWN]
        continue
      }
      problems.push(`${label} is shown with other words than were sealed.`)
      diff ??= other
    }
    for (const { label, shown: words, sealed } of marks === null ? [] : mismarked(record, marks)) {
      problems.push(`“${label}” is shown with other words than were sealed.`)
      diff ??= wordDiff(sealed, words)
    }
    return { problems, remarks, diff }
  }
}

/** Words of a file that resemble sealed ones, and how they differ. */
interface Alike {
  readonly words: string
  readonly diff: DiffPart[]
}

/** Finds the words of a line that resemble others most; null where none do. */
function createAlike(line: string): (sealed: string) => Alike | null {
  const nearest = createNearest(line)
  return (sealed) => {
    const place = nearest(sealed)
    if (place === null) return null
    const { start, end } = wholeWords(line, place)
    const words = line.slice(start, end)
    return { words, diff: wordDiff(sealed, words) }
  }
}

/** Shorter words stand anywhere by chance. */
const TELLING = 20

/** What of a line is sealed as something else, and what resembles words in the rest of it. */
function createUnsealed(line: string, records: readonly PackRecord[]) {
  const sealed = records
    .flatMap((record) => [shownWordsOf(record), record.note, ...BESIDE.map(([name]) => record[name])])
    .map(inOneLine)
    .filter(({ length }) => length >= TELLING)
    .sort((a, b) => b.length - a.length)
  const rest = sealed.reduce((left, words) => left.replaceAll(words, '\n'), line)
  return {
    isSealed: (words: string): boolean => {
      const inner = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      return sealed.some((other) => other.includes(inner))
    },
    alike: createAlike(rest),
  }
}

/**
 * A line of a PDF says where its letters stand and not from which side it is read. Where words of both directions stand in it, it
 * may be read from the wrong side: these are all the words as they then come out, which look the same on paper.
 */
function printedReadings(words: string): string[] {
  if (!hasBothDirections(words)) return [words]
  const signs = Array.from(words, (text) => ({ text }))
  const wrong = (rightToLeft: boolean): string =>
    toLogical(toLogical(signs, rightToLeft), !rightToLeft)
      .map(({ text }) => text)
      .join('')
  return [words, wrong(true), wrong(false)]
}

/** What must be found of an entry. A note is Markdown, which is read as the file is, paragraph by paragraph. */
async function wordsOf(record: PackRecord, format: PackFormat, plainNote: ReadShown): Promise<string[]> {
  // A QDA project selects all words of a quotation and has no place for what the pack says between them.
  if (format === 'qdpx') return record.kind === 'excerpt' ? [record.quotation] : []
  switch (record.kind) {
    case 'excerpt':
      return [shownWordsOf(record)]
    case 'heading':
      return [record.note]
    default: {
      const plain = await plainNote(new TextEncoder().encode(safeMarkdown(record.note).toString()), 'note.md')
      return [record.title, ...plain.split('\n')].filter((line) => line.trim() !== '')
    }
  }
}

function inOneLine(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()
}

/** Lines of a PDF may end anywhere, also in a word or an address. */
function withoutSpace(text: string): string {
  return inOneLine(text).replaceAll(' ', '')
}
