import type { ReadHandle } from '#library/database/handles.ts'
import { findDocument } from '#library/documents/queries.ts'
import { joinedInto } from '#library/editions/edition-queries.ts'
import type { DocumentRow } from '#shared/contract/documents.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import { cslDateOf } from '#shared/domain/csl-dates.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { storedCitation } from './citation-queries.ts'
import { namesOf } from './names.ts'

/** A document as it is cited: what the document says of itself, and over it what was typed or imported. */
export function itemOf(db: ReadHandle, asked: DocumentId): CslItem & { readonly id: string } {
  const id = joinedInto(db, asked)
  const own = ownItem(findDocument(db, id))
  return { ...overlaid(own, storedCitation(db, id)?.item ?? {}), id: String(id) }
}

/** Fields of an item that differ from a document's own; null takes a field away. */
export type Overlay = Readonly<Record<string, unknown>>

/** The item with the fields of the overlay in place of its own. */
export function overlaid(own: CslItem, overlay: Overlay): CslItem {
  const fields = Object.entries({ ...own, ...overlay }).filter(([, value]) => value !== null)
  return { type: own.type, ...Object.fromEntries(fields) }
}

/** What makes of `own` the item `wanted`. */
export function overlayFor(own: CslItem, wanted: CslItem): Overlay {
  const changed = Object.entries(wanted).filter(
    ([name, value]) => name !== 'id' && value !== undefined && !same(value, own[name]),
  )
  const gone = Object.keys(own).filter((name) => wanted[name] === undefined)
  return Object.fromEntries([...changed, ...gone.map((name) => [name, null])])
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** The value with the keys of objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

/** What a document's own description says of it as a citable work. */
export function ownItem(document: DocumentRow): CslItem {
  const { title, byline, publisher, published, url, language } = document
  const type = typeOf(document)
  const names = byline === null ? [] : namesOf(byline)
  const issued = published === null ? null : cslDateOf(published)
  const inPeriodical = type === 'article-newspaper' || type === 'webpage'
  return {
    type,
    title,
    ...(names.length === 0 ? {} : { author: names }),
    ...(issued === null ? {} : { issued }),
    ...(publisher === null ? {} : { [inPeriodical ? 'container-title' : 'publisher']: publisher }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
  }
}

/** A text that names its writer, its paper and its date is an article; any other with an address is a page. */
function typeOf({ kind, byline, publisher, published, url }: DocumentRow): string {
  switch (kind) {
    case 'email':
      return 'personal_communication'
    case 'epub':
      return 'book'
    case 'csv':
      return 'dataset'
    case 'pdf':
    case 'docx':
    case 'odt':
    case 'rtf':
      return publisher === null ? 'document' : 'report'
    case 'html':
    case 'text':
    case 'markdown': {
      const article = byline !== null && publisher !== null && published !== null
      if (article) return 'article-newspaper'
      return url !== null || kind === 'html' ? 'webpage' : 'document'
    }
  }
}
