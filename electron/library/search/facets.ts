import type { ReadHandle } from '#library/database/handles.ts'
import type { Facets, FacetValue } from '#shared/contract/search.ts'
import type { Column, Columns } from './columns.ts'
import type { DocumentSet } from './document-set.ts'
import { languageTest, sourceTest } from './filters.ts'
import { marksOf, type Pairs } from './marks.ts'

/** Values of a field that an answer names at most. */
const MOST_VALUES = 100

/** How many of these documents each filter would leave: counted as the filters count, so that a facet never disagrees with its result. */
export function facetsOf(
  db: ReadHandle,
  columns: Columns,
  ids: readonly number[],
  found: DocumentSet,
): Facets {
  const { year } = columns
  const { publisher, language, kind } = columns.column
  const marks = marksOf(db)
  return {
    source: wider(publisher, countsIn(publisher, ids), sourceTest),
    tag: sorted(pairsIn(marks.tags, found)),
    year: named(year.values, countsIn(year, ids)).map(valued).sort(byYear).slice(0, MOST_VALUES),
    language: wider(language, countsIn(language, ids), languageTest),
    kind: sorted(named(kind.values, countsIn(kind, ids))),
    colour: sorted(pairsIn(marks.colours, found)),
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

function pairsIn({ documents, codes, names }: Pairs, found: DocumentSet): [string, number][] {
  const counts = new Int32Array(names.length)
  for (let at = 0; at < documents.length; at++)
    if (found.has(documents[at] as number))
      counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1
  return named(names, counts)
}

/**
 * A filter may let through more than its own value: "Post" also finds "The Evening Post". Its count has them all. What the
 * filter does not tell apart is one value, in its commonest spelling.
 */
function wider(column: Column, counts: Int32Array, testFor: Test): FacetValue[] {
  const groups = new Map<string, { code: number; count: number }>()
  for (const [code, key] of column.keys.entries()) {
    const count = counts[code] as number
    if (count === 0 || key === '') continue
    const group = groups.get(key)
    if (!group) groups.set(key, { code, count })
    else {
      if (count > (counts[group.code] as number)) group.code = code
      group.count += count
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_VALUES)
    .map(([key, { code }]) => {
      let count = 0
      for (const other of letThrough(column, key, testFor)) count += counts[other] as number
      return { value: column.values[code] as string, count }
    })
    .sort(byCount)
}

type Test = (key: string) => (other: string) => boolean

const known = new WeakMap<Column, { readonly size: number; readonly codes: Map<string, readonly number[]> }>()

/** The values that a filter lets through, found once until a new value comes. */
function letThrough(column: Column, key: string, testFor: Test): readonly number[] {
  const size = column.keys.length
  const before = known.get(column)
  const { codes } = before?.size === size ? before : { codes: new Map<string, readonly number[]>() }
  if (before?.codes !== codes) known.set(column, { size, codes })
  const remembered = codes.get(key)
  if (remembered) return remembered
  const test = testFor(key)
  const through = column.keys.flatMap((other, code) => (other !== '' && test(other) ? [code] : []))
  codes.set(key, through)
  return through
}

function sorted(values: readonly (readonly [string, number])[]): FacetValue[] {
  return values.map(valued).sort(byCount).slice(0, MOST_VALUES)
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function byYear(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? 1 : -1
}

function valued([value, count]: readonly [string, number]): FacetValue {
  return { value, count }
}
