import type { Part, Query } from './ast.ts'

/**
 * The parts that must all hold (or not hold, for a `Not`), so that a library may look for each anywhere in a document:
 * FTS5 itself finds an AND only within one passage. A query that is no AND is its own single part.
 */
export function conjuncts(query: Query): readonly Part[] {
  return query.kind === 'and' ? query.parts : [query]
}
