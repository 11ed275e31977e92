import type { Rule } from './glyphs.ts'
import { apply, type Matrix } from './matrix.ts'

/** Thicker than this (points) is a box or a picture and no rule; shorter says nothing. */
const THICKEST = 3
const SHORTEST = 6
/** A page with more of them is a drawing. */
const MOST_PARTS = 5000

/**
 * The straight lines and thin boxes that a path of pdf.js is made of: `args` are its operator, its commands (see
 * `DrawOPS`: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close) and its extent.
 */
export function pathRules(args: readonly unknown[], ctm: Matrix): Rule[] {
  const commands = Array.isArray(args[1]) ? args[1][0] : null
  if (!(commands instanceof Float32Array) || commands.length > MOST_PARTS) return []
  const rules: Rule[] = []
  let parts: [number, number][] = []
  const end = (): void => {
    rules.push(...toRules(parts))
    parts = []
  }
  for (let index = 0; index < commands.length; ) {
    const command = commands[index]
    const count = command === 2 ? 6 : command === 3 ? 4 : command === 4 ? 0 : 2
    if (command === 0) end()
    for (let at = index + 1; at < index + 1 + count; at += 2)
      parts.push([...apply(ctm, commands[at] ?? 0, commands[at + 1] ?? 0)])
    index += 1 + count
  }
  end()
  return rules
}

/** A thin shape is a rule; the cell of a table may be drawn as a box, which is four. */
function toRules(points: readonly (readonly [number, number])[]): Rule[] {
  if (points.length < 2) return []
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  if (Math.max(x1 - x0, y1 - y0) < SHORTEST) return []
  if (Math.min(x1 - x0, y1 - y0) <= THICKEST) return [{ x0, y0, x1, y1 }]
  const isBox = points.every(([x, y]) => (x === x0 || x === x1) && (y === y0 || y === y1))
  return isBox && points.length >= 4
    ? [
        { x0, y0, x1, y1: y0 },
        { x0, y0: y1, x1, y1 },
        { x0, y0, x1: x0, y1 },
        { x0: x1, y0, x1, y1 },
      ]
    : []
}
