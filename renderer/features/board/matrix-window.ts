/** Which of many equally large things are in sight, `last` excluded. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** How many more are drawn on each side of what is in sight. */
const OVERSCAN = 6

/** The things of `size` pixels between two scroll positions, with some more on each side. */
export function spanOf(scrolled: number, visible: number, size: number, count: number): Span {
  const first = Math.max(0, Math.floor(scrolled / size) - OVERSCAN)
  return {
    first: Math.min(first, count),
    last: Math.min(count, Math.ceil((scrolled + visible) / size) + OVERSCAN),
  }
}

/** The least scrolling that brings `index` into sight. */
export function scrollTo(scrolled: number, visible: number, size: number, index: number): number {
  return Math.min(index * size, Math.max(scrolled, (index + 1) * size - visible))
}

/** The width for the titles of the rows: what the columns leave, neither too narrow nor too wide to be read; CSS pixels. */
export function titleWidth(visible: number, columns: number): number {
  return Math.max(240, Math.min(480, visible - columns))
}

/** A cell of a matrix; -1 is the head of a row or column. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The cell to which a key leads; null for other keys. */
export function placeOfKey(
  key: string,
  { row, column }: Place,
  rows: number,
  columns: number,
  rtl: boolean,
): Place | null {
  const inRows = (to: number): number => Math.max(-1, Math.min(rows - 1, to))
  const inColumns = (to: number): number => Math.max(-1, Math.min(columns - 1, to))
  const forward = rtl ? -1 : 1
  switch (key) {
    case 'ArrowDown':
      return { row: inRows(row + 1), column }
    case 'ArrowUp':
      return { row: inRows(row - 1), column }
    case 'ArrowRight':
      return { row, column: inColumns(column + forward) }
    case 'ArrowLeft':
      return { row, column: inColumns(column - forward) }
    case 'PageDown':
      return { row: inRows(row + 12), column }
    case 'PageUp':
      return { row: inRows(row - 12), column }
    case 'Home':
      return { row, column: -1 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return null
  }
}
