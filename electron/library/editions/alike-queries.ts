import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { insertionInto, insertRows } from '#library/database/rows.ts'
import { withText } from '#library/documents/passage-queries.ts'
import type { Alike } from '#shared/contract/editions.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { resemblance, runsOf, sketchOf } from '#shared/text/likeness.ts'
import { newestEdition } from './edition-queries.ts'

/** Below this share two texts are not called alike. */
export const LEAST_SHARE = 0.5

/** How many documents are shown, and how many texts are read to find them. */
const MOST_ALIKE = 50
/** A hash that so many editions have comes of boilerplate; those that are alike agree in other hashes too. */
const MOST_OF_A_HASH = 200

/** The runs of an edition's work, without page furniture. */
export function runsOfEdition(db: ReadHandle, edition: EditionId): Set<number> {
  return runsOf(
    db.column<string>(
      'SELECT text FROM passages WHERE edition = ? AND furniture = 0 ORDER BY ordinal',
      edition,
    ),
  )
}

const LIKENESS = insertionInto('likeness', ['hash', 'edition'], { or: 'IGNORE' })

/** Remembers an edition's sketch, by which it is found; before its words are indexed (see `insertRows`). */
export function saveSketch(db: WriteHandle, edition: EditionId, sketch: readonly number[]): void {
  insertRows(
    db,
    LIKENESS,
    sketch.flatMap((hash) => [hash, edition]),
  )
}

/** The documents that say the same or nearly the same as a document, most alike first. Fails with `not-found`. */
export function alikeTo(db: ReadHandle, document: DocumentId): Alike[] {
  const edition = newestEdition(db, document)
  if (!edition) throw new BookwheelError('not-found', `There is no document ${document} in this library.`)
  const runs = runsOfEdition(db, edition.id)
  return alikeEditions(db, edition.id, { sketch: sketchOf(runs), runs: () => runs }, MOST_ALIKE)
}

/** What is known of the text of an edition; its runs are asked for only where there is something to compare. */
interface Sketched {
  readonly sketch: readonly number[]
  readonly runs: () => ReadonlySet<number>
}

/** A newest edition of another document. */
type Other = Omit<Alike, 'relation' | 'share'>

/** The newest editions of other documents that are like this one, at most `most` of each relation, most alike first. */
export function alikeEditions(
  db: ReadHandle,
  edition: EditionId,
  { sketch, runs }: Sketched,
  most: number,
): Alike[] {
  const same = db.all<Other>(SAME_TEXT, edition, most)
  const known = new Set(same.map((other) => other.edition))
  const candidates = candidatesFor(db, edition, sketch, known, most)
  const own = candidates.length === 0 ? new Set<number>() : runs()
  const near = candidates
    .map((other) => ({ ...other, share: resemblance(own, runsOfEdition(db, other.edition)) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.document - b.document)
  return [
    ...same.map((other): Alike => ({ ...other, relation: 'text', share: 1 })),
    ...near.map((other): Alike => ({ ...other, relation: 'near' })),
  ]
}

const SAME_TEXT = `
  SELECT d.id AS document, d.title, e.id AS edition
  FROM editions own JOIN editions e ON ${withText('e', 'own.text_sha256')} JOIN documents d ON d.id = e.document
  WHERE own.id = ? AND own.passages > 0 AND e.newest = 1 AND e.document <> own.document AND d.trashed_at IS NULL
  ORDER BY d.id LIMIT ?`

const ANY_SHARED = `
  SELECT 1 FROM likeness WHERE hash IN (SELECT value FROM json_each(?)) AND edition <> ? LIMIT 1`

const HAVING_HASH = `SELECT edition FROM likeness WHERE hash = ? LIMIT ${MOST_OF_A_HASH}`

const NEWEST = `
  SELECT d.id AS document, d.title, e.id AS edition
  FROM editions e JOIN documents d ON d.id = e.document
  WHERE e.id = ? AND e.newest = 1 AND d.trashed_at IS NULL
    AND e.document <> (SELECT document FROM editions WHERE id = ?)`

/** At most so many newest editions of other documents, but those `known`, that share hashes of the sketch: most first. */
function candidatesFor(
  db: ReadHandle,
  edition: EditionId,
  sketch: readonly number[],
  known: ReadonlySet<EditionId>,
  most: number,
): Other[] {
  // Of most documents nobody has a hash: one question instead of one a hash.
  if (db.get(ANY_SHARED, JSON.stringify(sketch), edition) === undefined) return []
  const shared = new Map<EditionId, number>()
  for (const hash of new Set(sketch)) {
    for (const other of db.column<EditionId>(HAVING_HASH, hash)) {
      if (other !== edition && !known.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  const candidates: Other[] = []
  for (const [other] of [...shared].sort(([a, inA], [b, inB]) => inB - inA || a - b)) {
    const found = db.get<Other>(NEWEST, other, edition)
    if (found) candidates.push(found)
    if (candidates.length === most) break
  }
  return candidates
}
