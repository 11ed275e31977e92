import type { SearchSort } from '#shared/contract/search.ts'
import { inAlphabet } from './alphabet.ts'
import type { Column, Columns } from './columns.ts'
import { daysIn } from './filters.ts'

/** Orders of documents by what is known of them. */
export type KnownSort = Exclude<SearchSort, 'relevance'>

const known = new WeakMap<Column, { readonly size: number; readonly places: Int32Array }>()

/**
 * For each value of the column that an order goes by its place in it: the latest date first, sources by name, what is unknown last.
 * Made once until a new value comes.
 */
export function placesOf({ column }: Columns, sort: KnownSort): Int32Array {
  const own = column[sort === 'date' ? 'published' : 'publisher']
  const size = own.values.length
  const before = known.get(own)
  if (before?.size === size) return before.places
  const places = sort === 'date' ? byDate(own) : byName(own)
  known.set(own, { size, places })
  return places
}

function byDate(published: Column): Int32Array {
  const days = daysIn(published)
  const dates = published.values.flatMap((date, code) =>
    date === null ? [] : [{ code, date, first: days[code]?.first ?? Number.NEGATIVE_INFINITY }],
  )
  dates.sort((a, b) => b.first - a.first || (a.date < b.date ? 1 : -1))
  const places = new Int32Array(days.length).fill(dates.length)
  for (const [place, { code }] of dates.entries()) places[code] = place
  return places
}

/** Names that filters do not tell apart have one place. */
function byName({ values, keys }: Column): Int32Array {
  const names = values.map((value, code) => (value === null ? '' : keys[code] || value))
  const different = [...new Set(names)].filter((name) => name !== '').sort(inAlphabet)
  const places = new Map(different.map((name, place) => [name, place]))
  return Int32Array.from(names, (name) => places.get(name) ?? different.length)
}
