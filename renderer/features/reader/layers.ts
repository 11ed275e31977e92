import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { Words } from './outline.ts'

/** A stretch of text painted in one way: the colour on top, and under it the colour of the next highlight, if any. */
export interface Layer extends Words {
  readonly top: HighlightColour
  readonly under: HighlightColour | null
  readonly active: boolean
}

/**
 * Divides a range into stretches without overlap. On top is the active highlight, else the shortest, else the latest,
 * so that a highlight inside another one stays visible.
 */
export function layersOf(
  range: Words,
  overlapping: readonly Highlight[],
  active: HighlightId | null,
): Layer[] {
  const ranked = overlapping.toSorted(
    (a, b) =>
      Number(b.id === active) - Number(a.id === active) || a.end - a.start - (b.end - b.start) || b.id - a.id,
  )
  const within = (offset: number) => Math.min(range.end, Math.max(range.start, offset))
  const edges = [...new Set(ranked.flatMap(({ start, end }) => [within(start), within(end)]))].sort(
    (a, b) => a - b,
  )
  return edges.flatMap((start, index) => {
    const end = edges[index + 1]
    if (end === undefined) return []
    const [top, under] = ranked.filter((highlight) => highlight.start <= start && highlight.end >= end)
    return top
      ? [{ start, end, top: top.colour, under: under?.colour ?? null, active: top.id === active }]
      : []
  })
}
