import { z } from 'zod'
import { composedPack } from '../domain/composed-pack.ts'
import { highlightId, noteId, packId, packItemId } from '../domain/ids.ts'
import { excerptSettings, packSettings, packSettingsChange } from '../domain/pack-settings.ts'
import { read, task, write } from './define.ts'
import { highlight } from './highlights.ts'
import { noteRow } from './notes.ts'

export const packFormat = z.enum(['markdown', 'html', 'docx', 'csv', 'jsonld', 'folder'])
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

/** One line of a verification. `ok` is true only when everything that could be checked holds. */
export const verifiedExcerpt = z.object({
  ordinal: z.number().int().positive(),
  document: z.string(),
  quotation: z.string(),
  ok: z.boolean(),
  /** `source`: traced to a given source file; `pack`: only the pack's own hashes could be checked. */
  against: z.enum(['source', 'pack']),
  problems: z.array(z.string()),
})

export const verification = z.object({
  pack: z.string(),
  format: packFormat,
  ok: z.boolean(),
  excerpts: z.array(verifiedExcerpt),
  /** What is wrong with the pack as a whole or with a source file. */
  problems: z.array(z.string()),
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
  /** Ends an export under way, which then fails with `cancelled` and leaves nothing; one that is over is left as it is. */
  'packs.cancelExport': task(z.object({ export: z.string() }), z.null()),
} as const
