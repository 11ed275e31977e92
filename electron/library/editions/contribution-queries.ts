import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { insertMetadata, metadataOf, setMetadata } from '#library/documents/queries.ts'
import type { DocumentKind } from '#shared/contract/documents.ts'
import type { Contribution } from '#shared/contract/editions.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { MetadataValue } from '#shared/domain/metadata.ts'

/** What an edition says of its document: the best value a field, and the others. */
export interface Description {
  readonly kind: DocumentKind
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
}

/**
 * Adds what a new edition says to the description of its document. Chosen values stay; fields that were empty are filled;
 * every other value that is not known yet becomes an alternative. Answers with what was added.
 */
export function contribute(db: WriteHandle, document: DocumentId, description: Description): Contribution {
  const chosen = metadataOf(db, document, true)
  const known = new Set([...chosen, ...metadataOf(db, document, false)].map(nameOf))
  const isFree = ({ field }: MetadataValue): boolean => chosen.every((value) => value.field !== field)
  const filled = description.metadata.filter(isFree)
  const alternatives = [
    ...description.metadata.filter((value) => !isFree(value)),
    ...description.alternatives,
  ].filter((value) => !known.has(nameOf(value)))
  const contribution = { kind: kindOf(db, document), filled, alternatives }
  addContribution(db, document, contribution)
  setKind(db, document, description.kind)
  return contribution
}

const nameOf = ({ field, value }: MetadataValue): string => `${field} ${value}`

/** Adds values to the description of a document. */
export function addContribution(
  db: WriteHandle,
  document: DocumentId,
  { filled, alternatives }: Pick<Contribution, 'filled' | 'alternatives'>,
): void {
  for (const value of filled) setMetadata(db, document, value.field, value)
  for (const value of alternatives) insertMetadata(db, document, value, false)
}

/** Takes away what an edition added to the description of a document; what a person chose meanwhile stays. */
export function removeContribution(db: WriteHandle, document: DocumentId, contribution: Contribution): void {
  const chosen = new Map(metadataOf(db, document, true).map((value) => [value.field, value]))
  for (const { field, value, origin } of contribution.filled) {
    const now = chosen.get(field)
    if (now?.value === value && now.origin === origin) setMetadata(db, document, field, null)
  }
  for (const { field, value, origin } of contribution.alternatives) {
    db.run(
      `DELETE FROM metadata WHERE document = ?1 AND field = ?2 AND rank = (SELECT max(rank) FROM metadata
         WHERE document = ?1 AND field = ?2 AND value = ?3 AND origin = ?4 AND rank > 0)`,
      document,
      field,
      value,
      origin,
    )
  }
  setKind(db, document, contribution.kind)
}

/** What a document is; with several editions, what its newest is. */
export function kindOf(db: ReadHandle, document: DocumentId): DocumentKind {
  return db.value<DocumentKind>('SELECT kind FROM documents WHERE id = ?', document)
}

/** Sets what a document is. */
export function setKind(db: WriteHandle, document: DocumentId, kind: DocumentKind): void {
  db.run('UPDATE documents SET kind = ? WHERE id = ?', kind, document)
}
