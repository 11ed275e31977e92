import { foldedWords } from '#shared/text/folded-words.ts'
import type { Entry } from './entries.ts'
import { rank } from './name-ranking.ts'

/** An entry with its words, folded so that case, accents and kinds of letters do not matter, and set apart by spaces. */
export interface Name {
  readonly entry: Entry
  readonly label: string
  readonly detail: string
}

/** An entry, ready to be searched. */
export function nameOf(entry: Entry): Name {
  return { entry, label: foldedWords(entry.label), detail: foldedWords(entry.detail) }
}

/** How many names are ranked: more than anyone looks through, few enough to rank at every key. */
const CANDIDATES = 250

/**
 * The entries of which each typed word begins a word, best first. A look through all names finds the candidates (40 ms for 100,000),
 * lunr ranks these: an index of lunr over all names would take 50 s and 1.8 GB to build, and tell no more, because every typed word
 * is in every candidate and so its rarity says nothing.
 */
export function findNames(names: readonly Name[], text: string, limit: number): Entry[] {
  const start = foldedWords(text)
  if (start === '') return []
  const typed = start.split(' ')
  const closest = names
    .filter((name) => typed.every((word) => beginsWord(name.label, word) || beginsWord(name.detail, word)))
    .map((name) => ({ name, distance: distance(name, start) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CANDIDATES)
    .map(({ name }) => name)
  return rank(closest, typed).slice(0, limit)
}

function beginsWord(words: string, beginning: string): boolean {
  return words.startsWith(beginning) || words.includes(` ${beginning}`)
}

/** Names that begin with what was typed are closest; then the shorter, of which it is a greater part. */
function distance({ label, detail }: Name, start: string): number {
  return label.length + detail.length + (label.startsWith(start) ? 0 : 10_000)
}
