import type { DocumentRow, HighlightColour } from '#shared/contract/documents.ts'

/** A document as SQLite gives it, with its counts. */
export interface StoredDocument {
  readonly id: number
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  readonly kind: string
  readonly read_state: string
  readonly added_at: string
  readonly trashed_at: string | null
  readonly edition: number
  readonly edition_count: number
  readonly passages: number
  readonly highlights: number
  readonly notes: number
  readonly colours: string | null
}

const COLOURS: readonly HighlightColour[] = ['amber', 'green', 'blue', 'rose', 'violet']

/**
 * The columns of `StoredDocument` for `documents AS d` joined with its newest edition `e`. `CROSS JOIN` starts from the few
 * things that belong to the document and asks for the links to each.
 */
export const DOCUMENT_COLUMNS = `
  d.id, d.title, d.byline, d.publisher, d.published, d.url, d.language, d.kind, d.read_state, d.added_at, d.trashed_at,
  e.id AS edition, (SELECT count(*) FROM editions c WHERE c.document = d.id AND c.ordinal > 0) AS edition_count, e.passages,
  (SELECT count(*) FROM highlights h WHERE h.document = d.id) AS highlights,
  (SELECT count(*) FROM (
    SELECT note FROM note_links WHERE target_kind = 'document'
      AND target IN (SELECT d.id UNION ALL SELECT id FROM documents WHERE joined = d.id)
    UNION SELECT note FROM highlights h CROSS JOIN note_links l ON l.target_kind = 'highlight' AND l.target = h.id
      WHERE h.document = d.id
    UNION SELECT note FROM editions pe CROSS JOIN passages p ON p.edition = pe.id
      CROSS JOIN note_links l ON l.target_kind = 'passage' AND l.target = p.id WHERE pe.document = d.id
  )) AS notes,
  (SELECT group_concat(DISTINCT h.colour) FROM highlights h WHERE h.document = d.id) AS colours`

/** `documents AS d` with its newest edition `e`. */
export const DOCUMENTS_WITH_EDITION = `
  documents d JOIN editions e ON e.document = d.id AND e.newest = 1`

/** The one place where a stored document becomes a domain value. */
export function documentRowOf(row: StoredDocument): DocumentRow {
  const used = row.colours?.split(',') ?? []
  const { read_state, added_at, trashed_at, edition_count, ...same } = row
  return {
    ...same,
    readState: read_state,
    addedAt: added_at,
    trashedAt: trashed_at,
    editionCount: edition_count,
    colours: COLOURS.filter((colour) => used.includes(colour)),
  } as DocumentRow
}
