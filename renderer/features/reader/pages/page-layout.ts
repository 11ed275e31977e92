import type { Page } from '#shared/domain/pages.ts'

/** Where each page stands in the column of pages, in CSS pixels; `scale` is pixels a point. */
export interface PageLayout {
  readonly scale: number
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly widths: readonly number[]
  readonly total: number
  readonly width: number
}

/** Room around and between pages, in CSS pixels. */
export const PAGE_GAP = 14

/** Larger than this a page is harder to read, not easier, however wide the pane. */
const LARGEST_FIT = 2

/** The scale at which the usual page of a document is as wide as the pane. */
export function fitScale(pages: readonly Page[], paneWidth: number): number {
  const widths = pages.map(({ width }) => width).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? 600
  return Math.min(LARGEST_FIT, Math.max(0.2, (paneWidth - 2 * PAGE_GAP) / usual))
}

/** Pages under one another at a scale. */
export function layPages(pages: readonly Page[], scale: number): PageLayout {
  const heights = pages.map(({ height }) => Math.round(height * scale))
  const widths = pages.map(({ width }) => Math.round(width * scale))
  const tops: number[] = []
  let top = PAGE_GAP
  for (const height of heights) {
    tops.push(top)
    top += height + PAGE_GAP
  }
  return { scale, tops, heights, widths, total: top, width: Math.max(0, ...widths) + 2 * PAGE_GAP }
}

/** The index of the page at a distance from the top; the gap under a page belongs to it. */
export function pageAt({ tops }: PageLayout, distance: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= distance) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
