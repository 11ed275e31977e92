import type { ReadHandle } from '#library/database/handles.ts'
import type { Filter, FilterField } from '#shared/query/ast.ts'
import { fold } from '#shared/text/fold.ts'

type DocumentField = Exclude<FilterField, 'in'>

/** The documents that each filter lets through. EDTF dates compare as text: `before:2020-03` is February and earlier. */
const CONDITIONS: Readonly<Record<DocumentField, string>> = {
  tag: `d.id IN (
    WITH RECURSIVE wanted(id) AS (
      SELECT id FROM tags WHERE folded = ?1 UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
    SELECT document FROM document_tags WHERE tag IN (SELECT id FROM wanted)
    UNION SELECT h.document FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight
    WHERE ht.tag IN (SELECT id FROM wanted))`,
  publisher: 'd.publisher IS NOT NULL AND instr(lower(d.publisher), ?1) > 0',
  language: "d.language IS NOT NULL AND (lower(d.language) = ?1 OR lower(d.language) LIKE ?1 || '-%')",
  after: 'd.published IS NOT NULL AND d.published >= ?1',
  before: 'd.published IS NOT NULL AND d.published < ?1',
}

function editionsWhere(db: ReadHandle, condition: string, ...values: readonly string[]): number[] {
  return db.column<number>(
    `SELECT e.id FROM documents d JOIN editions e ON e.document = d.id AND e.newest = 1
     WHERE d.trashed_at IS NULL AND (${condition})`,
    ...values,
  )
}

function valueOf({ field, value }: Filter): string {
  if (field === 'tag') return fold(value).text
  return field === 'publisher' || field === 'language' ? value.toLowerCase() : value
}

/**
 * The newest editions of documents that are not in the trash and that every filter on documents lets through; null without
 * such a filter.
 */
export function allowedEditions(db: ReadHandle, filters: readonly Filter[]): Set<number> | null {
  const sets = filters.flatMap((filter) => {
    if (filter.field === 'in') return []
    const condition = CONDITIONS[filter.field]
    return [new Set(editionsWhere(db, filter.negated ? `NOT (${condition})` : condition, valueOf(filter)))]
  })
  const [first, ...others] = sets
  return first ? new Set([...first].filter((edition) => others.every((other) => other.has(edition)))) : null
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

/** Whether `in:` filters leave this kind of place to be searched. */
export function searchesIn(filters: readonly Filter[], place: 'documents' | 'notes' | 'highlights'): boolean {
  const places = filters.filter(({ field }) => field === 'in')
  const wanted = places.filter(({ negated }) => !negated)
  if (places.some(({ negated, value }) => negated && value === place)) return false
  return wanted.length === 0 || wanted.some(({ value }) => value === place)
}
