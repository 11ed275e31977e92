import type { HighlightColour } from '#shared/contract/documents.ts'
import { stylePaint } from './paint-styles.ts'

/** The names under which text is painted; `paint-styles.ts` gives each its look. */
export type PaintName =
  | `hl-${HighlightColour}`
  | `hl-active-${HighlightColour}`
  | `hl-under-${HighlightColour}`
  | 'hl-found'
  | 'hl-found-now'
  | 'hl-pending'
  | 'hl-flash'

export type Painted = ReadonlyMap<PaintName, readonly AbstractRange[]>

const PRIORITY: readonly PaintName[] = ['hl-found', 'hl-found-now', 'hl-pending', 'hl-flash']

function layer(name: PaintName): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = 1 + PRIORITY.indexOf(name)
  CSS.highlights.set(name, made)
  return made
}

/** Paints ranges of one reader with the CSS Custom Highlight API, whose registry all readers of the page share. */
export class Painter {
  #painted: Painted = new Map()

  constructor() {
    stylePaint()
  }

  /** Paints these ranges instead of those painted before. */
  paint(next: Painted): void {
    for (const [name, ranges] of this.#painted) {
      const highlight = layer(name)
      for (const range of ranges) highlight.delete(range)
    }
    for (const [name, ranges] of next) {
      const highlight = layer(name)
      for (const range of ranges) highlight.add(range)
    }
    this.#painted = next
  }
}
