import { z } from 'zod'
import { composedPack } from '../domain/composed-pack.ts'
import { documentId, editionId, highlightId, noteId, packId, packItemId } from '../domain/ids.ts'
import { excerptSettings, packSettings, packSettingsChange } from '../domain/pack-settings.ts'
import { read, task, write } from './define.ts'
import { highlight } from './highlights.ts'
import { noteRow } from './notes.ts'

export const packFormat = z.enum([
  'markdown',
  'html',
  'docx',
  'pdf',
  'csv',
  'csv-plain',
  'jsonld',
  'qdpx',
  'csljson',
  'bibtex',
  'ris',
  'folder',
])
export type PackFormat = z.infer<typeof packFormat>

/** `uid` names the pack outside of its library (a UUID); it stays with the pack. */
export const packRow = z.object({
  id: packId,
  uid: z.string(),
  title: z.string(),
  settings: packSettings,
  items: z.number().int(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type PackRow = z.infer<typeof packRow>

const headingItem = z.object({
  kind: z.literal('heading'),
  level: z.number().int().min(1).max(3),
  text: z.string(),
})

/** Words of the pack's own between the others, in Markdown. */
const textItem = z.object({ kind: z.literal('text'), body: z.string() })

/** A highlight shows the words that were marked, which are cited; its edition and range are where they are now. */
export const packItem = z.discriminatedUnion('kind', [
  z.object({
    id: packItemId,
    kind: z.literal('highlight'),
    highlight: highlight.extend({ documentTitle: z.string() }),
    settings: excerptSettings,
  }),
  z.object({ id: packItemId, kind: z.literal('note'), note: noteRow }),
  headingItem.extend({ id: packItemId }),
  textItem.extend({ id: packItemId }),
])
export type PackItem = z.infer<typeof packItem>

export const pack = packRow.extend({ contents: z.array(packItem) })
export type Pack = z.infer<typeof pack>

/** What can be put into a pack. A highlight or a note stands in it once; headings and texts are its own. */
export const packable = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('highlight'),
    id: highlightId,
    settings: excerptSettings.prefault({}),
  }),
  z.object({ kind: z.literal('note'), id: noteId }),
  headingItem,
  textItem,
])
export type Packable = z.output<typeof packable>

/** By what the excerpts of a pack can be grouped; each group gets a heading. */
export const packGrouping = z.enum(['document', 'tag', 'colour', 'date'])
export type PackGrouping = z.infer<typeof packGrouping>

/**
 * What a verification says of an entry. `verified`: the words stand at their place in the file that was quoted, and the entry says
 * what was sealed. `text-differs`: it does not say what was sealed, or not what that file says. `source-differs`: another file was
 * given than the one that was quoted. `not-checkable`: there was nothing to check it against, or it could not be read.
 */
export const entryStatus = z.enum(['verified', 'text-differs', 'source-differs', 'not-checkable'])
export type EntryStatus = z.infer<typeof entryStatus>

/** One entry of a verified pack. `problems` are what is wrong, `remarks` what one should know though nothing is. */
export const verifiedEntry = z.object({
  ordinal: z.number().int().positive(),
  kind: z.enum(['excerpt', 'note', 'heading', 'text']),
  /** The title of the document, or of the note. */
  document: z.string(),
  locator: z.string(),
  /** As it is shown, with "[…]"; the words of a note, a heading or a text. */
  quotation: z.string(),
  status: entryStatus,
  /** `source`: checked against the text of a source; `pack`: only the pack's own hashes could be checked. */
  against: z.enum(['source', 'pack']),
  /** The file that was compared: its path, or its name where the library keeps it; '' for none. */
  source: z.string(),
  /** Whether everything holds that could be checked, and that was asked for. */
  ok: z.boolean(),
  problems: z.array(z.string()),
  remarks: z.array(z.string()),
  /** The words of the source (or of the seal) beside those of the entry; null where they don't differ or were not found. */
  diff: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })).nullable(),
  /** Where the quotation stands in the open library, or what it should say; null when that is not known. */
  place: z
    .object({ document: documentId, edition: editionId, start: z.number().int(), end: z.number().int() })
    .nullable(),
})
export type VerifiedEntry = z.infer<typeof verifiedEntry>

/** What is known of a signature: who holds the key is not. `fingerprint` names the key, '' for none. */
export const verifiedSignature = z.object({
  status: z.enum(['none', 'valid', 'broken']),
  fingerprint: z.string(),
  /** Whether it is the key that was asked for; null when none was. */
  expected: z.boolean().nullable(),
})

/** `id` is the UUID of the pack, '' for one that has none; `program` wrote it. */
export const verification = z.object({
  pack: z.string(),
  id: z.string(),
  program: z.string(),
  exported: z.string(),
  format: packFormat,
  sourceSafe: z.boolean(),
  signature: verifiedSignature,
  ok: z.boolean(),
  excerpts: z.array(verifiedEntry),
  /** What is wrong with the pack as a whole or with a source file. */
  problems: z.array(z.string()),
  /** Sources that were given and are none of this pack. */
  remarks: z.array(z.string()),
})
export type Verification = z.infer<typeof verification>

/**
 * What an export is doing: putting the pack together and making the file (in entries), printing (0 of 1), writing (in bytes).
 */
export const exportProgress = z.object({
  export: z.string(),
  phase: z.enum(['collecting', 'making', 'printing', 'writing']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
})
export type ExportProgress = z.infer<typeof exportProgress>

export const packs = {
  'packs.list': read(['packs'], z.object({}), z.array(packRow)),
  'packs.get': read(['packs', 'highlights', 'notes', 'tags', 'documents'], z.object({ id: packId }), pack),
  /** A pack put together as its settings say, which is what its preview shows; everything for `null`. It may be empty. */
  'packs.compose': read(
    ['packs', 'highlights', 'notes', 'tags', 'documents'],
    z.object({ pack: packId.nullable() }),
    composedPack,
  ),
  'packs.create': write(['packs'], z.object({ title: z.string() }), packRow),
  'packs.rename': write(['packs'], z.object({ id: packId, title: z.string() }), packRow),
  'packs.remove': write(['packs'], z.object({ id: packId }), z.null()),
  'packs.restore': write(
    ['packs'],
    z.object({
      pack: packRow.omit({ items: true }),
      items: z.array(z.object({ id: packItemId, item: packable })),
    }),
    z.null(),
  ),
  /** Adds what is not in the pack yet, in front of the item number `at` (from 0) or at the end. `ids` are the new items. */
  'packs.add': write(
    ['packs'],
    z.object({
      pack: packId,
      items: z.array(packable).min(1),
      at: z.number().int().nonnegative().optional(),
    }),
    z.object({ added: z.number().int(), ids: z.array(packItemId) }),
  ),
  /** Changes an item in place: the words of a heading or a text, how an excerpt is shown. What it holds stays the same. */
  'packs.changeItem': write(['packs'], z.object({ pack: packId, id: packItemId, item: packable }), z.null()),
  /** Changes what is given and leaves the rest. */
  'packs.setSettings': write(['packs'], z.object({ id: packId, settings: packSettingsChange }), z.null()),
  /**
   * Puts a heading over the excerpts of each document, tag, colour or year of publication and sorts them under these, in the
   * order in which they stood; headings that stood there before are taken out, notes and texts go to the end.
   */
  'packs.group': write(['packs'], z.object({ pack: packId, by: packGrouping }), z.null()),
  /** Sets the whole content of the pack, in order; items that are left out are removed from it. */
  'packs.arrange': write(
    ['packs'],
    z.object({ pack: packId, items: z.array(z.object({ id: packItemId, item: packable })) }),
    z.null(),
  ),
  /**
   * Writes a pack, or all highlights and notes (`pack: null`), to one file or folder, whole or not at all. `export` names the
   * export in its progress and for cancelling; `settings` are for this export alone. A file that stands there is replaced, a
   * folder only with `replace` and only when it holds nothing but an earlier export.
   */
  'packs.export': task(
    z.object({
      export: z.string().min(1).optional(),
      pack: packId.nullable(),
      format: packFormat,
      path: z.string(),
      replace: z.boolean().default(false),
      settings: packSettingsChange.default({}),
    }),
    z.object({ path: z.string(), excerpts: z.number().int(), bytes: z.number().int() }),
  ),
  /**
   * Checks an exported pack, a file or a folder, against its own hashes, the files and folders of `sources`, and, with `library`, the
   * originals that this library keeps. `key` is the fingerprint or the key that should have signed it. Fails only when it is no pack.
   */
  'packs.verify': task(
    z.object({
      path: z.string(),
      sources: z.array(z.string()).default([]),
      library: z.boolean().default(true),
      key: z.string().nullable().default(null),
    }),
    verification,
  ),
  /** Ends an export under way, which then fails with `cancelled` and leaves nothing; one that is over is left as it is. */
  'packs.cancelExport': task(z.object({ export: z.string() }), z.null()),
} as const
