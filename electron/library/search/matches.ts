import type { ReadHandle } from '#library/database/handles.ts'
import type { And, Leaf, Query } from '#shared/query/ast.ts'
import { wantedLeaves } from '#shared/query/leaves.ts'
import { type Columns, columnsOf } from './columns.ts'
import { DocumentSet } from './document-set.ts'
import { type EditionRanges, editionRanges } from './edition-ranges.ts'
import { documentsWith } from './filters.ts'
import {
  fewIdsOf,
  type Hits,
  type Indexed,
  idsOf,
  idsWithin,
  isIndexed,
  NO_HITS,
  type PatternHits,
} from './leaf-hits.ts'

/** Passages that are found at once, to see whether a leaf is rare. */
const FEW = 2000

/** When so few documents are left of an AND, its other words are looked for in these alone. */
const FEW_DOCUMENTS = 64

/** A wanted leaf with its passages, in ascending order. */
export interface WantedLeaf {
  readonly leaf: Leaf
  readonly ids: readonly number[]
}

/** What the library answers to one query: And, Or and Not are taken of documents (see `shared/query/ast.ts`). */
export class Matches {
  readonly columns: Columns
  readonly ranges: EditionRanges
  /** The documents that the query finds, of those that are not in the trash. */
  readonly documents: DocumentSet
  /** The leaves that are wanted, with all their passages in these documents, and perhaps some in others. */
  readonly wanted: readonly WantedLeaf[]
  /** How many passages were compared with a pattern, if not all were. */
  readonly looked: number | null
  readonly #db: ReadHandle
  readonly #furniture: boolean
  readonly #hits = new Map<Leaf, Hits>()

  constructor(db: ReadHandle, query: Query, furniture: boolean, patterns: PatternHits) {
    this.#db = db
    this.#furniture = furniture
    this.columns = columnsOf(db)
    this.ranges = editionRanges(db)
    for (const [leaf, hits] of patterns) this.#hits.set(leaf, hits)
    if (query.kind === 'and') this.#beginWithRare(query)
    this.documents = this.#found(query).copy().keepAll(this.columns.visible)
    this.wanted = wantedLeaves(query).map((leaf) => ({ leaf, ids: this.#hitsOf(leaf).ids }))
    const cut = [...patterns.values()].flatMap(({ looked }) => (looked === null ? [] : [looked]))
    this.looked = cut.length === 0 ? null : Math.min(...cut)
  }

  #found(query: Query): DocumentSet {
    switch (query.kind) {
      case 'filter':
        return documentsWith(this.#db, query, this.columns)
      case 'and':
        return this.#inAll(query.parts)
      case 'or':
        return query.parts.reduce(
          (found, part) => found.addAll(this.#found(part)),
          DocumentSet.of(this.columns.limit),
        )
      case 'not':
        return this.columns.visible.copy().deleteAll(this.#found(query.part))
      case 'phrase':
      case 'fuzzy':
      case 'pattern':
      case 'near':
        return this.#documentsOf(this.#hitsOf(query).ids)
    }
  }

  #inAll(parts: readonly Query[]): DocumentSet {
    const found = this.columns.visible.copy()
    for (const part of parts) {
      if (part.kind === 'not') found.deleteAll(this.#found(part.part))
      else found.keepAll(this.#found(part))
    }
    return found
  }

  /**
   * Reading all the passages of a common word takes most of the time. When the rare parts of an AND leave few documents,
   * its common words are looked for in the passages of these only; elsewhere they make no difference.
   */
  #beginWithRare({ parts }: And): void {
    const common: Indexed[] = []
    let left: DocumentSet | null = null
    for (const part of parts) {
      const leaf = part.kind === 'phrase' || part.kind === 'near' || part.kind === 'fuzzy' ? part : null
      if (!leaf) continue
      const ids = this.#fewIdsOf(leaf)
      if (ids === null) common.push(leaf)
      else {
        this.#hits.set(leaf, { ids, looked: null })
        const documents = this.#documentsOf(ids)
        left = left ? left.keepAll(documents) : documents
      }
    }
    if (!left || common.length === 0) return
    const documents = left.ids()
    if (documents.length > FEW_DOCUMENTS) return
    const ranges = documents.map((document): [number, number] => this.passagesOf(document))
    for (const leaf of common) {
      const work = idsWithin(this.#db, leaf, 'work', ranges)
      const ids = this.#furniture ? merged(work, idsWithin(this.#db, leaf, 'furniture', ranges)) : work
      this.#hits.set(leaf, { ids, looked: null })
    }
  }

  /** The first and the last passage of a document's newest edition. */
  passagesOf(document: number): [number, number] {
    const edition = this.columns.editions[document] ?? 0
    return [this.ranges.first[edition] ?? 0, this.ranges.last[edition] ?? -1]
  }

  /** Passages come in ascending order, and those of an edition in one run: a document is added once. */
  #documentsOf(ids: readonly number[]): DocumentSet {
    const found = DocumentSet.of(this.columns.limit)
    const { editions, last } = this.ranges
    const { documents } = this.columns
    let end = 0
    for (const id of ids) {
      if (id <= end) continue
      const edition = editions[id] ?? 0
      end = last[edition] ?? 0
      // Editions that are not the newest belong to document 0, which does not exist.
      found.add(documents[edition] ?? 0)
    }
    return found
  }

  #hitsOf(leaf: Leaf): Hits {
    const known = this.#hits.get(leaf)
    if (known) return known
    if (!isIndexed(leaf)) return NO_HITS
    const work = idsOf(this.#db, leaf, 'work')
    const hits = {
      ids: this.#furniture ? merged(work, idsOf(this.#db, leaf, 'furniture')) : work,
      looked: null,
    }
    this.#hits.set(leaf, hits)
    return hits
  }

  #fewIdsOf(leaf: Indexed): readonly number[] | null {
    const work = fewIdsOf(this.#db, leaf, 'work', FEW)
    if (work === null || !this.#furniture) return work
    const furniture = fewIdsOf(this.#db, leaf, 'furniture', FEW)
    return furniture && merged(work, furniture)
  }
}

/** Two ascending lists as one; a passage is in one index only. */
function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b
  return b.length === 0 ? a : [...a, ...b].sort((one, other) => one - other)
}
