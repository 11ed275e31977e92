import type { Query } from './ast.ts'

/** A query that finds the same, in which each part of an AND or OR stands once, as first typed: each is looked for once. */
export function withoutRepeats(query: Query): Query {
  switch (query.kind) {
    case 'and':
    case 'or': {
      const { kind } = query
      const parts = query.parts
        .map(withoutRepeats)
        .flatMap((part) => (part.kind === kind ? part.parts : [part]))
      const once = new Map<string, Query>()
      for (const part of parts) if (!once.has(keyOf(part))) once.set(keyOf(part), part)
      const [first = query, ...others] = once.values()
      return others.length === 0 ? first : { kind, parts: [first, ...others] }
    }
    case 'not': {
      const part = withoutRepeats(query.part)
      return part.kind === 'not' ? part.part : { kind: 'not', part }
    }
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
    case 'filter':
      return query
  }
}

/** Equal for parts that find the same: how a word was typed makes no difference. */
function keyOf(part: Query): string {
  return JSON.stringify(part, (name, value: unknown) => (name === 'typed' ? undefined : value))
}
