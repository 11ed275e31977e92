import type { DocumentRow } from '#shared/contract/documents.ts'

/** A document in the shape that scripts rely on; `passages` is a count. */
export function documentJson({
  id,
  title,
  byline,
  publisher,
  published,
  url,
  language,
  kind,
  passages,
}: DocumentRow) {
  return { id, title, byline, publisher, published, url, language, kind, passages }
}
