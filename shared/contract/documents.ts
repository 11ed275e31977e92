import { z } from 'zod'
import { documentId, editionId, passageId, sha256, tagId } from '../domain/ids.ts'
import { metadataField, metadataValue } from '../domain/metadata.ts'
import { passage, passageKind } from '../domain/passages.ts'
import { read, write } from './define.ts'

export const documentKind = z.enum([
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'email',
  'csv',
])
export type DocumentKind = z.infer<typeof documentKind>

export const readState = z.enum(['unread', 'reading', 'read'])
export type ReadState = z.infer<typeof readState>

export const highlightColour = z.enum(['amber', 'green', 'blue', 'rose', 'violet'])
export type HighlightColour = z.infer<typeof highlightColour>

/** A line of the document list. `passages` counts all passages of the newest edition; times are ISO 8601 in UTC. */
export const documentRow = z.object({
  id: documentId,
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  kind: documentKind,
  readState,
  addedAt: z.string(),
  trashedAt: z.string().nullable(),
  edition: editionId,
  editionCount: z.number().int().positive(),
  passages: z.number().int(),
  highlights: z.number().int(),
  notes: z.number().int(),
  colours: z.array(highlightColour),
})
export type DocumentRow = z.infer<typeof documentRow>

export const edition = z.object({
  id: editionId,
  ordinal: z.number().int().positive(),
  source: sha256,
  size: z.number().int(),
  mediaType: z.string(),
  textSha256: sha256,
  extractor: z.string(),
  extractedAt: z.string(),
  warnings: z.array(z.string()),
})

/** A document that came with another one: `name` is the file's name there. */
const companion = z.object({ document: documentId, title: z.string(), name: z.string() })

/**
 * Everything the About panel shows. `editions` come oldest first. `alternatives` are values that the importer found and did
 * not choose. A copy found in an archive or a mailbox names the SHA-256 of that `container`. `attachments` came with this
 * mail; `attachedTo` are the mails with which this document came.
 */
export const documentDetail = documentRow.extend({
  metadata: z.array(metadataValue),
  alternatives: z.array(metadataValue),
  editions: z.array(edition),
  copies: z.array(z.object({ path: z.string(), foundAt: z.string(), container: sha256.nullable() })),
  attachments: z.array(companion),
  attachedTo: z.array(companion),
  tags: z.array(tagId),
})
export type DocumentDetail = z.infer<typeof documentDetail>

/**
 * Which documents, in which order. `published` bounds are EDTF dates, both inclusive, and let through what may be of that time, as
 * `date:` does in a search; '' as publisher or language stands for documents of which it is not known.
 */
export const documentQuery = z.object({
  view: z.enum(['all', 'unread', 'trash']),
  tag: tagId.nullable().default(null),
  publisher: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  publishedFrom: z.string().nullable().default(null),
  publishedTo: z.string().nullable().default(null),
  sort: z.enum(['added', 'published', 'title', 'publisher']).default('added'),
  descending: z.boolean().default(true),
})
export type DocumentQuery = z.infer<typeof documentQuery>

/** What tells a document from others of its title; `path` is where the file of its newest edition was found first. */
export const documentParticulars = z.object({
  id: documentId,
  title: z.string(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
  path: z.string(),
})
export type DocumentParticulars = z.infer<typeof documentParticulars>

const ids = z.object({ ids: z.array(documentId).min(1) })
const valueCount = z.object({ value: z.string(), count: z.number().int() })

export const documents = {
  /** One window of the list and the number of all rows that fit; `limit` is at most 500. */
  'documents.list': read(
    ['documents', 'highlights', 'notes', 'tags'],
    documentQuery.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({ total: z.number().int(), rows: z.array(documentRow) }),
  ),
  /** A document that was joined to another one answers as that one. */
  'documents.get': read(
    ['documents', 'highlights', 'notes', 'tags'],
    z.object({ id: documentId }),
    documentDetail,
  ),
  /** By id; without those that are not there. */
  'documents.particulars': read(
    ['documents'],
    z.object({ ids: z.array(documentId).max(2000) }),
    z.array(documentParticulars),
  ),
  /** Publishers and languages with the number of documents of each, most first; '' comes last and counts those without. */
  'documents.facets': read(
    ['documents'],
    z.object({}),
    z.object({ publishers: z.array(valueCount), languages: z.array(valueCount) }),
  ),
  /** Sets one field by hand (`null` clears it; a title can't be cleared). `published` must be EDTF level 0/1. */
  'documents.describe': write(
    ['documents'],
    z.object({ id: documentId, field: metadataField, value: z.string().nullable() }),
    z.null(),
  ),
  /** Puts back a described value with its origin: the inverse of `documents.describe`. */
  'documents.redescribe': write(
    ['documents'],
    z.object({ id: documentId, field: metadataField, value: metadataValue.nullable() }),
    z.null(),
  ),
  /** `noticed`: the program saw that it was read; that is no step to undo. */
  'documents.setReadState': write(
    ['documents'],
    z.object({ ids: z.array(documentId).min(1), state: readState, noticed: z.boolean().default(false) }),
    z.null(),
  ),
  'documents.trash': write(['documents', 'highlights', 'notes'], ids, z.null()),
  'documents.restore': write(['documents', 'highlights', 'notes'], ids, z.null()),
  'documents.setTags': write(
    ['documents', 'tags'],
    z.object({ id: documentId, tags: z.array(tagId) }),
    z.null(),
  ),
} as const

export const passages = {
  /**
   * The shape of an edition, column by column, one entry a passage in reading order: enough to lay out a virtual
   * reader without any text. `starts` and `lengths` are UTF-16 units of the canonical text. `pages` names the first
   * passage of each page, `labels` the passages that have a label.
   */
  'passages.outline': read(
    ['passages'],
    z.object({ edition: editionId }),
    z.object({
      document: documentId,
      ids: z.array(passageId),
      kinds: z.array(passageKind),
      furniture: z.array(z.boolean()),
      starts: z.array(z.number().int()),
      lengths: z.array(z.number().int()),
      headings: z.array(z.object({ ordinal: z.number().int(), level: z.number().int(), text: z.string() })),
      pages: z.array(z.object({ ordinal: z.number().int(), page: z.string() })),
      labels: z.array(z.object({ ordinal: z.number().int(), label: z.string() })),
    }),
  ),
  /** Passages with ordinals `from` to `to`, both inclusive, at most 500. */
  'passages.read': read(
    ['passages'],
    z.object({ edition: editionId, from: z.number().int().min(1), to: z.number().int().min(1) }),
    z.array(passage),
  ),
  /** Folds a passage away as furniture, or restores it to the work. */
  'passages.setFurniture': write(
    ['passages', 'documents'],
    z.object({ ids: z.array(passageId).min(1), furniture: z.boolean() }),
    z.null(),
  ),
  /**
   * Every place in one edition that reads like the words, in reading order, whatever the case, the accents and the kind of
   * quotation marks or digits; `start` and `end` are UTF-16 offsets in the passage's text.
   */
  'passages.find': read(
    ['passages'],
    z.object({ edition: editionId, query: z.string() }),
    z.object({
      hits: z.array(z.object({ ordinal: z.number().int(), start: z.number().int(), end: z.number().int() })),
    }),
  ),
} as const
