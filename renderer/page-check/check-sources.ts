import { piecesAround } from '#shared/domain/omissions.ts'
import {
  type ExportedPack,
  type PackRecord,
  quotesOneSource,
  shownWordsOf,
} from '#shared/domain/pack-record.ts'
import { wholeWords } from '#shared/text/whole-words.ts'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'
import { folded } from './page-words.ts'
import { hashIn, sha256Hex } from './sealed.ts'
import { type SourceWords, wordsOfFile } from './source-words.ts'

/** What a page can say of an excerpt and the files that were given. */
export interface Answer {
  readonly status: 'verified' | 'text-differs' | 'source-differs' | 'not-checkable'
  readonly text: string
  readonly diff: DiffPart[] | null
}

/** A file that was given, read once. */
export interface GivenFile {
  readonly name: string
  readonly sha256: string
  readonly words: SourceWords | null
}

/** Reads a file that was dropped or chosen. Rejects when the browser can't. */
export async function readGiven(file: File): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, sha256: sha256Hex(bytes), words: wordsOfFile(file.name, bytes) }
}

/** Compares each excerpt with the file that was quoted, or with one that was given in its place; null for what is no excerpt. */
export function checkSources(pack: ExportedPack, files: readonly GivenFile[]): (Answer | null)[] {
  const excerpts = pack.records.filter(({ kind }) => kind === 'excerpt')
  const isQuoted = (record: PackRecord, { sha256 }: GivenFile): boolean =>
    hashIn(record, sha256) === record.sourceSha256
  const others = files.filter((file) => !excerpts.some((record) => isQuoted(record, file)))
  return pack.records.map((record) => {
    if (record.kind !== 'excerpt') return null
    const quoted = files.find((file) => isQuoted(record, file))
    if (quoted) return compareQuoted(record, quoted)
    const other =
      others.find(({ name }) => name === record.file) ??
      others.find(({ words }) => words !== null && stands(record, words.text)) ??
      others.find(({ words }) => words !== null && altered(record, words) !== null) ??
      (others.length === 1 && quotesOneSource(excerpts) ? others[0] : undefined)
    if (other) return compareOther(record, other)
    return { status: 'not-checkable', text: 'The file that was quoted is not among these.', diff: null }
  })
}

function compareQuoted(record: PackRecord, { name, words }: GivenFile): Answer {
  const same = `${name} is the file that was quoted, bit for bit`
  if (words === null) {
    const text = `${same}; its words can’t be read here: use bookwheel verify.`
    return { status: 'not-checkable', text, diff: null }
  }
  if (stands(record, words.text)) {
    const context = folded([record.before, record.quotation, record.after].join(' '))
    const around = record.omissions !== '' || spaceless(words.text).includes(spaceless(context))
    const remark = around ? '' : ' The context around them was not found as it is shown.'
    return { status: 'verified', text: `${same}, and the words stand in it.${remark}`, diff: null }
  }
  const diff = altered(record, words)
  if (diff !== null || words.sure) {
    return {
      status: 'text-differs',
      text: `${same}, but the words do not stand in it as they are quoted.`,
      diff,
    }
  }
  const text = `${same}, but the words were not found in it. This page reads such files only roughly: use bookwheel verify.`
  return { status: 'not-checkable', text, diff: null }
}

function compareOther(record: PackRecord, { name, words }: GivenFile): Answer {
  const another = `${name} is not the file that was quoted: its bytes are others.`
  if (words === null) return { status: 'source-differs', text: another, diff: null }
  const isThere = stands(record, words.text)
  return {
    status: 'source-differs',
    text: `${another} ${isThere ? 'The words do stand in it.' : 'The words were not found in it.'}`,
    diff: isThere ? null : altered(record, words),
  }
}

/** Whether the shown words stand in the text, those between two "[…]" in their order. */
function stands(record: PackRecord, text: string): boolean {
  let from = 0
  for (const words of piecesAround(folded(shownWordsOf(record)))) {
    const at = text.indexOf(words, from)
    if (at < 0) return false
    from = at + words.length
  }
  return true
}

function spaceless(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The words that resemble the quotation most, beside it; null where none do, or the very words. */
function altered(record: PackRecord, { text, nearest }: SourceWords): DiffPart[] | null {
  const exact = folded(record.quotation)
  const place = nearest(exact)
  if (place === null || text.slice(place.start, place.end) === exact) return null
  const { start, end } = wholeWords(text, place)
  return wordDiff(text.slice(start, end), exact)
}
