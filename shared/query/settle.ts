import type { Filter, Part, Query } from './ast.ts'
import { Refusal } from './refusal.ts'
import type { Typed } from './typed.ts'

/** Divides what was typed into text to look for and filters. Throws a `Refusal` when an index could not answer it. */
export function settle(typed: Typed | null): { query: Query | null; filters: readonly Filter[] } {
  const parts = typed?.kind === 'and' ? typed.parts : typed ? [typed] : []
  const filters: Filter[] = []
  const texts: Typed[] = []
  for (const part of parts) {
    if (part.kind === 'filter') filters.push(withoutPlace(part))
    else texts.push(part)
  }
  return { query: texts.length === 0 ? null : all(texts), filters }
}

function all(parts: readonly Typed[]): Query {
  const settled: Part[] = []
  for (const part of parts) {
    settled.push(part.kind === 'not' ? { kind: 'not', query: wanted(part.part) } : wanted(part))
  }
  const [only] = settled
  if (only !== undefined && only.kind !== 'not' && settled.length === 1) return only
  if (settled.some((part) => part.kind !== 'not')) return { kind: 'and', parts: settled }
  throw new Refusal('This only says what to leave out. Add a word to look for.', parts[0]?.at ?? 0)
}

function wanted(typed: Typed): Query {
  switch (typed.kind) {
    case 'phrase':
      return { kind: 'phrase', words: typed.words, prefix: typed.prefix }
    case 'near':
      return { kind: 'near', phrases: typed.phrases, distance: typed.distance }
    case 'and':
      return all(typed.parts)
    case 'or':
      return { kind: 'or', parts: typed.parts.map(wanted) }
    case 'not':
      throw new Refusal(
        'One side of OR only says what to leave out. Put it beside a word to look for, as in (dam -lake).',
        typed.at,
      )
    case 'filter':
      throw new Refusal(
        `“${typed.field}:” narrows a whole search. It can't stand inside OR, NOT or NEAR with other words.`,
        typed.at,
      )
  }
}

function withoutPlace({ kind, field, value, negated }: Filter): Filter {
  return { kind, field, value, negated }
}
