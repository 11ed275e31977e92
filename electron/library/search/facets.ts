import type { ReadHandle } from '#library/database/handles.ts'
import type { Facets, FacetValue } from '#shared/contract/search.ts'
import type { Days } from '#shared/domain/edtf.ts'
import { dateTest } from '#shared/domain/edtf.ts'
import { inAlphabet } from './alphabet.ts'
import type { Column, Columns } from './columns.ts'
import { daysIn, languageTest, sourceTest } from './filters.ts'
import { type Borne, marksOf } from './marks.ts'
import { formless } from './names.ts'

/** Values of a field that an answer names at most. */
const MOST_VALUES = 100

/** How many of these documents each filter would leave: counted as the filters count, so that a facet never disagrees with its result. */
export function facetsOf(db: ReadHandle, columns: Columns, ids: readonly number[]): Facets {
  const { publisher, language, kind } = columns.column
  const marks = marksOf(db)
  return {
    source: wider(publisher, countsIn(publisher, ids), sourceTest),
    tag: sorted(borneIn(marks.tags, ids)),
    year: years(columns, ids),
    language: wider(language, countsIn(language, ids), languageTest),
    kind: sorted(named(kind.values, countsIn(kind, ids))),
    colour: sorted(borneIn(marks.colours, ids)),
  }
}

/** For each value of a column the number of documents that have it. */
function countsIn({ codes, values }: Column, ids: readonly number[]): Int32Array {
  const counts = new Int32Array(values.length)
  for (const id of ids) counts[codes[id] as number] = (counts[codes[id] as number] as number) + 1
  return counts
}

function named(names: readonly (string | null)[], counts: Int32Array): [string, number][] {
  return names.flatMap((name, code): [string, number][] =>
    name === null || counts[code] === 0 ? [] : [[name, counts[code] as number]],
  )
}

/** The same of what documents bear; ids in ascending order. */
function borneIn({ starts, codes, names }: Borne, ids: readonly number[]): [string, number][] {
  const counts = new Int32Array(names.length)
  for (const id of ids) {
    if (id + 1 >= starts.length) break
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++)
      counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1
  }
  return named(names, counts)
}

/** A document that may be of several years (`201X`) counts in each. */
function years({ year, column: { published } }: Columns, ids: readonly number[]): FacetValue[] {
  const certain = named(year.values, countsIn(year, ids))
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MOST_VALUES)
    .map(valued)
  const spans = spansIn(published)
  if (spans.length === 0) return certain
  const counts = countsIn(published, ids)
  const days = daysIn(published)
  return certain.map(({ value, count }) => {
    const isSo = dateTest({ from: value, to: value })
    const also = spans.filter((code) => isSo(days[code] as Days))
    return { value, count: count + sumOf(counts, also) }
  })
}

const knownSpans = new WeakMap<Column, { readonly size: number; readonly codes: readonly number[] }>()

/** The dates that name no certain year, looked for once until a new date comes. */
function spansIn(published: Column): readonly number[] {
  const days = daysIn(published)
  const before = knownSpans.get(published)
  if (before?.size === days.length) return before.codes
  const codes = days.flatMap((days, code) =>
    days !== null && days.last - days.first > ONE_YEAR ? [code] : [],
  )
  knownSpans.set(published, { size: days.length, codes })
  return codes
}

/** From the first to the last day of a year, as days are numbered. */
const ONE_YEAR = 1130

/**
 * A filter may let through more than its own value: "Post" also finds "The Evening Post". Its count has them all. What the
 * filter does not tell apart is one value, in its commonest spelling.
 */
function wider(column: Column, counts: Int32Array, testFor: Test): FacetValue[] {
  return groupsOf(column)
    .map((group) => ({ group, count: sumOf(counts, group.codes) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES)
    .map(({ group }) => {
      const code = group.codes.reduce((best, one) =>
        countOf(counts, one) > countOf(counts, best) ? one : best,
      )
      const through = group.through.get(code) ?? letThrough(column, column.keys[code] as string, testFor)
      group.through.set(code, through)
      return { value: column.values[code] as string, count: sumOf(counts, through) }
    })
    .sort(byCount)
}

type Test = (key: string) => (other: string) => boolean

/** Values of a column that its filter does not tell apart. */
interface Group {
  /** Places in `values`. */
  readonly codes: readonly number[]
  /** For a place that was shown, those that the filter of its value lets through. */
  readonly through: Map<number, readonly number[]>
}

const known = new WeakMap<Column, { readonly size: number; readonly groups: readonly Group[] }>()

/** The groups of a column, made once until a new value comes. */
function groupsOf(column: Column): readonly Group[] {
  const size = column.keys.length
  const before = known.get(column)
  if (before?.size === size) return before.groups
  const byKey = new Map<string, number[]>()
  for (const [code, key] of column.keys.entries()) {
    const name = formless(key)
    const codes = byKey.get(name)
    if (codes) codes.push(code)
    else if (name !== '') byKey.set(name, [code])
  }
  const groups = [...byKey.values()].map((codes): Group => ({ codes, through: new Map() }))
  known.set(column, { size, groups })
  return groups
}

function letThrough({ keys }: Column, key: string, testFor: Test): readonly number[] {
  const test = testFor(key)
  return keys.flatMap((other, code) => (other !== '' && test(other) ? [code] : []))
}

function countOf(counts: Int32Array, code: number): number {
  return counts[code] as number
}

function sumOf(counts: Int32Array, codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + countOf(counts, code), 0)
}

function sorted(values: readonly (readonly [string, number])[]): FacetValue[] {
  return values.map(valued).sort(byCount).slice(0, MOST_VALUES)
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || inAlphabet(a.value, b.value)
}

function valued([value, count]: readonly [string, number]): FacetValue {
  return { value, count }
}
