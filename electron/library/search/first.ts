/** How two things stand in order: below 0 when the first comes first. Never 0 for different things. */
export type Order = (a: number, b: number) => number

/** The first `most` of a list in order, without ordering the rest. */
export function firstOf(things: readonly number[], most: number, order: Order): number[] {
  if (most <= 0) return []
  if (most * 4 >= things.length) return things.toSorted(order).slice(0, most)
  // The worst of the best so far stands on top of a heap.
  const heap = things.slice(0, most)
  for (let at = (most >> 1) - 1; at >= 0; at--) sink(heap, at, order)
  for (let at = most; at < things.length; at++) {
    const thing = things[at] as number
    if (order(thing, heap[0] as number) >= 0) continue
    heap[0] = thing
    sink(heap, 0, order)
  }
  return heap.sort(order)
}

function sink(heap: number[], from: number, order: Order): void {
  const thing = heap[from] as number
  let at = from
  for (;;) {
    let below = at * 2 + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && order(heap[below + 1] as number, heap[below] as number) > 0) below += 1
    if (order(heap[below] as number, thing) <= 0) break
    heap[at] = heap[below] as number
    at = below
  }
  heap[at] = thing
}
