import { anyOf } from '#library/search/leaf-hits.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import type { Fuzzy, Pattern } from '#shared/query/ast.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { madeDocument } from './made-documents.ts'
import { chanceFrom, oneOf, vocabulary } from './made-words.ts'

/** A query as it is typed, and what bare FTS5 is asked for instead: as nearly the same as it can say. */
export interface BenchQuery {
  readonly typed: string
  readonly match: string
  /** Whether no index can answer it, so that the least is to read the text of every match. */
  readonly needsTexts?: boolean
}

/** The words of the library that a misspelt word or a pattern may mean: without them FTS5 can't look for it. */
type WordsFor = (leaf: Fuzzy | Pattern) => readonly string[]

/** Queries of one kind. */
export interface QueryClass {
  readonly name: string
  readonly queries: readonly BenchQuery[]
  /** Others of the same kind, to be asked before any is measured. */
  readonly before: readonly BenchQuery[]
  /** How many times faster than recoll they have to be; null where recoll is not asked. */
  readonly recoll: number | null
}

const QUERIES = 60
const BEFORE = 20
const STOP_WORDS = 3

export function queryClasses(documents: number, wordsFor: WordsFor): readonly QueryClass[] {
  const words = vocabulary('en').filter((word) => word.length > 3)
  const from = (rank: number): string[] => words.slice(rank, rank + QUERIES + BEFORE)
  const pairs = (a: number, b: number, join: string): string[] =>
    from(a).map((word, i) => `${word}${join}${from(b)[i] ?? ''}`)
  const chance = chanceFrom(7)
  const phrases = Array.from({ length: QUERIES + BEFORE }, () => phraseIn(documents, chance))
  const spelt = from(1500).map((word) => unsure(`~${swapped(word)}`, wordsFor))
  const patterns = from(1500).map((word) => unsure(`/${word} \\w+/`, wordsFor))
  const filtered = from(300).map((word) => `${word} lang:en date:2001..2010-06`)
  return [
    kind('rare word', same(from(9000)), { recoll: 3 }),
    kind('middling word', same(from(1500)), { recoll: 3 }),
    kind('common word', same(from(50)), { recoll: 1 }),
    kind('stop word', same(vocabulary('en').slice(0, 2 * STOP_WORDS)), { measured: STOP_WORDS }),
    kind('two words (AND)', same(pairs(1500, 400, ' ')), { recoll: 3 }),
    kind('phrase of three words', same(phrases)),
    kind('NEAR', same(pairs(100, 300, ' NEAR '))),
    kind('prefix of five letters', same(from(1500).map((word) => `${word.slice(0, 5)}*`))),
    kind('misspelt word', spelt),
    kind(
      'regular expression',
      patterns.map((one) => ({ ...one, needsTexts: true })),
    ),
    kind(
      'filtered',
      filtered.map((typed, i) => ({ typed, match: matchOf(from(300)[i] ?? '') })),
    ),
    kind('folded', accented()),
  ]
}

/** Queries of a class; those after the measured ones are asked before. */
function kind(
  name: string,
  all: readonly BenchQuery[],
  { measured = QUERIES, recoll = null }: { readonly measured?: number; readonly recoll?: number | null } = {},
): QueryClass {
  return { name, queries: all.slice(0, measured), before: all.slice(measured), recoll }
}

/** Queries that FTS5 is asked as they are typed. */
function same(typed: readonly string[]): BenchQuery[] {
  return typed.map((one) => ({ typed: one, match: matchOf(one) }))
}

/** Words with accents, in capitals. */
function accented(): BenchQuery[] {
  return vocabulary('de')
    .slice(300)
    .filter((word) => /[äöüß]/.test(word))
    .slice(0, QUERIES + BEFORE)
    .map((word) => ({ typed: word.toUpperCase(), match: matchOf(foldedWords(word)) }))
}

/** Compared with FTS5 looking for any of the same words: `/dam \\w+/` also fits “Rotterdam harbour”. */
function unsure(typed: string, wordsFor: WordsFor): BenchQuery {
  const { query } = parseQuery(typed)
  if (query?.kind !== 'fuzzy' && query?.kind !== 'pattern') throw new Error(`Nothing unsure: ${typed}`)
  return { typed, match: anyOf(wordsFor(query)) }
}

function swapped(word: string): string {
  return `${word.slice(0, 1)}${word.slice(2, 3)}${word.slice(1, 2)}${word.slice(3)}`
}

/** Three words that stand together in some document. */
function phraseIn(documents: number, chance: () => number): string {
  const { blocks } = madeDocument(Math.floor(chance() * documents))
  const words = canonicalText(blocks.slice(1, -1)).match(/\p{L}+ \p{L}+ \p{L}+/gu)
  return `"${oneOf(words ?? ['no words'], chance)}"`
}

function matchOf(typed: string): string {
  const { query } = parseQuery(typed)
  const expression = query && toFts5(query)
  if (expression === null) throw new Error(`No query that FTS5 alone could answer: ${typed}`)
  return expression
}
