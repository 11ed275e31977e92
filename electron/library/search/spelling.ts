import type { ReadHandle } from '#library/database/handles.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { Suggestion } from '#shared/contract/spelling.ts'
import type { Phrase, Query } from '#shared/query/ast.ts'
import { closed } from '#shared/query/close.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { allLeaves } from '#shared/query/leaves.ts'
import { matchMarks } from '#shared/query/match.ts'
import { mendValues } from '#shared/query/mend-values.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { type Respelling, type Respelt, respell, type TypedWord, typedWords } from '#shared/query/respell.ts'
import { findCandidates } from './candidates.ts'
import type { Neighbour, SpellingIndex } from './spelling-index.ts'
import { libraryWords } from './spelling-words.ts'
import { inTurns } from './turns.ts'

/** How many searches are suggested, and how many spellings of one word are tried. */
export const SHOWN = 3
/** How many searches are tried. */
const MOST_SEARCHES = 8

/** How many letters a word must have to be doubted, where the library has it, and for two of them to be wrong. */
const LETTERS = { unknown: 3, known: 5, two: 6 }

/** A word that the library has is only taken for a misspelling of one that it has so many times as often. */
const MUCH_COMMONER = 50

/** A typed word and what it may have been meant to be, likeliest first. */
interface Doubtful extends TypedWord {
  readonly isKnown: boolean
  readonly spellings: readonly string[]
}

/** What `search.suggest` answers (see `shared/contract/spelling.ts`). */
export async function suggest(
  db: ReadHandle,
  { query: typed, furniture }: Input<'search.suggest'>,
): Promise<Output<'search.suggest'>> {
  const { query, places } = parseQuery(typed)
  if (query === null || !places.has('documents')) return []
  if (allLeaves(query).some(({ kind }) => kind === 'pattern')) return []
  const mended = mendValues(closed(typed))
  const asked = typedWords(mended.query)
  if (asked.length === 0 && mended.changes.length === 0) return []
  const index = await libraryWords(db)
  const doubtful = asked.map((word) => doubt(index, word)).filter(({ spellings }) => spellings.length > 0)
  const least = documentsOf(db, query, furniture)
  return inTurns(thatFindMore(db, { mended, least, furniture }, attempts(doubtful)))
}

function doubt(index: SpellingIndex, typed: TypedWord): Doubtful {
  const { word } = typed
  const count = index.count(word)
  const isKnown = count > 0
  const { length } = Array.from(word)
  if (length < LETTERS[isKnown ? 'known' : 'unknown']) return { ...typed, isKnown, spellings: [] }
  const near = index.near(word).filter((neighbour) => neighbour.count >= MUCH_COMMONER * count)
  const isFar = near.length === 0 && !isKnown && length >= LETTERS.two
  const neighbours = ranked(word, isFar ? index.further(word) : near)
  return { ...typed, isKnown, spellings: neighbours.slice(0, SHOWN).map(({ word }) => word) }
}

/** Neighbours of a word, those first that it is likeliest a misspelling of: the commoner, and those that begin as it does. */
export function ranked(word: string, neighbours: readonly Neighbour[]): Neighbour[] {
  const begins = String.fromCodePoint(word.codePointAt(0) ?? 0)
  const letters = sortedLetters(word)
  const likelihood = ({ word: other, count }: Neighbour): number =>
    Math.log2(count + 1) + (other.startsWith(begins) ? 3 : 0) + (sortedLetters(other) === letters ? 3 : 0)
  return neighbours
    .map((neighbour) => ({ neighbour, likelihood: likelihood(neighbour) }))
    .sort((a, b) => b.likelihood - a.likelihood)
    .map(({ neighbour }) => neighbour)
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('')
}

/**
 * Which words to spell how, likeliest first: all that the library does not have are spelt anew together, one of them in its second or
 * third way; then besides one of those that it has.
 */
function attempts(doubtful: readonly Doubtful[]): Respelt[][] {
  const unknown = doubtful.filter(({ isKnown }) => !isKnown)
  const spelt = ({ word, start, end, spellings }: Doubtful, way = 0): Respelt[] =>
    spellings.slice(way, way + 1).map((as) => ({ word, start, end, as }))
  const other = unknown.flatMap((one) =>
    [1, 2].flatMap((way) => {
      const rest = unknown.filter((word) => word !== one)
      const others = spelt(one, way)
      return others.length === 0 ? [] : [[...others, ...rest.flatMap((word) => spelt(word))]]
    }),
  )
  const first = unknown.flatMap((word) => spelt(word))
  const known = doubtful.filter(({ isKnown }) => isKnown).map((word) => [...first, ...spelt(word)])
  return [first, ...other, ...known]
    .filter((words) => words.length > 0)
    .slice(0, MOST_SEARCHES)
    .map((words) => words.toSorted((a, b) => a.start - b.start))
}

interface Asked {
  /** What was typed, with fields that can be read. */
  readonly mended: Respelling
  /** How many documents it finds as it was typed. */
  readonly least: number
  readonly furniture: boolean
}

function* thatFindMore(
  db: ReadHandle,
  { mended, least, furniture }: Asked,
  attempts: readonly Respelt[][],
): Generator<undefined, Suggestion[]> {
  const found: Suggestion[] = []
  for (const words of mended.changes.length > 0 ? [[], ...attempts] : attempts) {
    if (found.length === SHOWN) break
    yield
    const respelling = asWritten(db, mended, words)
    const meant = respelling && parseQuery(respelling.query).query
    const documents = meant ? documentsOf(db, meant, furniture) : 0
    if (respelling && documents > least)
      found.push({
        query: respelling.query,
        changes: respelling.changes.map(({ start, end }) => [start, end]),
        documents,
      })
  }
  return found
}

function documentsOf(db: ReadHandle, query: Query, furniture: boolean): number {
  return findCandidates(db, query, furniture).found.length
}

/** The words are known as they are folded; they are shown as texts write them, unless that would mean something else. */
function asWritten(db: ReadHandle, mended: Respelling, words: readonly Respelt[]): Respelling | null {
  const { query } = mended
  const written = words.map((word) => ({
    ...word,
    as: writing(db, word.as, query.slice(word.start, word.end)),
  }))
  return respellBeside(mended, written) ?? respellBeside(mended, words)
}

/** Spells words anew of a search of which something was changed before. */
function respellBeside({ query, changes }: Respelling, words: readonly Respelt[]): Respelling | null {
  const respelling = respell(query, words)
  if (respelling === null) return null
  const moved = changes.map(({ start, end }) => {
    const before = words.filter((word) => word.end <= start)
    const by = before.reduce((sum, word) => sum + word.as.length - (word.end - word.start), 0)
    return { start: start + by, end: end + by }
  })
  return {
    query: respelling.query,
    changes: [...respelling.changes, ...moved].sort((a, b) => a.start - b.start),
  }
}

const SOME_TEXTS = `
  SELECT text FROM passages WHERE id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH ?1 LIMIT 20)
    OR id IN (SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?1 LIMIT 20)`

/** How some texts write a folded word: with a capital if one was typed, where both occur, and then as most of them do. */
function writing(db: ReadHandle, word: string, typed: string): string {
  const phrase: Phrase = { kind: 'phrase', words: [word], prefix: false }
  const writings = db
    .column<string>(SOME_TEXTS, leafToFts5(phrase))
    .flatMap((text) => matchMarks(phrase, text).map(({ start, end }) => text.slice(start, end)))
  const alike = writings.filter((writing) => hasCapital(writing) === hasCapital(typed))
  return commonest(alike.length > 0 ? alike : writings) ?? word
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function hasCapital(word: string): boolean {
  return word !== word.toLowerCase()
}
