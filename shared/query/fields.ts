import { documentKind, highlightColour, readState } from '../contract/documents.ts'
import { daysOf, isEdtf } from '../domain/edtf.ts'
import { canonicalise } from '../text/canonical.ts'
import { fold } from '../text/fold.ts'
import { type Filter, havingValues, type SearchPlace, searchPlaces } from './ast.ts'
import { languageCode } from './language-names.ts'

/** What may stand before a colon, with the field that it names. */
const FIELDS = {
  title: 'title',
  author: 'author',
  byline: 'author',
  source: 'source',
  publisher: 'source',
  tag: 'tag',
  colour: 'colour',
  color: 'colour',
  date: 'date',
  after: 'after',
  before: 'before',
  lang: 'lang',
  language: 'lang',
  kind: 'kind',
  in: 'in',
  has: 'has',
  is: 'is',
  forms: 'forms',
} as const

type Field = (typeof FIELDS)[keyof typeof FIELDS]

/** The names under which fields are offered; the others are understood too. */
export const fieldNames = [
  'title',
  'author',
  'source',
  'tag',
  'colour',
  'date',
  'lang',
  'kind',
  'in',
  'has',
  'is',
  'forms',
] as const

/** The field of a name, however it is written; null for a word that names none. */
export function fieldNamed(name: string): Field | null {
  const known: Readonly<Record<string, Field>> = FIELDS
  return Object.hasOwn(FIELDS, name.toLowerCase()) ? (known[name.toLowerCase()] ?? null) : null
}

/** What a typed `field:value` means: a filter, places to look in, or a sentence about why it can be neither. */
export type ReadField =
  | { readonly filter: Filter }
  | { readonly place: SearchPlace }
  | { readonly problem: string }

/** The values that a field can have, where they are a closed list. */
export function closedValues(field: Field): readonly string[] | null {
  switch (field) {
    case 'colour':
      return highlightColour.options
    case 'kind':
      return documentKind.options
    case 'is':
      return readState.options
    case 'has':
      return havingValues
    case 'in':
      return searchPlaces
    case 'title':
    case 'author':
    case 'source':
    case 'tag':
    case 'lang':
    case 'date':
    case 'after':
    case 'before':
    case 'forms':
      return null
  }
}

/** Reads one value of a field. `typed` is not blank. */
export function readField(field: Exclude<Field, 'forms'>, typed: string): ReadField {
  const value = canonicalise(typed).trim()
  switch (field) {
    case 'title':
    case 'author':
    case 'source':
    case 'tag':
      return { filter: { kind: 'filter', field, value } }
    case 'lang':
      return { filter: { kind: 'filter', field, value: languageCode(value) } }
    case 'date':
    case 'after':
    case 'before':
      return readDates(field, value)
    case 'colour': {
      const colour = oneOf(highlightColour.options, value)
      return colour ? { filter: { kind: 'filter', field, value: colour } } : notOneOf(field, value)
    }
    case 'kind': {
      const kind = oneOf(documentKind.options, value)
      return kind ? { filter: { kind: 'filter', field, value: kind } } : notOneOf(field, value)
    }
    case 'is': {
      const state = oneOf(readState.options, value)
      return state ? { filter: { kind: 'filter', field, value: state } } : notOneOf(field, value)
    }
    case 'has': {
      const having = oneOf(havingValues, value.replace(/s$/i, ''))
      return having ? { filter: { kind: 'filter', field, value: having } } : notOneOf(field, value)
    }
    case 'in': {
      const place = oneOf(searchPlaces, value) ?? oneOf(searchPlaces, `${value}s`)
      return place ? { place } : notOneOf(field, value)
    }
  }
}

function oneOf<T extends string>(values: readonly T[], typed: string): T | undefined {
  return values.find((value) => value === typed.toLowerCase())
}

function notOneOf(field: Field, typed: string): { readonly problem: string } {
  const values = closedValues(field)?.join(', ') ?? ''
  return { problem: `“${field}:” can be followed by ${values}; “${typed}” was searched as words.` }
}

/** `2019`, `2019..2021-03`, `2019..`, `..2021`; `after:` is from that date on, `before:` up to the day before it. */
function readDates(field: 'date' | 'after' | 'before', typed: string): ReadField {
  const ends = fold(typed)
    .text.toUpperCase()
    .split('..')
    .map((end) => end.trim())
  const [from = '', to = from] = ends
  if (ends.length > 2 || (from === '' && to === '') || ends.some((end) => end !== '' && !isEdtf(end))) {
    return {
      problem: `“${typed}” is no date and was searched as words. Write 2020, 2020-03, 2020-03-13 or 2019..2021.`,
    }
  }
  if (field === 'after') return dated(from || to, '')
  if (field === 'before') return dated('', dayBefore(from || to))
  return isLater(from, to) ? dated(to, from) : dated(from, to)
}

function dated(from: string, to: string): ReadField {
  return { filter: { kind: 'filter', field: 'date', from: from || null, to: to || null } }
}

/** Whether one date begins after another has ended. */
function isLater(from: string, to: string): boolean {
  const [one, other] = [daysOf(from), daysOf(to)]
  return one !== null && other !== null && one.first > other.last
}

/** The last day before a date begins. */
function dayBefore(date: string): string {
  const first = daysOf(date)?.first ?? 0
  const year = Math.floor(first / 10_000)
  const time = new Date(0)
  time.setUTCFullYear(
    year,
    Math.floor((first - year * 10_000) / 100) - 1,
    first - Math.floor(first / 100) * 100 - 1,
  )
  const before = time.getUTCFullYear()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${before < 0 ? '-' : ''}${String(Math.abs(before)).padStart(4, '0')}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`
}
