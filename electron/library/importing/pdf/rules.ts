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
    const rule = toRule(parts)
    if (rule !== null) rules.push(rule)
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

function toRule(points: readonly (readonly [number, number])[]): Rule | null {
  if (points.length < 2) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const rule = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  const width = rule.x1 - rule.x0
  const height = rule.y1 - rule.y0
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < SHORTEST) return null
  return rule
}
