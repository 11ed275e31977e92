import type { ReadHandle } from '#library/database/handles.ts'
import type { Filter, HavingFilter } from '#shared/query/ast.ts'
import { fold } from '#shared/text/fold.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

/** Words that begin where a word of the column begins. */
const named = (column: string): string =>
  `${column} IS NOT NULL AND instr(' ' || folded_words(${column}), ' ' || ?1) > 0`

const TAGGED = `d.id IN (
  WITH RECURSIVE wanted(id) AS (
    SELECT id FROM tags WHERE folded = ?1 UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
  SELECT document FROM document_tags WHERE tag IN (SELECT id FROM wanted)
  UNION SELECT h.document FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight
  WHERE ht.tag IN (SELECT id FROM wanted))`

const HAVING: Readonly<Record<HavingFilter, string>> = {
  note: `d.id IN (
    SELECT target FROM note_links WHERE target_kind = 'document'
    UNION SELECT h.document FROM note_links l JOIN highlights h ON h.id = l.target WHERE l.target_kind = 'highlight'
    UNION SELECT e.document FROM note_links l JOIN passages p ON p.id = l.target JOIN editions e ON e.id = p.edition
    WHERE l.target_kind = 'passage')`,
  highlight: 'd.id IN (SELECT document FROM highlights)',
  comment: "d.id IN (SELECT document FROM highlights WHERE comment <> '')",
  tag: `d.id IN (
    SELECT document FROM document_tags
    UNION SELECT h.document FROM highlight_tags t JOIN highlights h ON h.id = t.highlight)`,
}

/** The condition on `documents d` that a filter means, with its parameters. Dates of EDTF level 0 compare as text. */
function conditionOf(filter: Filter): readonly [string, ...string[]] {
  switch (filter.field) {
    case 'title':
      return [named('d.title'), foldedWords(filter.value)]
    case 'author':
      return [named('d.byline'), foldedWords(filter.value)]
    case 'source':
      return [named('d.publisher'), foldedWords(filter.value)]
    case 'tag':
      return [TAGGED, fold(filter.value).text]
    case 'lang': {
      const language = filter.value.toLowerCase()
      return [
        "d.language IS NOT NULL AND (lower(d.language) = ?1 OR lower(d.language) LIKE ?1 || '-%')",
        language,
      ]
    }
    case 'colour':
      return ['d.id IN (SELECT document FROM highlights WHERE colour = ?1)', filter.value]
    case 'kind':
      return ['d.kind = ?1', filter.value]
    case 'is':
      return ['d.read_state = ?1', filter.value]
    case 'has':
      return [HAVING[filter.value]]
    case 'date':
      return [
        `d.published IS NOT NULL AND d.published >= ?1 AND (?2 = '' OR substr(d.published, 1, length(?2)) <= ?2)`,
        filter.from ?? '',
        filter.to ?? '',
      ]
  }
}

const NEWEST = `
  SELECT e.id FROM documents d JOIN editions e ON e.document = d.id AND e.newest = 1 WHERE d.trashed_at IS NULL`

/** The newest editions of documents that are not in the trash and that a filter lets through. */
export function editionsOf(db: ReadHandle, filter: Filter): Set<number> {
  const [condition, ...values] = conditionOf(filter)
  return new Set(db.column<number>(`${NEWEST} AND (${condition})`, ...values))
}

/** Everything that can be found: the newest editions of documents that are not in the trash. */
export function everyEdition(db: ReadHandle): Set<number> {
  return new Set(db.column<number>(NEWEST))
}

/** The editions that are never searched: of documents in the trash, and older ones. Few, and found by indexes. */
export function hiddenEditions(db: ReadHandle): Set<number> {
  return new Set(
    db.column<number>(
      `SELECT e.id FROM documents d JOIN editions e ON e.document = d.id WHERE d.trashed_at IS NOT NULL
       UNION ALL SELECT id FROM editions WHERE newest = 0`,
    ),
  )
}
