import { type CitationStyle, openStyle } from '#library/citations/engine.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { tagPaths } from '#library/tags/path-queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Packable } from '#shared/contract/packs.ts'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import type { EditionId, HighlightId, NoteId, PackId, PackItemId } from '#shared/domain/ids.ts'
import { plainLinks } from '#shared/domain/links.ts'
import { excerptSettings, type PackSettings } from '#shared/domain/pack-settings.ts'
import { plainWords, type Rich } from '#shared/domain/rich-text.ts'
import { cited } from './cited.ts'
import { type Excerpt, excerptOf, type Manner, type Origin, originOf } from './excerpt.ts'
import type { WholePack } from './formats/format.ts'
import { packPlaces } from './items.ts'
import { findPack, newPackSettings } from './queries.ts'
import { type PackRecord, recordFrom, seal } from './record.ts'
import { sourceSafeEnvelope, sourceSafeRecord } from './source-safe.ts'
import { templateBody } from './templates/queries.ts'
import { CANONICALISATION, FOLDING, PACK_VERSION, PROGRAM } from './versions.ts'

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
 * empty, with `library-damaged` when the library can't prove its words. `changed` settings are for this time alone.
 */
export async function wholePack(
  db: ReadHandle,
  id: PackId | null,
  exported: string,
  changed: Partial<PackSettings> = {},
): Promise<WholePack> {
  const whole = await composePack(db, id, exported, changed)
  if (whole.composed.entries.length > 0) return whole
  throw new BookwheelError(
    'not-found',
    'There is nothing to export yet.',
    'Highlight some text or write a note first.',
  )
}

/** As `wholePack`, also of an empty pack. The entries are read and cited in one go, without waiting in between. */
export async function composePack(
  db: ReadHandle,
  id: PackId | null,
  exported: string,
  changed: Partial<PackSettings> = {},
): Promise<WholePack> {
  const pack = id === null ? null : findPack(db, id)
  const settings = { ...(pack?.settings ?? newPackSettings(db)), ...changed }
  const style = await openStyle(db, settings.style, settings.locale)
  const { parts, bibliography, works } = partsOf(
    db,
    id === null ? everything(db) : packPlaces(db, id),
    settings,
    style,
  )
  const title = pack?.title ?? 'All highlights and notes'
  const envelope = {
    pack: pack?.uid ?? '',
    program: PROGRAM,
    canonicalisation: CANONICALISATION,
    folding: FOLDING,
    title,
    exported,
    version: PACK_VERSION,
    publicKey: '',
  }
  const records = parts.map(({ record }) => record)
  return {
    settings,
    template: templateBody(db, settings.template),
    works,
    composed: {
      title,
      exported,
      locale: settings.locale,
      citations: settings.citations,
      entries: parts.map(({ entry }) => entry),
      bibliography: [...bibliography],
    },
    sealed: settings.sourceSafe
      ? seal(sourceSafeEnvelope(envelope), records.map(sourceSafeRecord))
      : seal(envelope, records),
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

/** One part an item, in their order. */
function partsOf(
  db: ReadHandle,
  places: readonly Place[],
  settings: PackSettings,
  style: CitationStyle,
): Pick<WholePack, 'works'> & { readonly parts: Part[]; readonly bibliography: readonly Rich[] } {
  const excerpts = excerptsOf(db, places, { ...settings, tagPaths: tagPaths(db) })
  const cites = cited(
    db,
    excerpts.filter((excerpt) => excerpt !== undefined),
  )
  const { notes, inText, bibliography } = style.cite(cites)
  let number = 0
  const parts = places.map(({ id, item }, index): Part => {
    const ordinal = String(index + 1)
    if (item.kind !== 'highlight') return ownPart(db, id, item, ordinal)
    const { record, entry } = required(excerpts[index])
    const citation = { footnote: notes[number] ?? [], inText: inText[number] ?? [] }
    number += 1
    return {
      // What is sealed is what is shown.
      record: {
        ...record,
        ordinal,
        citation: plainWords(settings.citations === 'footnotes' ? citation.footnote : citation.inText),
      },
      entry: { ...entry, ...citation, item: id, number },
    }
  })
  const works = [...new Map(cites.map(({ item }) => [item.id, item])).values()]
  return { parts, works, bibliography: settings.bibliography ? bibliography : [] }
}

/** The excerpts at their places, made edition by edition, so that one text at a time is held. */
function excerptsOf(db: ReadHandle, places: readonly Place[], manner: Manner): (Excerpt | undefined)[] {
  const excerpts: (Excerpt | undefined)[] = places.map(() => undefined)
  const editions = new Map<EditionId, ((origin: Origin) => void)[]>()
  for (const [index, { item }] of places.entries()) {
    if (item.kind !== 'highlight') continue
    const highlight = markedHighlight(db, item.id)
    const makers = editions.get(highlight.edition) ?? []
    makers.push((origin) => {
      excerpts[index] = excerptOf(db, origin, highlight, item.settings, manner)
    })
    editions.set(highlight.edition, makers)
  }
  for (const [edition, makers] of editions) {
    const origin = originOf(db, edition)
    for (const make of makers) make(origin)
  }
  return excerpts
}

function required(excerpt: Excerpt | undefined): Excerpt {
  if (excerpt === undefined) throw new Error('An excerpt was not made.')
  return excerpt
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
