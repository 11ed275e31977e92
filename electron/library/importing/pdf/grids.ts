import type { Letter } from './frames.ts'
import { toFrameRule } from './frames.ts'
import type { Rule } from './glyphs.ts'

/** A table that is drawn with lines: the places of its lines, in order (points of the frame). */
export interface Grid {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

/** Lines this close (points) touch, or are one line drawn twice. */
const TOUCHING = 3
/** A page with more lines is a drawing, and no tables are looked for. */
const MOST_RULES = 4000

const MOST_COLUMNS = 60

/**
 * The tables of a page that have lines between their columns and around their rows: each made of lines that touch, with
 * two columns or more. Lines of a frame around a text make none.
 */
export function findGrids(rules: readonly Rule[], angle: number): Grid[] {
  if (rules.length < 4 || rules.length > MOST_RULES) return []
  return connected(rules.map((rule) => toFrameRule(angle, rule))).flatMap((group) => {
    const upright = group.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0)
    const level = group.filter((rule) => rule.y1 - rule.y0 <= rule.x1 - rule.x0)
    const columns = distinct(upright.map((rule) => (rule.x0 + rule.x1) / 2))
    const rows = distinct(level.map((rule) => (rule.y0 + rule.y1) / 2))
    return columns.length >= 3 && columns.length <= MOST_COLUMNS && rows.length >= 2
      ? [{ columns, rows }]
      : []
  })
}

/** Groups of lines that touch each other, found by a sweep from top to bottom. */
function connected(rules: readonly Rule[]): Rule[][] {
  const sorted = rules.toSorted((a, b) => a.y0 - b.y0)
  const groups = new Map<number, Rule[]>()
  const parent = sorted.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  let active: number[] = []
  for (const [index, rule] of sorted.entries()) {
    active = active.filter((other) => (sorted[other]?.y1 ?? 0) + TOUCHING >= rule.y0)
    for (const other of active) {
      const before = sorted[other]
      if (before === undefined || before.x0 > rule.x1 + TOUCHING || before.x1 + TOUCHING < rule.x0) continue
      parent[find(other)] = find(index)
    }
    active.push(index)
  }
  for (const [index, rule] of sorted.entries()) {
    const root = find(index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [rule])
    else group.push(rule)
  }
  return [...groups.values()].filter((group) => group.length >= 4)
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCHING) kept.push(place)
  }
  return kept
}

/** The letters of each cell by rows of the grid, and those that stand outside. */
export interface Sorted {
  /** By row, then by column. */
  readonly cells: readonly (readonly (readonly Letter[])[])[]
  readonly outside: readonly Letter[]
}

/** Sorts letters into the cells of a grid by their middle. */
export function sortInto({ columns, rows }: Grid, letters: readonly Letter[]): Sorted {
  const cells = Array.from({ length: rows.length - 1 }, () =>
    Array.from({ length: columns.length - 1 }, (): Letter[] => []),
  )
  const outside: Letter[] = []
  for (const letter of letters) {
    const column = between(columns, (letter.u0 + letter.u1) / 2)
    const row = between(rows, letter.v - letter.glyph.size * 0.3)
    const cell = column === null || row === null ? undefined : cells[row]?.[column]
    if (cell === undefined) outside.push(letter)
    else cell.push(letter)
  }
  return { cells, outside }
}

function between(places: readonly number[], place: number): number | null {
  if (place < (places[0] ?? 0) || place > (places.at(-1) ?? 0)) return null
  let index = 0
  while (index + 2 < places.length && place >= (places[index + 1] ?? 0)) index += 1
  return index
}
