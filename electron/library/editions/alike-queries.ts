import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
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

/** Remembers an edition's sketch, by which it is found. */
export function saveSketch(db: WriteHandle, edition: EditionId, sketch: readonly number[]): void {
  db.run(
    'INSERT OR IGNORE INTO likeness (hash, edition) SELECT value, ? FROM json_each(?)',
    edition,
    JSON.stringify(sketch),
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

/** The newest editions of other documents that are like this one, at most `most` of each relation, most alike first. */
export function alikeEditions(
  db: ReadHandle,
  edition: EditionId,
  { sketch, runs }: Sketched,
  most: number,
): Alike[] {
  const same = db.all<Omit<Alike, 'relation' | 'share'>>(SAME_TEXT, edition, most)
  const known = new Set(same.map((other) => other.edition))
  const near = candidates(db, edition, sketch)
    .filter((other) => !known.has(other.edition))
    .slice(0, most)
    .map((other): Alike => {
      const share = resemblance(runs(), runsOfEdition(db, other.edition))
      return { ...other, relation: 'near', share }
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.document - b.document)
  return [...same.map((other): Alike => ({ ...other, relation: 'text', share: 1 })), ...near]
}

const SAME_TEXT = `
  SELECT d.id AS document, d.title, e.id AS edition
  FROM editions own JOIN editions e ON e.text_sha256 = own.text_sha256 JOIN documents d ON d.id = e.document
  WHERE own.id = ? AND e.newest = 1 AND e.document <> own.document AND d.trashed_at IS NULL
  ORDER BY d.id LIMIT ?`

const NEWEST = `
  SELECT d.id AS document, d.title, e.id AS edition
  FROM editions e JOIN documents d ON d.id = e.document
  WHERE e.id = ? AND e.newest = 1 AND d.trashed_at IS NULL
    AND e.document <> (SELECT document FROM editions WHERE id = ?)`

/** Newest editions of other documents that share hashes of the sketch, those that share most first. */
function candidates(
  db: ReadHandle,
  edition: EditionId,
  sketch: readonly number[],
): Omit<Alike, 'relation' | 'share'>[] {
  const shared = new Map<number, number>()
  for (const hash of new Set(sketch)) {
    for (const other of db.column<number>(
      `SELECT edition FROM likeness WHERE hash = ? LIMIT ${MOST_OF_A_HASH}`,
      hash,
    ))
      shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  shared.delete(edition)
  return [...shared]
    .sort(([a, inA], [b, inB]) => inB - inA || a - b)
    .flatMap(([other]) => db.get<Omit<Alike, 'relation' | 'share'>>(NEWEST, other, edition) ?? [])
}
