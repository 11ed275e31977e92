import type { ReadHandle } from '#library/database/handles.ts'
import type { HighlightColour } from '#shared/contract/documents.ts'
import { dateTest } from '#shared/domain/edtf.ts'
import type { DocumentId, HighlightId, NoteId } from '#shared/domain/ids.ts'
import type { Filter, HavingFilter } from '#shared/query/ast.ts'
import { fold } from '#shared/text/fold.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { columnsOf } from './columns.ts'
import { documentsWith } from './filters.ts'
import { holdingWords } from './names.ts'

/** What filters need to know of a note; times are ISO 8601 in UTC. */
export interface FilteredNote {
  readonly id: NoteId
  readonly title: string
  readonly created_at: string
  readonly modified_at: string
}

/** The documents that notes link to: themselves, a passage or something marked in them. */
const LINKED = `
  SELECT note, target AS document FROM note_links WHERE target_kind = 'document'
  UNION SELECT l.note, h.document FROM note_links l JOIN highlights h ON h.id = l.target WHERE l.target_kind = 'highlight'
  UNION SELECT l.note, e.document FROM note_links l JOIN passages p ON p.id = l.target JOIN editions e ON e.id = p.edition
  WHERE l.target_kind = 'passage'`

/** Tells of notes whether a filter lets them through: by their title, by the days from their making to their last change, else by the documents that they link to. */
export function noteFilter(db: ReadHandle, filter: Filter): (note: FilteredNote) => boolean {
  if (filter.field === 'title') {
    const holds = holdingWords(foldedWords(filter.value))
    return ({ title }) => holds(` ${foldedWords(title)}`)
  }
  if (filter.field === 'date') {
    const isBetween = dateTest(filter)
    return ({ created_at, modified_at }) =>
      isBetween({ first: localDay(created_at), last: localDay(modified_at) })
  }
  const columns = columnsOf(db)
  const documents = documentsWith(db, filter, columns).copy().keepAll(columns.visible)
  const links = db.all<{ note: NoteId; document: number }>(LINKED)
  const notes = new Set(
    links.flatMap(({ note, document }) =>
      document < columns.limit && documents.has(document) ? [note] : [],
    ),
  )
  return ({ id }) => notes.has(id)
}

/** The day of a time on this computer, numbered as those of dates are. */
function localDay(time: string): number {
  const date = new Date(time)
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
}

/** What filters need to know of a highlight. */
export interface FilteredHighlight {
  readonly id: HighlightId
  readonly document: DocumentId
  readonly colour: HighlightColour
}

const TAGGED = `
  WITH RECURSIVE wanted(id) AS (
    SELECT id FROM tags WHERE folded = ? UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
  SELECT highlight FROM highlight_tags WHERE tag IN (SELECT id FROM wanted)`

const HAVING: Readonly<Record<HavingFilter, string>> = {
  note: "SELECT target FROM note_links WHERE target_kind = 'highlight'",
  highlight: 'SELECT id FROM highlights',
  comment: "SELECT id FROM highlights WHERE comment <> ''",
  tag: 'SELECT highlight FROM highlight_tags',
}

/** Tells of highlights whether a filter lets them through: `tag:`, `colour:` and `has:` are asked of them, every other of their document. */
export function highlightFilter(db: ReadHandle, filter: Filter): (highlight: FilteredHighlight) => boolean {
  switch (filter.field) {
    case 'colour':
      return ({ colour }) => colour === filter.value
    case 'tag':
      return among(db.column<HighlightId>(TAGGED, fold(filter.value).text))
    case 'has':
      return among(db.column<HighlightId>(HAVING[filter.value]))
    case 'title':
    case 'author':
    case 'source':
    case 'lang':
    case 'kind':
    case 'is':
    case 'date': {
      const documents = documentsWith(db, filter)
      return ({ document }) => documents.has(document)
    }
  }
}

function among(ids: readonly HighlightId[]): (highlight: FilteredHighlight) => boolean {
  const all = new Set(ids)
  return ({ id }) => all.has(id)
}
