import type { ReadHandle } from '#library/database/handles.ts'
import type { Part, Query } from '#shared/query/ast.ts'
import { conjuncts } from '#shared/query/conjuncts.ts'
import { toFts5 } from '#shared/query/fts5.ts'
import { editionRanges } from './edition-ranges.ts'

/** FTS5 scores every match it ranks; above this many the number of hits ranks documents instead. */
const MOST_RANKED = 20_000

/** A matching edition: its matching passages, best first, and its score, lower is better. */
export interface Candidate {
  readonly edition: number
  readonly passages: readonly number[]
  readonly score: number
}

/**
 * The editions in which every part of the query is found somewhere and no negated part is, best first. Documents in the
 * trash are left out.
 */
export function findCandidates(db: ReadHandle, query: Query, furniture: boolean): Candidate[] {
  const parts = conjuncts(query)
  const wanted = parts.filter((part) => part.kind !== 'not').map((part) => scan(db, toFts5(part), furniture))
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [scan(db, toFts5(part.query), furniture)] : []))
  const { editionOf } = editionRanges(db)

  const [first = new Set<number>(), ...others] = wanted.map((ids) => new Set(ids.map(editionOf)))
  const excluded = new Set([...unwanted.flat().map(editionOf), ...trashedEditions(db)])
  const editions = new Set(
    [...first].filter((edition) => !excluded.has(edition) && others.every((other) => other.has(edition))),
  )

  const parted = new Map<number, number>()
  for (const id of wanted.flat()) {
    if (editions.has(editionOf(id))) parted.set(id, (parted.get(id) ?? 0) + 1)
  }
  const ranks = parted.size <= MOST_RANKED ? ranksOf(db, parts, furniture) : new Map<number, number>()
  const byEdition = new Map<number, number[]>()
  for (const id of parted.keys()) {
    const edition = editionOf(id)
    const ids = byEdition.get(edition)
    if (ids) ids.push(id)
    else byEdition.set(edition, [id])
  }
  const goodness = (id: number): number => ranks.get(id) ?? -(parted.get(id) ?? 0)
  return [...byEdition]
    .map(([edition, ids]) => {
      const passages = ids.sort((a, b) => goodness(a) - goodness(b) || a - b)
      const score = goodness(passages[0] ?? 0) - Math.log2(passages.length) / 4
      return { edition, passages, score }
    })
    .sort((a, b) => a.score - b.score || a.edition - b.edition)
}

/** Ids of the passages that match, in no order. */
function scan(db: ReadHandle, match: string, furniture: boolean): number[] {
  const work = db.column<number>('SELECT rowid FROM passage_index WHERE passage_index MATCH ?', match)
  if (!furniture) return work
  return [...work, ...db.column<number>('SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?', match)]
}

/** BM25 ranks, lower is better, of every passage that holds any wanted part. */
function ranksOf(db: ReadHandle, parts: readonly Part[], furniture: boolean): Map<number, number> {
  const match = parts
    .filter((part) => part.kind !== 'not')
    .map((part) => `(${toFts5(part)})`)
    .join(' OR ')
  const rows = db.all<{ id: number; rank: number }>(
    'SELECT rowid AS id, rank FROM passage_index WHERE passage_index MATCH ?',
    match,
  )
  const ranks = new Map(rows.map(({ id, rank }) => [id, rank]))
  if (furniture) {
    for (const id of db.column<number>('SELECT rowid FROM furniture_index WHERE furniture_index MATCH ?', match)) {
      ranks.set(id, 0)
    }
  }
  return ranks
}

function trashedEditions(db: ReadHandle): number[] {
  return db.column<number>(
    'SELECT e.id FROM documents d JOIN editions e ON e.document = d.id WHERE d.trashed_at IS NOT NULL',
  )
}
