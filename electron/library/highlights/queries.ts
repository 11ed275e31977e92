import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { rowSha256 } from '#library/database/row-hash.ts'
import { ofPassageAt } from '#library/documents/passage-queries.ts'
import { standingOfHighlight } from '#library/editions/placement-queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { EditionId, HighlightId, TagId } from '#shared/domain/ids.ts'
import type { Locus } from '#shared/domain/locator.ts'
import { fold } from '#shared/text/fold.ts'

/** A highlight as SQLite gives it. */
export interface StoredHighlight {
  readonly id: number
  readonly document: number
  readonly edition: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly colour: string
  readonly comment: string
  readonly status: string
  readonly created_at: string
  readonly modified_at: string
  readonly row_sha256: string
  readonly passage: number
  readonly ordinal: number
  readonly page: string | null
  readonly lastOrdinal: number
  readonly lastPage: string | null
  readonly tags: string | null
  /** Only of a row that stands in a later edition than its own. */
  readonly madeIn?: number
}

/** A column of the passage of `highlights AS h` that holds an offset. */
const ofPassage = (column: string, offset: string) => ofPassageAt(column, 'h.edition', offset)

/** The page of the letter at an offset, as `pageOf` of `shared/domain/pages.ts` finds it. */
const pageAt = (offset: string) =>
  ofPassage(
    `coalesce((SELECT label FROM pages g WHERE g.edition = p.edition AND g.start > p.start AND g.start <= ${offset}
       ORDER BY g.start DESC LIMIT 1), p.page)`,
    offset,
  )

/** What is not stored of a highlight, because its offsets say it. */
type Place = Pick<Highlight, 'passage' | 'ordinal' | 'page' | 'lastOrdinal' | 'lastPage'>

/** The columns of `Locus` for anything that has the edition and the offsets of a highlight. */
const LOCUS_COLUMNS = `
  ${ofPassage('p.ordinal', 'h.start')} AS ordinal,
  ${pageAt('h.start')} AS page,
  ${ofPassage('p.ordinal', 'h."end" - 1')} AS lastOrdinal,
  ${pageAt('h."end" - 1')} AS lastPage`

/** The columns of `StoredHighlight` for `highlights AS h`. */
export const HIGHLIGHT_COLUMNS = `h.*,
  (SELECT group_concat(tag) FROM highlight_tags t WHERE t.highlight = h.id) AS tags,
  ${ofPassage('p.id', 'h.start')} AS passage, ${LOCUS_COLUMNS}`

/** Where a range of an edition's canonical text stands, as it is cited. */
export function rangeLocus(
  db: ReadHandle,
  { edition, start, end }: { readonly edition: EditionId; readonly start: number; readonly end: number },
): Locus {
  const row = db.get<Locus>(
    `SELECT ${LOCUS_COLUMNS} FROM (SELECT ?1 AS edition, ?2 AS start, ?3 AS "end") h`,
    edition,
    start,
    end,
  )
  if (!row || row.ordinal === null)
    throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return row
}

/** The one place where a stored highlight becomes a domain value. */
export function highlightOf(row: StoredHighlight): Highlight {
  const { created_at, modified_at, row_sha256: _, tags, ...same } = row
  return {
    ...same,
    tags:
      tags === null
        ? []
        : tags
            .split(',')
            .map(Number)
            .sort((a, b) => a - b),
    madeIn: row.madeIn ?? row.edition,
    createdAt: created_at,
    modifiedAt: modified_at,
  } as Highlight
}

/** The hash of what a highlight says: its place, its words and what the user added. */
export function highlightSha256(
  h: Pick<
    Highlight,
    'id' | 'edition' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'colour' | 'comment'
  >,
): string {
  return rowSha256(h.id, h.edition, h.start, h.end, h.exact, h.prefix, h.suffix, h.colour, h.comment)
}

/** `highlights AS h` as they stand in later editions in which their place is certain. */
const PLACED = `(
  SELECT m.id, m.document, p.edition, p.start, p."end", p.exact, p.prefix, p.suffix, m.colour, m.comment, p.status,
    m.created_at, m.modified_at, m.row_sha256, m.edition AS madeIn
  FROM placements p JOIN highlights m ON m.id = p.highlight WHERE p.start IS NOT NULL) h`

/** A highlight as it was marked: the evidence. Fails with `not-found`. */
export function markedHighlight(db: ReadHandle, id: HighlightId): Highlight {
  const row = db.get<StoredHighlight>(`SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE h.id = ?`, id)
  if (!row) throw new BookwheelError('not-found', `There is no highlight ${id} in this library.`)
  return highlightOf(row)
}

/**
 * A highlight in the newest edition in which its place is certain; `status` is how it was found in the newest edition of
 * all. Fails with `not-found`.
 */
export function findHighlight(db: ReadHandle, id: HighlightId): Highlight {
  const { status, edition } = standingOfHighlight(db, id) ?? {}
  const marked = markedHighlight(db, id)
  if (status === undefined) return marked
  const row = db.get<StoredHighlight>(
    `SELECT ${HIGHLIGHT_COLUMNS} FROM ${PLACED} WHERE h.id = ? AND h.edition = ?`,
    id,
    edition ?? 0,
  )
  return { ...(row ? highlightOf(row) : marked), status }
}

/** In reading order: the highlights made in an edition and those of earlier ones whose place in it is certain. */
export function highlightsOfEdition(db: ReadHandle, edition: EditionId): Highlight[] {
  const made = db.all<StoredHighlight>(
    `SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE h.edition = ? ORDER BY h.start, h."end", h.id`,
    edition,
  )
  const placed = db.all<StoredHighlight>(
    `SELECT ${HIGHLIGHT_COLUMNS} FROM ${PLACED} WHERE h.edition = ?`,
    edition,
  )
  const all = placed.length === 0 ? made : [...made, ...placed].sort(inReadingOrder)
  return all.map(highlightOf)
}

function inReadingOrder(a: StoredHighlight, b: StoredHighlight): number {
  return a.start - b.start || a.end - b.end || a.id - b.id
}

/** The next free id; ids of removed highlights are not given again. */
export function insertHighlight(
  db: WriteHandle,
  h: Omit<Highlight, 'id' | keyof Place | 'madeIn'> & { readonly id?: HighlightId },
): HighlightId {
  const id = db.run(
    `INSERT INTO highlights (id, document, edition, start, "end", exact, prefix, suffix, colour, comment, status,
       created_at, modified_at, row_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
    h.id ?? null,
    h.document,
    h.edition,
    h.start,
    h.end,
    h.exact,
    h.prefix,
    h.suffix,
    h.colour,
    h.comment,
    h.status,
    h.createdAt,
    h.modifiedAt,
  ) as HighlightId
  setHighlightTags(db, id, h.tags)
  sealHighlight(db, id)
  return id
}

/** Brings the row hash and the search index in line with the row. Call after every change of a highlight. */
export function sealHighlight(db: WriteHandle, id: HighlightId): void {
  const row = markedHighlight(db, id)
  db.run('UPDATE highlights SET row_sha256 = ? WHERE id = ?', highlightSha256(row), id)
  indexComment(db, id, row.comment)
}

/** Puts the folded comment of a highlight into its index, in place of what stood there; an empty one has no place in it. */
export function indexComment(db: WriteHandle, id: HighlightId, comment: string): void {
  db.run('DELETE FROM highlight_index WHERE rowid = ?', id)
  if (comment !== '')
    db.run('INSERT INTO highlight_index (rowid, comment) VALUES (?, ?)', id, fold(comment).text)
}

/** Sets the tags of a highlight; a tag that does not exist fails with `not-found`. */
export function setHighlightTags(db: WriteHandle, id: HighlightId, tags: readonly TagId[]): void {
  db.run('DELETE FROM highlight_tags WHERE highlight = ?', id)
  for (const tag of new Set(tags)) {
    if (db.get('SELECT 1 FROM tags WHERE id = ?', tag) === undefined) {
      throw new BookwheelError('not-found', `There is no tag ${tag} in this library. Nothing was changed.`)
    }
    db.run('INSERT INTO highlight_tags (highlight, tag) VALUES (?, ?)', id, tag)
  }
}

/** Deletes the row, its tags and its index entry. */
export function deleteHighlight(db: WriteHandle, id: HighlightId): void {
  db.run('DELETE FROM highlight_index WHERE rowid = ?', id)
  db.run('DELETE FROM highlights WHERE id = ?', id)
}
