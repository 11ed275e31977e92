import { fold } from '../text/fold.ts'
import { type Range, words } from '../text/words.ts'
import type { Query } from './ast.ts'
import { wantedLeaves } from './leaves.ts'
import { lex } from './lex.ts'
import { parseQuery } from './parse.ts'

/** A word that a search asks for, folded, with where it was typed. */
export interface TypedWord extends Range {
  readonly word: string
}

/** A typed word and how it is to be spelt. */
export interface Respelt extends TypedWord {
  readonly as: string
}

/** A search with words spelt anew; `changes` are where these stand in it. */
export interface Respelling {
  readonly query: string
  readonly changes: readonly Range[]
}

/** A longer search was not typed. */
const MOST_UNITS = 1000

/**
 * The words that a search wants and that can be spelt otherwise without changing anything else of it: no operators, no fields with
 * what stands behind them, nothing under NOT, no beginnings of words, patterns and words that may be misspelt anyway.
 */
export function typedWords(typed: string): TypedWord[] {
  if (typed.length > MOST_UNITS) return []
  const folded = fold(typed)
  const fields = lex(typed).filter(({ type }) => type === 'field')
  return [...words(folded.text)]
    .map(({ start, end }) => ({ word: folded.text.slice(start, end), ...folded.toOriginal(start, end) }))
    .filter(({ start }) => !fields.some((field) => field.start <= start && start < field.end))
    .filter((place) => respell(typed, [{ ...place, as: `${place.word}x` }]) !== null)
}

/** Spells words of a search anew, in the order in which they were typed; null where that would change more than these words. */
export function respell(typed: string, respelt: readonly Respelt[]): Respelling | null {
  const changes: Range[] = []
  let query = ''
  let at = 0
  for (const { start, end, as } of respelt) {
    query += typed.slice(at, start)
    changes.push({ start: query.length, end: query.length + as.length })
    query += as
    at = end
  }
  query += typed.slice(at)
  return changesOnly(typed, query, respelt) ? { query, changes } : null
}

function changesOnly(typed: string, query: string, respelt: readonly Respelt[]): boolean {
  const before = parseQuery(typed)
  const after = parseQuery(query)
  if (before.query === null || after.query === null) return false
  if (shapeOf(before.query) !== shapeOf(after.query)) return false
  const asked = wantedWords(before.query)
  const changed = wantedWords(after.query).flatMap((word, index) =>
    word === asked[index] ? [] : [[asked[index], word]],
  )
  const meant = respelt.map(({ word, as }) => [word, fold(as).text])
  return JSON.stringify(changed) === JSON.stringify(meant)
}

/** A query without the words that it wants. */
function shapeOf(query: Query, isWanted = true): string {
  switch (query.kind) {
    case 'and':
    case 'or':
      return `${query.kind}(${query.parts.map((part) => shapeOf(part, isWanted)).join()})`
    case 'not':
      return `not(${shapeOf(query.part, !isWanted)})`
    case 'phrase':
      return isWanted ? `phrase(${query.words.length}${query.prefix})` : JSON.stringify(query)
    case 'near':
      return isWanted
        ? `near(${query.distance}${query.phrases.map((phrase) => shapeOf(phrase)).join()})`
        : JSON.stringify(query)
    case 'filter':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
      return JSON.stringify(query)
  }
}

/** The words of all wanted phrases, in the order of the query; the beginning of a word ends with a star. */
function wantedWords(query: Query): string[] {
  return wantedLeaves(query).flatMap((leaf) => {
    const phrases = leaf.kind === 'phrase' ? [leaf] : leaf.kind === 'near' ? leaf.phrases : []
    return phrases.flatMap(({ words, prefix, begun }) =>
      words.map((word, at) => ((at === words.length - 1 ? prefix : begun?.includes(at)) ? `${word}*` : word)),
    )
  })
}
