import { z } from 'zod'
import { documentId, editionId, highlightId, noteId, passageId } from '../domain/ids.ts'
import { read } from './define.ts'

/** UTF-16 offsets `[start, end)` in the text beside which they stand. */
export const mark = z.tuple([z.number().int(), z.number().int()])
export type Mark = z.infer<typeof mark>

/** A passage that matches; `page` is that of its first marked word. */
export const passageHit = z.object({
  id: passageId,
  ordinal: z.number().int(),
  page: z.string().nullable(),
  furniture: z.boolean(),
  text: z.string(),
  marks: z.array(mark),
})
export type PassageHit = z.infer<typeof passageHit>

/** A document with its best passages in reading order; `matches` counts all its matching passages. */
export const documentHit = z.object({
  id: documentId,
  edition: editionId,
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  matches: z.number().int(),
  passages: z.array(passageHit),
})
export type DocumentHit = z.infer<typeof documentHit>

/** `total` counts documents, `passages` matching passages, over the whole library and not only this window. */
export const searchAnswer = z.object({
  total: z.number().int(),
  passages: z.number().int(),
  /** Whether not every passage was read for a pattern, so that there may be more. */
  isCut: z.boolean(),
  documents: z.array(documentHit),
  notes: z.array(z.object({ id: noteId, title: z.string(), text: z.string(), marks: z.array(mark) })),
  highlights: z.array(
    z.object({
      id: highlightId,
      document: documentId,
      edition: editionId,
      documentTitle: z.string(),
      exact: z.string(),
      text: z.string(),
      marks: z.array(mark),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const search = {
  /**
   * Documents whose passages match, best first; notes and highlights whose comments match (first window only).
   * AND, OR and NOT speak of documents: the words of a query may be spread over the passages of one. Any text is a search.
   */
  'search.run': read(
    ['documents', 'passages', 'highlights', 'notes'],
    z.object({
      query: z.string(),
      furniture: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
      passagesPerDocument: z.number().int().min(1).max(10_000).default(5),
    }),
    searchAnswer,
  ),
} as const

export const catalog = {
  /** Everything the quick switcher finds by name: one light row a document, note and tag. */
  'catalog.list': read(
    ['documents', 'notes', 'tags'],
    z.object({}),
    z.array(
      z.object({
        kind: z.enum(['document', 'note', 'tag']),
        id: z.number().int().positive(),
        label: z.string(),
        detail: z.string(),
      }),
    ),
  ),
} as const
