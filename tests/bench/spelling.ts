import { openLibrary } from '#library/library.ts'
import { ranked, SHOWN } from '#library/search/spelling.ts'
import { SpellingIndex } from '#library/search/spelling-index.ts'
import { fold } from '#shared/text/fold.ts'
import { type Chance, chanceFrom, type MadeLanguage, oneOf, vocabulary, wordOf } from './made-words.ts'
import { searchLibrary } from './search-library.ts'

const LANGUAGES: readonly MadeLanguage[] = ['en', 'de', 'fr', 'ru', 'fa']
const TYPOS = 20_000
const LEAST_RECALL = 0.97
const SUGGESTED = 200

type Edit = (letters: readonly string[], at: number, other: string) => readonly string[]

/** One letter left out, put in, replaced, or two of them swapped: each as often as the others, anywhere in a word. */
const EDITS: readonly Edit[] = [
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at, other) => letters.toSpliced(at, 0, other),
  (letters, at, other) => letters.toSpliced(at, 1, other),
  (letters, at) => letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()),
]

interface Typo {
  readonly meant: string
  readonly typed: string
}

/**
 * How many misspelt words are found again in five made languages of 30,000 words at once, with what time and memory; then how long
 * suggestions take in a library, and how long its other calls wait meanwhile.
 */
export async function spelling(documents: number): Promise<void> {
  const start = performance.now()
  const index = madeIndex()
  console.log(
    `${index.size.toLocaleString('en')} words in ${(index.bytes / 1e6).toFixed(1)} MB, made in ${Math.round(performance.now() - start)} ms`,
  )
  const typos = madeTypos(index)
  const times: number[] = []
  const ranks = typos.map(({ typed, meant }) => {
    const from = performance.now()
    const found = ranked(typed, index.near(typed))
    times.push(performance.now() - from)
    return found.findIndex(({ word }) => word === meant)
  })
  printRecall(typos, ranks)
  console.log(`a misspelt word: ${spread(times, 3)}`)
  await suggestions(documents, typos)
}

/** A word of rank n comes about as 1/n. */
function madeIndex(): SpellingIndex {
  const index = new SpellingIndex(LANGUAGES.length * 30_000)
  for (const language of LANGUAGES) {
    for (const [rank, word] of vocabulary(language).entries())
      index.add(fold(word).text, Math.ceil(1_000_000 / (rank + 1)))
  }
  return index
}

/** Words of running text with four letters and more, misspelt so that they are no words themselves. */
function madeTypos(index: SpellingIndex): Typo[] {
  const chance = chanceFrom(1)
  const typos: Typo[] = []
  while (typos.length < TYPOS) {
    const meant = fold(wordOf(oneOf(LANGUAGES, chance), chance)).text
    const typed = misspelt(meant, chance)
    if (Array.from(meant).length >= 4 && index.count(typed) === 0) typos.push({ meant, typed })
  }
  return typos
}

function misspelt(word: string, chance: Chance): string {
  const letters = Array.from(word)
  const at = Math.floor(chance() * letters.length)
  return oneOf(EDITS, chance)(letters, at, oneOf(letters, chance)).join('')
}

function printRecall(typos: readonly Typo[], ranks: readonly number[]): void {
  const line = (name: string, least: number, most: number): number => {
    const places = ranks.filter((_, at) => {
      const { length } = Array.from((typos[at] as Typo).meant)
      return length >= least && length <= most
    })
    const share = (count: number): number =>
      places.filter((rank) => rank !== -1 && rank < count).length / places.length
    console.log(
      `${name.padEnd(20)} ${String(places.length).padStart(6)} typos, first ${share(1).toFixed(3)}, among ${SHOWN} ${share(SHOWN).toFixed(3)}`,
    )
    return share(SHOWN)
  }
  line('4 letters', 4, 4)
  line('5 letters', 5, 5)
  line('6 and 7 letters', 6, 7)
  line('8 letters and more', 8, Infinity)
  const all = line('all', 0, Infinity)
  console.log(`recall ${LEAST_RECALL} ${all >= LEAST_RECALL ? 'pass' : 'FAIL'}`)
}

async function suggestions(documents: number, typos: readonly Typo[]): Promise<void> {
  const library = await openLibrary({ folder: searchLibrary(documents).folder, readOnly: true })
  // What searching itself keeps in memory is no matter of spelling.
  await library.call('search.run', { query: 'first' })
  const wait = watchWaits()
  const start = performance.now()
  await library.call('search.suggest', { query: typos[0]?.typed ?? '' })
  console.log(
    `${documents.toLocaleString('en')} documents: first suggestion ${Math.round(performance.now() - start)} ms, other calls waited ${Math.round(wait())} ms at most`,
  )
  const times: number[] = []
  for (const { typed } of typos.slice(1, SUGGESTED)) {
    const from = performance.now()
    await library.call('search.suggest', { query: typed })
    times.push(performance.now() - from)
  }
  console.log(`a search with a misspelt word: ${spread(times, 1)}`)
  await library.close()
}

/** Watches how long the process is busy in one go, in milliseconds, until it is asked. */
function watchWaits(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}

function spread(samples: readonly number[], digits: number): string {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(digits)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
}
