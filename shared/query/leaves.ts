import type { Filter, Leaf, Query } from './ast.ts'

/** The leaves that are wanted: those that stand under no NOT, or under an even number of them. */
export function wantedLeaves(query: Query): readonly Leaf[] {
  return leavesIn(query, true)
}

/** All leaves, wanted or not. */
export function allLeaves(query: Query): readonly Leaf[] {
  return [...leavesIn(query, true), ...leavesIn(query, false)]
}

function leavesIn(query: Query, isWanted: boolean): Leaf[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => leavesIn(part, isWanted))
    case 'not':
      return leavesIn(query.part, !isWanted)
    case 'filter':
      return []
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
      return isWanted ? [query] : []
  }
}

/** Whether a query holds, given what its leaves and filters say. */
export function holds(query: Query, says: (part: Leaf | Filter) => boolean): boolean {
  switch (query.kind) {
    case 'and':
      return query.parts.every((part) => holds(part, says))
    case 'or':
      return query.parts.some((part) => holds(part, says))
    case 'not':
      return !holds(query.part, says)
    case 'filter':
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
      return says(query)
  }
}

/** Filters speak of documents: a search that has any finds no notes and comments. */
export function speaksOfDocuments(query: Query): boolean {
  switch (query.kind) {
    case 'filter':
      return true
    case 'and':
    case 'or':
      return query.parts.some(speaksOfDocuments)
    case 'not':
      return speaksOfDocuments(query.part)
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
      return false
  }
}

/** Whether there are alternatives in a query. */
export function hasOr(query: Query): boolean {
  switch (query.kind) {
    case 'or':
      return true
    case 'and':
      return query.parts.some(hasOr)
    case 'not':
      return hasOr(query.part)
    case 'filter':
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
      return false
  }
}
