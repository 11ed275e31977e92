import { z } from 'zod'
import { documentId, editionId, noteId } from '../domain/ids.ts'
import { linkTarget } from '../domain/links.ts'
import { read, write } from './define.ts'
import { anchorStatus } from './highlights.ts'

/** A Markdown text. Its links are written `[[kind/id|label]]` (see `shared/domain/links.ts`). */
export const note = z.object({
  id: noteId,
  title: z.string(),
  body: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type Note = z.infer<typeof note>

/** A line of a list of notes; `excerpt` is the beginning of the body as plain text, at most 160 characters. */
export const noteRow = note.omit({ body: true }).extend({ excerpt: z.string() })
export type NoteRow = z.infer<typeof noteRow>

/**
 * Where a link leads: what to open and what to show there; `label` is the target's present name. Words lead to the
 * newest edition in which their place is certain, and `anchor` says how they were found in the newest of all: a place
 * that is ambiguous or lost there leads to the edition in which it was seen. Null for documents and notes.
 */
export const linkPlace = z.object({
  target: linkTarget,
  label: z.string(),
  detail: z.string(),
  document: documentId.nullable(),
  edition: editionId.nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  anchor: anchorStatus.nullable(),
})
export type LinkPlace = z.infer<typeof linkPlace>

export const notes = {
  /** All notes, last modified first. */
  'notes.list': read(['notes'], z.object({}), z.array(noteRow)),
  'notes.get': read(['notes'], z.object({ id: noteId }), note),
  /** Notes that link to the target; for a document also those that link to its passages and highlights. */
  'notes.backlinks': read(['notes', 'highlights'], z.object({ target: linkTarget }), z.array(noteRow)),
  'notes.create': write(
    ['notes', 'documents'],
    z.object({ title: z.string().default(''), body: z.string().default('') }),
    note,
  ),
  /** Saves what is given. Saves that follow each other within a minute undo as one step. */
  'notes.save': write(
    ['notes', 'documents'],
    z.object({ id: noteId, title: z.string().optional(), body: z.string().optional() }),
    note,
  ),
  'notes.remove': write(['notes', 'documents', 'packs'], z.object({ id: noteId }), z.null()),
  /** Puts a removed note back as it was, with its id and its places in packs. */
  'notes.restore': write(
    ['notes', 'documents', 'packs'],
    z.object({
      note,
      packItems: z.array(
        z.object({ id: z.number().int(), pack: z.number().int(), ordinal: z.number().int() }),
      ),
    }),
    z.null(),
  ),
} as const

export const links = {
  /** Targets whose name or words fit the text, best first: documents, highlights, notes, and passages of documents. */
  'links.suggest': read(
    ['documents', 'highlights', 'notes'],
    z.object({ text: z.string(), limit: z.number().int().min(1).max(50).default(12) }),
    z.array(linkPlace),
  ),
  /** Where each target is now, in the order asked; null for what no longer exists. */
  'links.resolve': read(
    ['documents', 'highlights', 'notes', 'passages'],
    z.object({ targets: z.array(linkTarget).max(1000) }),
    z.array(linkPlace.nullable()),
  ),
} as const
