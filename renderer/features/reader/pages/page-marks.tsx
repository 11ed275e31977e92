import type { CSSProperties, ReactNode } from 'react'
import { layersOf } from '../layers.ts'
import type { Words } from '../outline.ts'
import type { Paint } from '../use-painting.ts'
import { type PlacedWord, rectanglesOf } from './page-geometry.ts'
import styles from './pages.module.css'

interface PageMarksProps {
  readonly words: readonly PlacedWord[]
  readonly paint: Paint
  readonly selected: Words | null
  /** CSS pixels a point. */
  readonly scale: number
}

/** What is painted over a page: highlights, found words, and what is selected. The page is seen through it. */
export function PageMarks({ words, paint, selected, scale }: PageMarksProps) {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const page = { start: first.start, end: last.end }
  const draw = (range: Words, look: string, style?: CSSProperties): ReactNode =>
    rectanglesOf(words, range).map(({ x, y, width, height }) => (
      <i
        key={`${look} ${range.start} ${x} ${y}`}
        data-look={look}
        style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale, ...style }}
      />
    ))
  return (
    <div className={styles.marks} aria-hidden="true">
      {layersOf(page, paint.highlights.overlapping(page), paint.active).map((layer) =>
        draw(layer, 'highlight', {
          background: `var(--hl-${layer.active ? 'active-' : ''}${layer.top})`,
          // Where highlights overlap, the one beneath shows as a line in its own colour.
          ...(layer.under ? { borderBlockEnd: `2px solid var(--dot-${layer.under})` } : {}),
        }),
      )}
      {paint.foundIn(page).map((range) => draw(range, 'found'))}
      {paint.foundNow ? draw(paint.foundNow, 'found-now') : null}
      {paint.pending ? draw(paint.pending, 'pending') : null}
      {paint.flash ? draw(paint.flash, 'flash') : null}
      {selected ? draw(selected, 'selected') : null}
    </div>
  )
}
