/** A box in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 8

/**
 * Where a bar of a size goes so that it stays inside `pane` and covers none of the `lines`: below the last line in
 * sight, else above the first, else at the lower edge. Null when no line is in sight.
 */
export function barPlace(
  lines: readonly Box[],
  pane: Box,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } | null {
  const inSight = lines.filter((line) => line.bottom > pane.top && line.top < pane.bottom)
  const [first] = inSight
  if (!first) return null
  const top = Math.min(...inSight.map((line) => line.top))
  const bottom = Math.max(...inSight.map((line) => line.bottom))
  const below = bottom + GAP
  const above = top - GAP - size.height
  const goesBelow = below + size.height + GAP <= pane.bottom
  const goesAbove = above >= pane.top + GAP
  const beside = goesBelow ? (inSight.find((line) => line.bottom === bottom) ?? first) : first
  const middle = (beside.left + beside.right) / 2 - size.width / 2
  const left = Math.min(pane.right - GAP - size.width, middle)
  return {
    left: Math.max(pane.left + GAP, left),
    top: goesBelow ? below : goesAbove ? above : pane.bottom - GAP - size.height,
  }
}
