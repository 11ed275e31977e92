import { useEffect, useState } from 'react'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { HighlightIndex } from './highlight-index.ts'
import { layersOf } from './layers.ts'
import type { Words } from './outline.ts'
import { Painter, type PaintName } from './painter.ts'
import { rangesOf, textPieces } from './text-nodes.ts'

/** Everything that is painted over the text. */
export interface Paint {
  readonly highlights: HighlightIndex
  readonly active: HighlightId | null
  /** Matches of find in document that lie within a range of canonical text. */
  readonly foundIn: (range: Words) => readonly Words[]
  readonly foundNow: Words | null
  readonly pending: Words | null
  readonly flash: Words | null
}

/** A function that paints what is in the page below an element; nothing stays painted when the reader goes away. */
export function usePainting(): (root: HTMLElement, paint: Paint) => void {
  const [painter] = useState(() => new Painter())
  useEffect(() => () => painter.paint(new Map()), [painter])
  return (root, paint) => painter.paint(painted(root, paint))
}

function painted(root: HTMLElement, paint: Paint): Map<PaintName, StaticRange[]> {
  const result = new Map<PaintName, StaticRange[]>()
  const pieces = textPieces(root)
  const add = (name: PaintName, ranges: readonly StaticRange[]) => {
    const known = result.get(name)
    if (known) known.push(...ranges)
    else if (ranges.length > 0) result.set(name, [...ranges])
  }
  for (const piece of pieces) {
    for (const layer of layersOf(piece, paint.highlights.overlapping(piece), paint.active)) {
      const ranges = rangesOf([piece], layer)
      add(layer.active ? `hl-active-${layer.top}` : `hl-${layer.top}`, ranges)
      if (layer.under) add(`hl-under-${layer.under}`, ranges)
    }
    for (const words of paint.foundIn(piece)) add('hl-found', rangesOf([piece], words))
  }
  if (paint.foundNow) add('hl-found-now', rangesOf(pieces, paint.foundNow))
  if (paint.pending) add('hl-pending', rangesOf(pieces, paint.pending))
  if (paint.flash) add('hl-flash', rangesOf(pieces, paint.flash))
  return result
}
