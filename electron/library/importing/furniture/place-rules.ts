import type { Draft } from '../draft.ts'
import type { Line } from './lines.ts'

/** Evidence from the element tree of an HTML page; weights as in line-rules.ts. */
export interface PlaceRule {
  readonly name: string
  readonly weight: number
  readonly test: (line: Line) => boolean
}

const outside = (line: Line): boolean => line.place !== null && !line.place.main

export const placeRules: readonly PlaceRule[] = [
  {
    name: 'in a nav element',
    weight: 6,
    test: (line) => line.place?.landmark === 'nav' && !(line.place.main && line.prose),
  },
  {
    name: 'in a footer or aside outside the article',
    weight: 6,
    test: (line) => outside(line) && (line.place?.landmark === 'footer' || line.place?.landmark === 'aside'),
  },
  {
    name: 'in the header of the page',
    weight: 4,
    test: (line) => outside(line) && line.place?.landmark === 'header' && !line.prose,
  },
  {
    name: 'in an element named as furniture, outside the article',
    weight: 6,
    test: (line) => outside(line) && line.place?.named === true,
  },
  {
    name: 'in an element named as furniture',
    weight: 4,
    test: (line) => line.place?.main === true && line.place.named && !line.prose && line.kind !== 'heading',
  },
  {
    name: 'links outside the article',
    weight: 4,
    test: (line) => outside(line) && (line.place?.linked ?? 0) > 0.7 && !line.prose,
  },
  { name: 'a form', weight: 4, test: (line) => line.place?.landmark === 'form' && !line.prose },
]

/** Whether the place alone says that a block is no part of the work; asked for documents too long to be read as a page. */
export function isOutside(draft: Draft): boolean {
  const { place } = draft
  return (
    place !== null && !place.main && (place.named || (place.landmark !== null && place.landmark !== 'form'))
  )
}
