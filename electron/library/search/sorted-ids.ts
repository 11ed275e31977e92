/** Ids in ascending order, each once. */
export type SortedIds = readonly number[]

/** The place of the first of ascending numbers, or words by code unit, that is at least `sought`, by halving. */
export function lowest<T extends number | string>(
  ascending: readonly T[],
  sought: T,
  from = 0,
  to = ascending.length,
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] as T) < sought) low = middle + 1
    else high = middle
  }
  return low
}

/** The same for one number after another: looks from the place of the last one on, first near it. */
export function lowestFrom(ascending: SortedIds, from: number, sought: number): number {
  let low = from > 0 && (ascending[from - 1] as number) >= sought ? 0 : from
  let high = low
  for (let step = 1; high < ascending.length && (ascending[high] as number) < sought; step *= 2) {
    low = high + 1
    high += step
  }
  return lowest(ascending, sought, low, Math.min(high, ascending.length))
}

/** What any of the lists has. */
export function unionOf(lists: readonly SortedIds[]): SortedIds {
  const [first = [], second] = lists
  if (second === undefined) return first
  if (lists.length === 2) return merged(first, second)
  const middle = lists.length >> 1
  return merged(unionOf(lists.slice(0, middle)), unionOf(lists.slice(middle)))
}

function merged(a: SortedIds, b: SortedIds): SortedIds {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const both: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const one = a[i] as number
    const other = b[j] as number
    if (one <= other) i += 1
    if (other <= one) j += 1
    both.push(one < other ? one : other)
  }
  while (i < a.length) both.push(a[i++] as number)
  while (j < b.length) both.push(b[j++] as number)
  return both
}

/** What all lists have. */
export function intersectionOf(lists: readonly SortedIds[]): SortedIds {
  const [fewest = [], ...others] = lists.toSorted((a, b) => a.length - b.length)
  return others.reduce(shared, fewest)
}

function shared(a: SortedIds, b: SortedIds): SortedIds {
  const both: number[] = []
  let j = 0
  for (const id of a) {
    while (j < b.length && (b[j] as number) < id) j += 1
    if (b[j] === id) both.push(id)
  }
  return both
}
