import { type Codebook, tagPath } from '#renderer/data/tags.ts'
import type { Output } from '#shared/contract/index.ts'
import type { DocumentId, TagId } from '#shared/domain/ids.ts'

/** A column: a tag with its name and the highlights that bear it or a tag below it. */
export interface MatrixColumn {
  readonly tag: TagId
  readonly name: string
  /** The name with those of the tags above it. */
  readonly path: string
  readonly isTop: boolean
  readonly total: number
}

/** A row: a document, and the count in each column that has one. */
export interface MatrixRow {
  readonly document: DocumentId
  readonly title: string
  readonly total: number
  readonly counts: ReadonlyMap<number, number>
}

export interface MatrixTable {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** The largest count of all cells. */
  readonly most: number
}

/** The library's answer as a table; the tags stand in the order of the codebook. */
export function matrixTable(answer: Output<'highlights.matrix'>, codebook: Codebook): MatrixTable {
  const totals = new Map<TagId, number>()
  for (const { tag, count } of answer.cells) totals.set(tag, (totals.get(tag) ?? 0) + count)
  const columns = codebook.tags
    .filter(({ id }) => totals.has(id))
    .map((tag) => ({
      tag: tag.id,
      name: tag.name,
      path: tagPath(codebook, tag),
      isTop: tag.parent === null,
      total: totals.get(tag.id) ?? 0,
    }))
  const places = new Map(columns.map(({ tag }, index) => [tag, index]))
  const counts = new Map<DocumentId, Map<number, number>>()
  for (const { document, tag, count } of answer.cells) {
    const column = places.get(tag)
    if (column === undefined) continue
    const row = counts.get(document) ?? new Map<number, number>()
    counts.set(document, row.set(column, count))
  }
  return {
    columns,
    rows: answer.documents.map(({ id, title, highlights }) => ({
      document: id,
      title,
      total: highlights,
      counts: counts.get(id) ?? new Map<number, number>(),
    })),
    most: answer.cells.reduce((most, { count }) => Math.max(most, count), 0),
  }
}
