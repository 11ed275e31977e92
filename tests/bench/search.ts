import { canonicalText } from '#shared/domain/passages.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { madeDocument } from './made-documents.ts'
import type { MadeLibrary } from './made-library.ts'
import { chanceFrom, oneOf, vocabulary } from './made-words.ts'
import { type Comparison, compare } from './yardstick.ts'

const QUERIES = 20
const LIMIT = 20

/** Whole answers of `search.run`, words marked in their passages, against what FTS5 alone takes to rank rows. */
export async function search({ library, bare, documents }: MadeLibrary): Promise<Comparison[]> {
  const results: Comparison[] = []
  const ranked = bare.prepare(
    `SELECT rowid, rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  )
  for (const [what, queries] of Object.entries(queriesFor(documents))) {
    const matches = queries.map(matchOf)
    results.push(
      await compare({
        what,
        yardstick: `FTS5 MATCH ORDER BY rank LIMIT ${LIMIT}`,
        rounds: 2 * QUERIES,
        milliseconds: 1500,
        ours: (round) => library.call('search.run', { query: at(queries, round), limit: LIMIT }),
        bare: (round) => ranked.all(at(matches, round)),
      }),
    )
  }
  return results
}

function queriesFor(documents: number): Readonly<Record<string, readonly string[]>> {
  const words = vocabulary('en')
  const chance = chanceFrom(7)
  const mid = words.slice(1500, 1500 + QUERIES)
  const common = words.slice(50, 50 + QUERIES)
  const stop = words.slice(0, 3)
  return {
    'a mid-frequency word': mid,
    'a common word': common,
    'a stop word': stop,
    'two words (AND over the document)': mid.map((word, i) => `${word} ${at(common, i)}`),
    'a stop word and a rare one': words
      .slice(9000, 9000 + QUERIES)
      .map((word, i) => `${at(stop, i)} ${word}`),
    'a phrase of three words': Array.from({ length: QUERIES }, () => phraseIn(documents, chance)),
    'a prefix of four letters': mid.map((word) => `${word.slice(0, 4)}*`),
  }
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

function at<T>(list: readonly T[], round: number): T {
  return list[round % list.length] as T
}
