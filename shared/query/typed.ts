import type { Filter, Near, Phrase } from './ast.ts'
import { Refusal } from './refusal.ts'

/** A part of a query as it was typed, before it is known whether it makes sense; `at` is where it stands, in UTF-16 units. */
export type Typed = { readonly at: number } & (
  | Phrase
  | Near
  | Filter
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Typed[] }
  | { readonly kind: 'not'; readonly part: Typed }
)

/** The parts under one operator, without operators of one part or inside one of their own kind; null when there is none. */
export function join(kind: 'and' | 'or', parts: readonly Typed[]): Typed | null {
  const [first] = parts
  if (first === undefined || parts.length === 1) return first ?? null
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])), at: first.at }
}

/** The opposite; the opposite of an opposite is the thing itself. */
export function negate(part: Typed, at: number): Typed {
  if (part.kind === 'not') return part.part
  if (part.kind === 'filter') return { ...part, negated: !part.negated }
  return { kind: 'not', part, at }
}

/**
 * The operands of NEAR as one group with the widest of the distances; a single one is only itself, and none is null.
 * Throws a `Refusal` when one of several is neither word nor phrase, which FTS5 can't answer.
 */
export function bringNear(operands: readonly Typed[], distances: readonly number[]): Typed | null {
  const [first] = operands
  if (first === undefined || operands.length === 1) return first ?? null
  let distance = distances.reduce((a, b) => Math.max(a, b), 0)
  const phrases: Phrase[] = []
  for (const operand of operands) {
    if (operand.kind === 'phrase') phrases.push(operand)
    else if (operand.kind === 'near') {
      phrases.push(...operand.phrases)
      distance = Math.max(distance, operand.distance)
    } else throw new Refusal('NEAR can only join words and phrases.', operand.at)
  }
  return { kind: 'near', phrases, distance, at: first.at }
}

/** The phrases of a `NEAR(…)`; a single one is only itself, and none is null. */
export function group(phrases: readonly Phrase[], distance: number, at: number): Typed | null {
  const [first] = phrases
  if (first === undefined) return null
  return phrases.length === 1 ? { ...first, at } : { kind: 'near', phrases, distance, at }
}
