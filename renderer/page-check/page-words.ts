import {
  type ExportedPack,
  envelopeFields,
  type PackRecord,
  recordFields,
  shownWordsOf,
} from '#shared/domain/pack-record.ts'
import { type DiffPart, wordDiff } from '#shared/text/word-diff.ts'

/** What the page shows otherwise than its manifest says. */
export interface Misshown {
  readonly problem: string
  readonly diff: DiffPart[] | null
}

/** White space aside: lines end otherwise on a page. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Compares the page with the manifest that it carries: by the place of the entry from 0, those of the whole page under -1. */
export function misshown(pack: ExportedPack): Map<number, Misshown> {
  const found = new Map<number, Misshown>()
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  let excerpt = 0
  for (const [index, record] of pack.records.entries()) {
    if (record.kind === 'excerpt') excerpt += 1
    const entry = entries[index]
    const problem =
      entry?.dataset['entry'] === record.ordinal
        ? (wrongField(entry, record) ?? wrongWords(entry, record) ?? wrongCitation(record, excerpt))
        : { problem: 'The page does not show this entry at its place.', diff: null }
    if (problem) found.set(index, problem)
  }
  if (entries.length > pack.records.length) {
    found.set(-1, { problem: 'The page shows entries that are not in its seal.', diff: null })
  }
  const head = wrongHead(pack)
  if (head) found.set(-1, head)
  return found
}

function wrongHead(pack: ExportedPack): Misshown | null {
  for (const { name, label } of envelopeFields) {
    for (const element of document.querySelectorAll(`[data-pack="${name}"]`)) {
      const words = element.textContent ?? ''
      if (words !== pack[name]) return other(`“${label}” of the pack`, pack[name], words)
    }
  }
  return null
}

function wrongField(entry: HTMLElement, record: PackRecord): Misshown | null {
  for (const { name, label } of recordFields) {
    for (const element of entry.querySelectorAll(`[data-field="${name}"]`)) {
      const words = element.textContent ?? ''
      if (words !== record[name]) return other(`“${label}”`, record[name], words)
    }
  }
  return null
}

function wrongWords(entry: HTMLElement, record: PackRecord): Misshown | null {
  const shown = (name: string): string =>
    [...entry.querySelectorAll(`[data-shown="${name}"]`)].map((part) => part.textContent ?? '').join('\n')
  if (record.kind !== 'excerpt') {
    if (entry.querySelector('[data-shown="note"]') === null || ENTITY.test(record.note)) return null
    const isSame = lettersOf(shown('note')) === lettersOf(record.note)
    return isSame ? null : other('Text', record.note, shown('note'))
  }
  const sealed = shownWordsOf(record)
  const quotation = shown('quotation')
  if (folded(quotation) !== folded(sealed)) return other('The quotation', sealed, quotation)
  for (const [name, label] of [
    ['before', 'The context before'],
    ['after', 'The context after'],
  ] as const) {
    const words = folded(shown(name)).replace(/^… | …$/g, '')
    if (words !== folded(record[name])) return other(label, record[name], words)
  }
  const tags = folded(shown('tags'))
  return tags === folded(record.tags) || tags === '' ? null : other('The tags', record.tags, tags)
}

/** Letters that Markdown writes with other letters: what is shown of them can’t be told from the source. */
const ENTITY = /&#?\w+;/

/** Notes are shown without the signs of Markdown: the numbers of lists, the language of code, and all that is no letter. */
function lettersOf(text: string): string {
  const plain = text.normalize('NFC').replace(/^[\s>*+-]*\d{1,9}[.)](?=\s)|^\s*(?:```|~~~).*$/gm, '')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function wrongCitation(record: PackRecord, number: number): Misshown | null {
  if (record.kind !== 'excerpt') return null
  const shown = document.querySelector(`[data-shown="citation"][data-note="${number}"]`)?.textContent ?? null
  if (shown === null || folded(shown) === folded(record.citation)) return null
  return other('The citation', record.citation, shown)
}

function other(what: string, sealed: string, shown: string): Misshown {
  return {
    problem: `${what} on this page is not what was sealed.`,
    diff: wordDiff(folded(sealed), folded(shown)),
  }
}
