import type { Heights } from './heights.ts'

/** Rows in the DOM: runs of neighbours in order, `to` inclusive, and the heights of the gaps before each and at the end. */
export interface Mounted {
  readonly runs: readonly { readonly from: number; readonly to: number; readonly gap: number }[]
  readonly after: number
}

/** The rows of a window together with single rows that must stay, and what is missing between them. */
export function mount(
  heights: Heights,
  window: { readonly from: number; readonly to: number },
  pins: readonly number[],
): Mounted {
  const stretches = [...pins.map((row) => ({ from: row, to: row })), window]
    .filter(({ from, to }) => from >= 0 && to >= from && to < heights.count)
    .sort((a, b) => a.from - b.from)
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of stretches) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  let bottom = 0
  const runs = merged.map(({ from, to }) => {
    const gap = heights.top(from) - bottom
    bottom = heights.top(to + 1)
    return { from, to, gap }
  })
  return { runs, after: heights.total - bottom }
}
