import { createHash } from 'node:crypto'
import type { ReadHandle } from '#library/database/handles.ts'
import { everyEdition } from '#library/search/filters.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { corpusText, type Receipt } from '#shared/domain/receipt.ts'

/** An edition that is searched: its member of the corpus (see `shared/domain/receipt.ts`), and where it stands. */
export interface Searched {
  readonly member: string
  readonly edition: EditionId
  readonly document: DocumentId
}

const EDITIONS =
  "SELECT e.id AS edition, e.document, s.sha256 || ':' || e.text_sha256 AS member FROM editions e JOIN sources s ON s.id = e.source ORDER BY e.id"

/** All editions that a search looks through, in the order of their ids. */
export function searchedEditions(db: ReadHandle): Searched[] {
  const searched = everyEdition(db)
  return db.all<Searched>(EDITIONS).filter(({ edition }) => searched.has(edition))
}

const PICTURES = 'SELECT edition FROM pages WHERE has_text = 0'
const WORDLESS = 'SELECT id FROM editions WHERE passages = 0'

/** The corpus as a receipt describes it. */
export function corpusOf(db: ReadHandle, editions: readonly Searched[]): Receipt['corpus'] {
  const ids = new Set<number>(editions.map(({ edition }) => edition))
  const among = (sql: string) => db.column<number>(sql).filter((edition) => ids.has(edition)).length
  const members = editions.map(({ member }) => member).sort()
  return {
    documents: new Set(editions.map(({ document }) => document)).size,
    editions: editions.length,
    picturePages: among(PICTURES),
    wordless: among(WORDLESS),
    sha256: corpusSha256(members),
    members,
  }
}

/** Of sorted members. */
export function corpusSha256(members: readonly string[]): string {
  return createHash('sha256').update(corpusText(members)).digest('hex')
}

/** A document that has, or had, an edition of that source: the one that came last. */
export function documentOfSource(
  db: ReadHandle,
  source: string,
): { id: DocumentId; edition: EditionId; title: string } | null {
  return (
    db.get<{ id: DocumentId; edition: EditionId; title: string }>(
      `SELECT d.id, e.id AS edition, d.title FROM sources s JOIN editions e ON e.source = s.id
       JOIN documents d ON d.id = e.document WHERE s.sha256 = ? ORDER BY e.id DESC LIMIT 1`,
      source,
    ) ?? null
  )
}

/** Whether the library keeps the file of a receipt, by its seal. */
export function isKept(db: ReadHandle, sha256: string): boolean {
  return db.get('SELECT 1 FROM receipts WHERE sha256 = ?', sha256) !== undefined
}
