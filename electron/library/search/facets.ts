import type { ReadHandle } from '#library/database/handles.ts'
import type { Facets, FacetValue } from '#shared/contract/search.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import type { Columns } from './columns.ts'
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
  const { publisher, published, language, kind } = columns.column
  const years = new Map<string, number>()
  for (const [date, count] of valuesIn(published, ids)) {
    const [year] = /^\d{4}/.exec(date) ?? []
    if (year !== undefined) years.set(year, (years.get(year) ?? 0) + count)
  }
  const marks = marksOf(db)
  return {
    source: grouped(valuesIn(publisher, ids), foldedWords, sourceTest),
    tag: sorted(pairsIn(marks.tags, found)),
    year: [...years].map(valued).sort(byYear).slice(0, MOST_VALUES),
    language: grouped(valuesIn(language, ids), (tag) => tag.toLowerCase(), languageTest),
    kind: sorted(valuesIn(kind, ids)),
    colour: sorted(pairsIn(marks.colours, found)),
  }
}

/** The values of a column with the number of documents that have them. */
function valuesIn({ codes, values }: Columns['column']['kind'], ids: readonly number[]): Map<string, number> {
  const counts = new Int32Array(values.length)
  for (const id of ids) counts[codes[id] as number] = (counts[codes[id] as number] as number) + 1
  const found = new Map<string, number>()
  for (const [code, value] of values.entries())
    if (value !== null && counts[code] !== 0) found.set(value, counts[code] as number)
  return found
}

function pairsIn({ documents, codes, names }: Pairs, found: DocumentSet): Map<string, number> {
  const counts = new Int32Array(names.length)
  for (const [at, document] of documents.entries())
    if (found.has(document)) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1
  return new Map(
    names.flatMap((name, code) => (counts[code] === 0 ? [] : [[name, counts[code] as number] as const])),
  )
}

/** A filter may let through more than its own value: "Post" also finds "The Evening Post". Its count has them all. */
function grouped(
  values: ReadonlyMap<string, number>,
  same: (value: string) => string,
  testFor: (value: string) => (other: string) => boolean,
): FacetValue[] {
  const groups = new Map<string, { value: string; count: number }>()
  for (const { value, count } of sorted(values, Number.POSITIVE_INFINITY)) {
    const key = same(value)
    const group = groups.get(key)
    if (group) group.count += count
    else if (key !== '') groups.set(key, { value, count })
  }
  const shown = [...groups.values()].sort(byCount).slice(0, MOST_VALUES)
  const counts = shown.map(({ value }) => {
    const test = testFor(value)
    let count = 0
    for (const [key, group] of groups) if (test(key)) count += group.count
    return { value, count }
  })
  return counts.sort(byCount)
}

function sorted(values: ReadonlyMap<string, number>, most = MOST_VALUES): FacetValue[] {
  return [...values].map(valued).sort(byCount).slice(0, most)
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
