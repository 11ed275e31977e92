import type { ReadHandle } from '#library/database/handles.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Packable } from '#shared/contract/packs.ts'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import type { EditionId, HighlightId, NoteId, PackId, PackItemId } from '#shared/domain/ids.ts'
import { plainLinks } from '#shared/domain/links.ts'
import { excerptSettings, packSettings } from '#shared/domain/pack-settings.ts'
import { composedExcerpt, excerptRecord, type Origin, originOf } from './excerpt.ts'
import type { WholePack } from './formats/format.ts'
import { packPlaces } from './items.ts'
import { findPack } from './queries.ts'
import { type PackRecord, recordFrom, seal } from './record.ts'
import { CANONICALISATION, FOLDING, PROGRAM } from './versions.ts'

interface Place {
  /** Null where the whole library is exported. */
  readonly id: PackItemId | null
  readonly item: Packable
}

interface Part {
  readonly record: PackRecord
  readonly entry: ComposedEntry
}

/**
 * Everything in the pack (all highlights and notes for `null`), put together in one go. Fails with `not-found` when it is
 * empty, with `library-damaged` when the library can't prove its words.
 */
export function wholePack(db: ReadHandle, id: PackId | null, exported: string): WholePack {
  const pack = id === null ? null : findPack(db, id)
  const settings = pack?.settings ?? packSettings.parse({})
  const places = id === null ? everything(db) : packPlaces(db, id)
  if (places.length === 0) {
    throw new BookwheelError(
      'not-found',
      'There is nothing to export yet.',
      'Highlight some text or write a note first.',
    )
  }
  const parts = partsOf(db, places)
  const title = pack?.title ?? 'All highlights and notes'
  const envelope = {
    pack: pack?.uid ?? '',
    program: PROGRAM,
    canonicalisation: CANONICALISATION,
    folding: FOLDING,
    title,
    exported,
  }
  return {
    settings,
    composed: {
      title,
      exported,
      locale: settings.locale,
      citations: settings.citations,
      entries: parts.map(({ entry }) => entry),
      bibliography: [],
    },
    sealed: seal(
      envelope,
      parts.map(({ record }) => record),
    ),
  }
}

function everything(db: ReadHandle): Place[] {
  const highlights = db.column<HighlightId>(
    `SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document
     WHERE d.trashed_at IS NULL ORDER BY h.document, h.start, h."end", h.id`,
  )
  const notes = db.column<NoteId>('SELECT id FROM notes ORDER BY id')
  return [
    ...highlights.map(
      (id): Place => ({ id: null, item: { kind: 'highlight', id, settings: excerptSettings.parse({}) } }),
    ),
    ...notes.map((id): Place => ({ id: null, item: { kind: 'note', id } })),
  ]
}

/** One part an item, in their order. Excerpts are made edition by edition, so that one text at a time is held. */
function partsOf(db: ReadHandle, places: readonly Place[]): Part[] {
  const parts: Part[] = []
  const excerpts = new Map<EditionId, ((origin: Origin) => void)[]>()
  let number = 0
  for (const [index, { id, item }] of places.entries()) {
    const ordinal = String(index + 1)
    if (item.kind !== 'highlight') {
      parts[index] = ownPart(db, id, item, ordinal)
      continue
    }
    const highlight = markedHighlight(db, item.id)
    number += 1
    const numbered = number
    const make = (origin: Origin): void => {
      const record = excerptRecord(db, origin, highlight, item.settings, ordinal)
      parts[index] = { record, entry: composedExcerpt(record, highlight, item.settings, id, numbered) }
    }
    excerpts.set(highlight.edition, [...(excerpts.get(highlight.edition) ?? []), make])
  }
  for (const [edition, makers] of excerpts) {
    const origin = originOf(db, edition)
    for (const make of makers) make(origin)
  }
  return parts
}

/** What the pack itself says, in words of the user. */
function ownPart(
  db: ReadHandle,
  item: PackItemId | null,
  own: Exclude<Packable, { kind: 'highlight' }>,
  ordinal: string,
): Part {
  const record = (fields: Partial<PackRecord>): PackRecord =>
    recordFrom((name) => ({ ordinal, kind: own.kind, ...fields })[name])
  switch (own.kind) {
    case 'note': {
      const { title, body: written, createdAt } = findNote(db, own.id)
      const body = plainLinks(written)
      return {
        record: record({ title, note: body, created: createdAt }),
        entry: { kind: 'note', item, title, body },
      }
    }
    case 'heading':
      return { record: record({ note: own.text }), entry: { ...own, item } }
    case 'text': {
      const body = plainLinks(own.body)
      return { record: record({ note: body }), entry: { kind: 'text', item, body } }
    }
  }
}
