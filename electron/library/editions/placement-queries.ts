import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { rowSha256 } from '#library/database/row-hash.ts'
import { textOfEdition } from '#library/documents/passage-queries.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { Selector } from '#shared/anchoring/selector.ts'
import type { AnchorStatus, Placement } from '#shared/contract/highlights.ts'
import type { EditionId, HighlightId } from '#shared/domain/ids.ts'
import { editionsAfter, type Standing, standingOf } from './edition-queries.ts'

/** A placement as SQLite gives it: the columns of the place are null together. */
export interface StoredPlacement {
  readonly highlight: HighlightId
  readonly edition: EditionId
  readonly status: AnchorStatus
  readonly decided: number
  readonly start: number | null
  readonly end: number | null
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  /** JSON: an array of `{start, end}`. */
  readonly candidates: string
  readonly row_sha256: string
}

/** The one place where a stored placement becomes a domain value. */
export function placementOf({ edition, status, decided, candidates, ...row }: StoredPlacement): Placement {
  const place = placeOf(row)
  return {
    edition,
    status,
    decided: decided === 1,
    place,
    candidates: JSON.parse(candidates) as Placement['candidates'],
  }
}

function placeOf({
  start,
  end,
  exact,
  prefix,
  suffix,
}: Pick<StoredPlacement, keyof Selector>): Selector | null {
  return start === null ? null : ({ start, end, exact, prefix, suffix } as Selector)
}

/** What a placement says, in the order of its columns. */
function columnsOf(highlight: HighlightId, placement: Placement): readonly (string | number | null)[] {
  const { edition, status, decided, place, candidates } = placement
  const { start, end, exact, prefix, suffix } = place ?? NOWHERE
  const said = [highlight, edition, status, decided ? 1 : 0, start, end, exact, prefix, suffix]
  return [...said, JSON.stringify(candidates)]
}

/** The hash of what a placement says. */
export function placementSha256(highlight: HighlightId, placement: Placement): string {
  return rowSha256(...columnsOf(highlight, placement))
}

const NOWHERE = { start: null, end: null, exact: null, prefix: null, suffix: null }

/** The placements of a highlight, also those in editions that were withdrawn, by edition. */
export function placementsOf(db: ReadHandle, highlight: HighlightId): Placement[] {
  return db
    .all<StoredPlacement>('SELECT * FROM placements WHERE highlight = ? ORDER BY edition', highlight)
    .map(placementOf)
}

/** How a highlight was found in an edition; undefined where it was never looked for. */
export function findPlacement(
  db: ReadHandle,
  highlight: HighlightId,
  edition: EditionId,
): Placement | undefined {
  const row = db.get<StoredPlacement>(
    'SELECT * FROM placements WHERE highlight = ? AND edition = ?',
    highlight,
    edition,
  )
  return row && placementOf(row)
}

/** Saves how a highlight was found in an edition, in place of what was known before. */
export function savePlacement(db: WriteHandle, highlight: HighlightId, placement: Placement): void {
  db.run(
    `INSERT OR REPLACE INTO placements
       (highlight, edition, status, decided, start, "end", exact, prefix, suffix, candidates, row_sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...columnsOf(highlight, placement),
    placementSha256(highlight, placement),
  )
}

/** Looks for one highlight in every edition after its own in which it was never looked for. */
export function placeForward(db: WriteHandle, highlight: HighlightId): void {
  const made = db.value<EditionId>('SELECT edition FROM highlights WHERE id = ?', highlight)
  const { document, ordinal } = standingOf(db, made)
  for (const edition of editionsAfter(db, document, ordinal)) placeIn(db, edition, highlight)
}

/**
 * Looks in an edition for the highlights of the earlier editions of its document, or for one of them, unless that was
 * done before. Each is looked for as it stood where its place was last certain.
 */
export function placeIn(db: WriteHandle, edition: Standing, only: HighlightId | null = null): void {
  const sought = soughtIn(db, edition, only)
  if (sought.length === 0) return
  const text = textOfEdition(db, edition.id)
  const before = new Map<EditionId, string>()
  for (const { highlight, selector, dismissed, foundIn } of sought) {
    const former = before.get(foundIn) ?? textOfEdition(db, foundIn)
    before.set(foundIn, former)
    const found = resolve(text, selector, former)
    const certain = found.status === 'exact' || found.status === 'moved'
    savePlacement(db, highlight, {
      edition: edition.id,
      status: found.status,
      decided: dismissed && found.status === 'lost',
      place: certain ? describe(text, found.start, found.end) : null,
      candidates: found.status === 'ambiguous' ? [...found.candidates] : [],
    })
  }
}

/** A highlight where its place was last certain. `dismissed`: in a later edition a person said that it is gone. */
export interface LastPlace {
  readonly highlight: HighlightId
  readonly selector: Selector
  /** The edition in which the selector holds, and its ordinal. */
  readonly foundIn: EditionId
  readonly ordinal: number
  readonly dismissed: boolean
}

/** Where highlights stand in the editions before one, oldest edition first: their own place, then their placements. */
const BEFORE = `
  SELECT h.id AS highlight, h.edition, h.start, h."end", h.exact, h.prefix, h.suffix, 0 AS decided, e.ordinal
  FROM highlights h JOIN editions e ON e.id = h.edition
  WHERE h.document = ?1 AND e.ordinal BETWEEN 1 AND ?2 - 1 AND (?3 IS NULL OR h.id = ?3)
  UNION ALL
  SELECT p.highlight, p.edition, p.start, p."end", p.exact, p.prefix, p.suffix, p.decided, e.ordinal
  FROM highlights h JOIN placements p ON p.highlight = h.id JOIN editions e ON e.id = p.edition
  WHERE h.document = ?1 AND e.ordinal BETWEEN 1 AND ?2 - 1 AND (?3 IS NULL OR h.id = ?3)
  ORDER BY ordinal`

/** The highlights of the editions before one, or one of them, where their places were last certain. */
export function lastPlaces(
  db: ReadHandle,
  { document, ordinal }: Standing,
  only: HighlightId | null,
): Map<HighlightId, LastPlace> {
  const places = new Map<HighlightId, LastPlace>()
  for (const row of db.all<Omit<StoredPlacement, 'candidates'> & { readonly ordinal: number }>(
    BEFORE,
    document,
    ordinal,
    only,
  )) {
    const { highlight, edition: foundIn, decided } = row
    const selector = placeOf(row)
    const known = places.get(highlight)
    if (selector)
      places.set(highlight, { highlight, selector, foundIn, ordinal: row.ordinal, dismissed: false })
    else if (known) places.set(highlight, { ...known, dismissed: decided === 1 })
  }
  return places
}

function soughtIn(db: ReadHandle, edition: Standing, only: HighlightId | null): LastPlace[] {
  const done = new Set(
    db.column<HighlightId>('SELECT highlight FROM placements WHERE edition = ?', edition.id),
  )
  return [...lastPlaces(db, edition, only).values()].filter(({ highlight }) => !done.has(highlight))
}

/** How many highlights were found in an edition, and how. */
export function anchoredIn(db: ReadHandle, edition: EditionId): Readonly<Record<AnchorStatus, number>> {
  const counts = { exact: 0, moved: 0, ambiguous: 0, lost: 0 }
  for (const { status, count } of db.all<{ status: AnchorStatus; count: number }>(
    'SELECT status, count(*) AS count FROM placements WHERE edition = ? GROUP BY status',
    edition,
  ))
    counts[status] = count
  return counts
}

/**
 * How a highlight was found in the newest edition of its document, and the newest edition in which its place is certain
 * (null for its own). Undefined where its own edition is the newest.
 */
export function standingOfHighlight(
  db: ReadHandle,
  highlight: HighlightId,
): { readonly status: AnchorStatus; readonly edition: EditionId | null } | undefined {
  const later = db.all<Pick<StoredPlacement, 'edition' | 'status' | 'start'>>(
    `SELECT p.edition, p.status, p.start FROM placements p JOIN editions e ON e.id = p.edition
     WHERE p.highlight = ? AND e.ordinal > 0 ORDER BY e.ordinal DESC`,
    highlight,
  )
  const [newest] = later
  return (
    newest && { status: newest.status, edition: later.find(({ start }) => start !== null)?.edition ?? null }
  )
}
