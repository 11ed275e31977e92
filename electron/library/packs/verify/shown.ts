import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImporterPool } from '#library/importing/importer-pool.ts'
import { toLogical } from '#library/importing/pdf/logical-order.ts'
import { createNearest } from '#shared/anchoring/nearest-words.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { withoutOmissionSpace } from '#shared/domain/omissions.ts'
import { shownWordsOf } from '#shared/domain/pack-record.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { isolatedRuns } from '#shared/text/direction.ts'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'
import type { ReadShown } from '../formats/format.ts'
import { safeMarkdown } from '../formats/own-markdown.ts'
import type { FieldName, PackRecord } from '../record.ts'
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
      return canonicalText(result.extraction?.blocks ?? [])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** What of an entry is not in the file as it was sealed. */
export interface Unshown {
  readonly problems: readonly string[]
  readonly diff: DiffPart[] | null
}

const NOTHING: Unshown = { problems: [], diff: null }

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
export function createShownCheck({ text: shown, format, marks }: Shown, plainNote: ReadShown) {
  const spaced = PRINTED.has(format) ? withoutSpace : inOneLine
  const readings = PRINTED.has(format) ? printedReadings : (words: string): string[] => [words]
  const fold = (text: string): string => {
    const folded = withoutOmissionSpace(spaced(text))
    // Brackets turn round with the direction of their line.
    return PRINTED.has(format) ? folded.replace(/[()]/g, '|').replace(/[[\]]/g, '¦') : folded
  }
  const page = fold(shown)
  const line = inOneLine(shown)
  const nearest = createNearest(line)
  /** The sealed words beside those of the file that resemble them most; null where none do. */
  const alike = (sealed: string): DiffPart[] | null => {
    const place = nearest(sealed)
    return place === null ? null : wordDiff(sealed, line.slice(place.start, place.end))
  }
  let read = 0
  return async (record: PackRecord): Promise<Unshown> => {
    const problems: string[] = []
    let diff: DiffPart[] | null = null
    for (const words of await wordsOf(record, format, plainNote)) {
      const from = FREE_ORDER.has(format) ? 0 : read
      const sought = readings(words).map(fold)
      const found = sought.find((reading) => page.includes(reading, from))
      if (found !== undefined) read = page.indexOf(found, from) + found.length
      else if (sought.some((reading) => page.includes(reading)))
        problems.push('The file shows the entries in another order than was sealed.')
      else {
        problems.push('The file shows other words than were sealed, or none.')
        diff ??= alike(inOneLine(words))
      }
    }
    for (const [name, label] of format === 'qdpx' ? [] : BESIDE) {
      if (readings(record[name]).some((reading) => page.includes(fold(reading)))) continue
      const changed = alike(inOneLine(record[name]))
      if (changed === null) continue
      problems.push(`${label} is shown with other words than were sealed.`)
      diff ??= changed
    }
    for (const { label, shown: words, sealed } of marks === null ? [] : mismarked(record, marks)) {
      problems.push(`“${label}” is shown with other words than were sealed.`)
      diff ??= wordDiff(sealed, words)
    }
    return problems.length === 0 ? NOTHING : { problems, diff }
  }
}

/**
 * A line of a PDF says where its letters stand and not from which side it is read. Where words of both directions stand in it, it
 * may be read from the wrong side: these are all the words as they then come out, which look the same on paper.
 */
function printedReadings(words: string): string[] {
  const isMixed = new Set(isolatedRuns(words).map(({ rightToLeft }) => rightToLeft)).size > 1
  if (!isMixed) return [words]
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
