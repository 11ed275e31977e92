import {
  type Filter,
  type Leaf,
  type ParsedQuery,
  type Query,
  type SearchPlace,
  searchPlaces,
} from './ast.ts'

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

/** Whether a query asks for what is known. */
export function hasFilter(query: Query): boolean {
  return hasPart(query, 'filter')
}

/** The places in which a search looks: fields speak of documents, unless `in:` says where to look. */
export function placesLookedIn({ query, places }: ParsedQuery): ReadonlySet<SearchPlace> {
  const isAnywhere = places.size === searchPlaces.length
  return isAnywhere && query !== null && hasFilter(query) ? new Set(['documents']) : places
}

/** Whether there are alternatives in a query. */
export function hasOr(query: Query): boolean {
  return hasPart(query, 'or')
}

/** Whether a query, or any part of it, is of a kind. */
function hasPart(query: Query, kind: Query['kind']): boolean {
  if (query.kind === kind) return true
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some((part) => hasPart(part, kind))
    case 'not':
      return hasPart(query.part, kind)
    case 'filter':
    case 'phrase':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'near':
      return false
  }
}
