import type { Alike } from '#shared/contract/editions.ts'
import type { CatalogRow } from '#shared/domain/catalog.ts'
import { type DocumentId, documentId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'

/** A document of which another one may be an edition. `alike` says how much both say the same, where they do. */
export interface Joinable {
  readonly document: DocumentId
  readonly title: string
  readonly detail: string
  readonly alike: Alike | null
}

/** A document with its folded name, so that it is found whatever the case and the accents. */
export interface Named extends Omit<Joinable, 'alike'> {
  readonly folded: string
}

/** More than these can't be looked through: then more letters find the one. */
const SHOWN = 50

/** The documents of the catalogue, ready to be searched at every key. */
export function namedDocuments(catalog: readonly CatalogRow[]): Named[] {
  return catalog
    .filter(({ kind }) => kind === 'document')
    .map(({ id, label, detail }) => ({
      document: documentId.parse(id),
      title: label,
      detail,
      folded: fold(`${label} ${detail}`).text,
    }))
}

/** The other documents whose name holds every typed word, those that say the same first. */
export function joinables(
  names: readonly Named[],
  alike: readonly Alike[],
  document: DocumentId,
  typed: string,
): Joinable[] {
  const words = fold(typed).text.split(/\s+/).filter(Boolean)
  const rank = new Map(alike.map((other, index) => [other.document, index]))
  const nearness = (id: DocumentId) => rank.get(id) ?? alike.length
  return names
    .filter((name) => name.document !== document && words.every((word) => name.folded.includes(word)))
    .sort((a, b) => nearness(a.document) - nearness(b.document))
    .slice(0, SHOWN)
    .map(({ document: id, title, detail }) => ({
      document: id,
      title,
      detail,
      alike: alike[nearness(id)] ?? null,
    }))
}
