import type { ReadHandle } from '#library/database/handles.ts'
import type { And, Leaf, Query } from '#shared/query/ast.ts'
import { hasOr, wantedLeaves } from '#shared/query/leaves.ts'
import { type Columns, columnsOf } from './columns.ts'
import { DocumentSet } from './document-set.ts'
import { editionRanges } from './edition-ranges.ts'
import { documentsWith } from './filters.ts'
import {
  FEW,
  type Hits,
  type Indexed,
  idsWithin,
  isIndexed,
  LeafRows,
  NO_HITS,
  type PatternHits,
  type Ranges,
} from './leaf-hits.ts'
import { nearerIds } from './nearer.ts'
import { type PassageDocuments, passageDocuments } from './passage-documents.ts'
import { type SortedIds, unionOf } from './sorted-ids.ts'
import type { IndexName } from './vocabulary.ts'

/** When so few documents are left of an AND, its other words are looked for in these alone. */
const FEW_DOCUMENTS = 64

/** A wanted leaf with its passages, in ascending order. */
export interface WantedLeaf<L extends Leaf = Leaf> {
  readonly leaf: L
  readonly ids: SortedIds
  /** How many passages of the library have it at least. */
  readonly many: number
  /** Of a misspelt word those with nearer words (see `nearerIds`); of other leaves none. */
  readonly nearer: readonly SortedIds[]
}

/** What the library answers to one query: And, Or and Not are taken of documents (see `shared/query/ast.ts`). */
export class Matches {
  readonly columns: Columns
  /** Every passage id is smaller. */
  readonly limit: number
  /** The documents that the query finds, of those that are not in the trash. */
  readonly documents: DocumentSet
  /** The same in the order of their ids. */
  readonly ids: readonly number[]
  /** The place of a document in `ids`, or -1. */
  readonly place: (document: number) => number
  /** The leaves that are wanted, with all their passages in these documents, and perhaps some in others. */
  readonly wanted: readonly WantedLeaf[]
  /** How many passages were compared with a pattern, if not all were. */
  readonly looked: number | null
  readonly #db: ReadHandle
  readonly #passages: PassageDocuments
  readonly #indexes: readonly IndexName[]
  readonly #rows = new Map<Leaf, readonly LeafRows[]>()
  readonly #hits = new Map<Leaf, Hits>()

  constructor(db: ReadHandle, query: Query, furniture: boolean, patterns: PatternHits) {
    this.#db = db
    this.#indexes = furniture ? ['work', 'furniture'] : ['work']
    this.columns = columnsOf(db)
    const ranges = editionRanges(db)
    this.limit = ranges.limit
    this.#passages = passageDocuments(this.columns, ranges)
    for (const [leaf, hits] of patterns) this.#hits.set(leaf, hits)
    if (query.kind === 'and' && !hasOr(query)) this.#beginWithRare(query)
    this.documents = this.#found(query).copy().keepAll(this.columns.visible)
    this.ids = this.documents.ids()
    this.place = this.documents.places()
    this.wanted = wantedLeaves(query).map((leaf) => {
      const { ids, many = ids.length } = this.#hitsOf(leaf)
      const nearer = leaf.kind === 'fuzzy' ? nearerIds(db, leaf, this.#indexes, this.#fewRanges()) : []
      return { leaf, ids, many, nearer }
    })
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
      case 'forms':
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
    const leaves = parts.filter(isIndexed)
    const few = leaves.map((leaf) => this.#fewIdsOf(leaf))
    const common = leaves.filter((_, at) => few[at] === null)
    if (common.length === 0 || common.length === leaves.length) return
    const left = this.columns.visible.copy()
    for (const ids of few) if (ids !== null) left.keepAll(this.#documentsOf(ids))
    const documents = left.ids()
    if (documents.length > FEW_DOCUMENTS) return
    const ranges = documents.map((document): [number, number] => this.passagesOf(document))
    for (const leaf of common) {
      const lists = this.#indexes.map((index) => idsWithin(this.#db, leaf, index, ranges))
      this.#hits.set(leaf, { ids: unionOf(lists), many: FEW + 1, looked: null })
    }
  }

  /** The passages of the documents found, where these are few. */
  #fewRanges(): Ranges | null {
    return this.ids.length > FEW_DOCUMENTS ? null : this.ids.map((document) => this.passagesOf(document))
  }

  /** The first and the last passage of a document's newest edition. */
  passagesOf(document: number): [number, number] {
    const { bounds } = this.#passages
    return [bounds[2 * document] ?? 0, bounds[2 * document + 1] ?? 0]
  }

  /** The place in `ids` of the document whose newest edition has a passage, or -1. */
  placeOf(passage: number): number {
    return this.place(this.#passages.documentOf[passage] ?? 0)
  }

  /** Passages of other editions than the newest belong to document 0, which does not exist. */
  #documentsOf(ids: SortedIds): DocumentSet {
    const found = DocumentSet.of(this.columns.limit)
    const { documentOf } = this.#passages
    for (const id of ids) found.add(documentOf[id] ?? 0)
    return found
  }

  #hitsOf(leaf: Leaf): Hits {
    const known = this.#hits.get(leaf)
    if (known) return known
    if (!isIndexed(leaf)) return NO_HITS
    const hits = { ids: unionOf(this.#rowsOf(leaf).map((rows) => rows.all())), looked: null }
    this.#hits.set(leaf, hits)
    return hits
  }

  #fewIdsOf(leaf: Indexed): SortedIds | null {
    const few = this.#rowsOf(leaf).map((rows) => rows.few())
    return few.includes(null) ? null : unionOf(few.filter((ids) => ids !== null))
  }

  #rowsOf(leaf: Indexed): readonly LeafRows[] {
    const known = this.#rows.get(leaf)
    if (known) return known
    const rows = this.#indexes.map((index) => new LeafRows(this.#db, leaf, index))
    this.#rows.set(leaf, rows)
    return rows
  }
}
