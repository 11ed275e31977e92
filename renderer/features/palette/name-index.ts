import { fold } from '#shared/text/fold.ts'
import type { Entry } from './entries.ts'
import { rank } from './name-ranking.ts'

/** Names that can be searched while they are typed. */
export interface NameIndex {
  /** The entries of which each typed word begins a word, best first. */
  find(text: string, limit: number): Entry[]
}

/** An entry with its words, folded so that case, accents and kinds of letters do not matter, and set apart by spaces. */
export interface Name {
  readonly entry: Entry
  readonly label: string
  readonly detail: string
}

/** How many names are ranked: more than anyone looks through, few enough to rank at every key. */
const CANDIDATES = 250

/** What stands between the words of folded text, as `shared/text/words.ts` says. */
const SEPARATORS = /[\0-/:-@[-`{-\x7F]+/g

/**
 * Prepares names for searching. A look through all of them finds the candidates (40 ms for 100,000), lunr ranks these:
 * an index of lunr over all names would take 50 s and 1.8 GB to build, and tell no more, because every typed word is in
 * every candidate and so its rarity says nothing.
 */
export function nameIndex(entries: readonly Entry[]): NameIndex {
  const names = entries.map((entry) => ({
    entry,
    label: foldedWords(entry.label),
    detail: foldedWords(entry.detail),
  }))
  return {
    find(text, limit) {
      const start = foldedWords(text)
      if (start === '') return []
      const typed = start.split(' ')
      const closest = names
        .filter((name) =>
          typed.every((word) => beginsWord(name.label, word) || beginsWord(name.detail, word)),
        )
        .map((name) => ({ name, distance: distance(name, start) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, CANDIDATES)
        .map(({ name }) => name)
      return rank(closest, typed).slice(0, limit)
    },
  }
}

function foldedWords(text: string): string {
  return fold(text).text.replace(SEPARATORS, ' ').trim()
}

function beginsWord(words: string, beginning: string): boolean {
  return words.startsWith(beginning) || words.includes(` ${beginning}`)
}

/** Names that begin with what was typed are closest; then the shorter, of which it is a greater part. */
function distance({ label, detail }: Name, start: string): number {
  return label.length + detail.length + (label.startsWith(start) ? 0 : 10_000)
}
