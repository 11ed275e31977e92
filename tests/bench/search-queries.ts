import { anyOf } from '#library/search/leaf-hits.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import type { Fuzzy } from '#shared/query/ast.ts'
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

/** The words of the library that a misspelt word may mean: without them FTS5 can't look for it. */
type Spell = (leaf: Fuzzy) => readonly string[]

/** Queries of one kind. */
export interface QueryClass {
  readonly name: string
  readonly queries: readonly BenchQuery[]
  /** How many times faster than recoll they have to be; null where recoll is not asked. */
  readonly recoll: number | null
}

const QUERIES = 60

export function queryClasses(documents: number, spell: Spell): readonly QueryClass[] {
  const words = vocabulary('en').filter((word) => word.length > 3)
  const from = (rank: number): string[] => words.slice(rank, rank + QUERIES)
  const chance = chanceFrom(7)
  const same = (typed: readonly string[]): BenchQuery[] =>
    typed.map((one) => ({ typed: one, match: matchOf(one) }))
  const pairs = (a: number, b: number, join: string): string[] =>
    from(a).map((word, i) => `${word}${join}${from(b)[i] ?? ''}`)
  const phrases = Array.from({ length: QUERIES }, () => phraseIn(documents, chance))
  const alike = (typed: (word: string) => string, rank: number): BenchQuery[] =>
    from(rank).map((word) => ({ typed: typed(word), match: matchOf(word) }))
  return [
    { name: 'rare word', queries: same(from(9000)), recoll: 3 },
    { name: 'middling word', queries: same(from(1500)), recoll: 3 },
    { name: 'common word', queries: same(from(50)), recoll: 1 },
    { name: 'stop word', queries: same(vocabulary('en').slice(0, 3)), recoll: null },
    { name: 'two words (AND)', queries: same(pairs(1500, 400, ' ')), recoll: 3 },
    { name: 'phrase of three words', queries: same(phrases), recoll: null },
    { name: 'NEAR', queries: same(pairs(100, 300, ' NEAR ')), recoll: null },
    {
      name: 'prefix of five letters',
      queries: same(from(1500).map((word) => `${word.slice(0, 5)}*`)),
      recoll: null,
    },
    {
      name: 'misspelt word',
      queries: from(1500).map((word) => misspelt(`~${swapped(word)}`, spell)),
      recoll: null,
    },
    {
      name: 'regular expression',
      queries: alike((word) => `/${word} \\w+/`, 1500).map((one) => ({ ...one, needsTexts: true })),
      recoll: null,
    },
    { name: 'filtered', queries: alike((word) => `${word} lang:en date:2001..2010-06`, 300), recoll: null },
    { name: 'folded', queries: accented(), recoll: null },
  ]
}

/** Words with accents, in capitals. */
function accented(): BenchQuery[] {
  return vocabulary('de')
    .slice(300)
    .filter((word) => /[äöüß]/.test(word))
    .slice(0, QUERIES)
    .map((word) => ({ typed: word.toUpperCase(), match: matchOf(foldedWords(word)) }))
}

/** Compared with FTS5 looking for any of the same words. */
function misspelt(typed: string, spell: Spell): BenchQuery {
  const { query } = parseQuery(typed)
  if (query?.kind !== 'fuzzy') throw new Error(`No misspelt word: ${typed}`)
  return { typed, match: anyOf(spell(query)) }
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
