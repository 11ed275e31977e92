import { foldedWords } from '#shared/text/folded-words.ts'
import type { Entry } from './entries.ts'
import { rank, rankMisspelt } from './name-ranking.ts'

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

/** A typed word of so many letters may have one wrong, as words after `~` in a search. */
const LEAST_MISSPELT = 5

/**
 * The entries of which each typed word begins a word, best first; where there is none, those of which it does so but for one
 * letter. A look through all names finds the candidates (40 ms for 100,000), lunr ranks these: an index of lunr over all names
 * would take 50 s and 1.8 GB to build, and tell no more, because every typed word is in every candidate and so its rarity says
 * nothing.
 */
export function findNames(names: readonly Name[], text: string, limit: number): Entry[] {
  const start = foldedWords(text)
  if (start === '') return []
  const typed = start.split(' ')
  const found = closest(names, typed, beginsWord)
  if (found.length > 0 || typed.every((word) => word.length < LEAST_MISSPELT))
    return rank(found, typed).slice(0, limit)
  return rankMisspelt(closest(names, typed, nearlyBeginsWord), typed).slice(0, limit)
}

function closest(
  names: readonly Name[],
  typed: readonly string[],
  begins: (words: string, beginning: string) => boolean,
): Name[] {
  const start = typed.join(' ')
  return names
    .filter((name) => typed.every((word) => begins(name.label, word) || begins(name.detail, word)))
    .map((name) => ({ name, distance: distance(name, start) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CANDIDATES)
    .map(({ name }) => name)
}

function beginsWord(words: string, beginning: string): boolean {
  return words.startsWith(beginning) || words.includes(` ${beginning}`)
}

function nearlyBeginsWord(words: string, beginning: string): boolean {
  if (beginning.length < LEAST_MISSPELT) return beginsWord(words, beginning)
  for (let at = 0; ; at++) {
    if (nearlyBeginsAt(words, at, beginning)) return true
    at = words.indexOf(' ', at)
    if (at < 0) return false
  }
}

/** Whether what stands there begins so, but for one letter that is wrong, missing, too much or in the place of the next. */
function nearlyBeginsAt(words: string, at: number, beginning: string): boolean {
  let same = 0
  while (same < beginning.length && words[at + same] === beginning[same]) same++
  const goesOn = (skipped: number, behind: number) =>
    words.startsWith(beginning.slice(same + behind), at + same + skipped)
  return (
    goesOn(1, 1) ||
    goesOn(1, 0) ||
    goesOn(0, 1) ||
    (words[at + same] === beginning[same + 1] && words[at + same + 1] === beginning[same] && goesOn(2, 2))
  )
}

/** Names that begin with what was typed are closest; then the shorter, of which it is a greater part. */
function distance({ label, detail }: Name, start: string): number {
  return label.length + detail.length + (label.startsWith(start) ? 0 : 10_000)
}
