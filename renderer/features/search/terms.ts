import type { FacetField } from '#shared/contract/search.ts'
import { type Filter, type ParsedQuery, type Query, searchPlaces } from '#shared/query/ast.ts'
import { fieldNamed } from '#shared/query/fields.ts'
import { lex } from '#shared/query/lex.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { printQuery, quoted } from '#shared/query/print.ts'
import { fold } from '#shared/text/fold.ts'

/** The field of a search by which each facet narrows it. */
const FIELD = {
  source: 'source',
  tag: 'tag',
  year: 'date',
  language: 'lang',
  kind: 'kind',
  colour: 'colour',
} as const satisfies Record<FacetField, Filter['field']>

/** A facet's value as a term of a search: `source:"Calder Valley Courier"`. */
function termOf(facet: FacetField, value: string): string {
  return `${FIELD[facet]}:${quoted(value)}`
}

function says(query: Query, facet: FacetField, value: string): boolean {
  if (query.kind !== 'filter' || query.field !== FIELD[facet]) return false
  if (query.field === 'date') return query.from === value && query.to === value
  return same(query.value, value)
}

function same(a: string, b: string): boolean {
  return fold(a).text === fold(b).text
}

/** Whether all that a search finds has this value, because the search says so. */
export function isNarrowed({ query }: ParsedQuery, facet: FacetField, value: string): boolean {
  if (query === null) return false
  const parts = query.kind === 'and' ? query.parts : [query]
  return parts.some((part) => says(part, facet, value))
}

/** The typed search narrowed to a value of a facet, or no longer narrowed to it. */
export function toggled(text: string, facet: FacetField, value: string): string {
  return isNarrowed(parseQuery(text), facet, value)
    ? without(text, facet, value)
    : narrowed(text, facet, value)
}

function without(text: string, facet: FacetField, value: string): string {
  const token = lex(text).find(
    (token) =>
      token.type === 'field' &&
      fieldNamed(token.name) === FIELD[facet] &&
      token.values.length === 1 &&
      same(token.values[0] ?? '', value),
  )
  if (!token) return text
  return `${text.slice(0, token.start).trimEnd()} ${text.slice(token.end).trimStart()}`.trim()
}

function narrowed(text: string, facet: FacetField, value: string): string {
  const term = termOf(facet, value)
  const parsed = parseQuery(text)
  const typed = text.trim()
  const simple = parsed.query?.kind === 'or' ? `(${typed}) ${term}` : `${typed} ${term}`
  if (isNarrowed(parseQuery(simple), facet, value)) return simple
  // An open quotation mark or bracket would take the term in: then the search is written anew.
  const { query, places } = parsed
  const where = places.size === searchPlaces.length ? [] : [...places].map((place) => `in:${place}`)
  return [...where, ...(query === null ? [] : [`(${printQuery(query)})`]), term].join(' ')
}
