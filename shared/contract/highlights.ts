import { z } from 'zod'
import { selector } from '../anchoring/selector.ts'
import { documentId, editionId, highlightId, passageId, tagId } from '../domain/ids.ts'
import { read, write } from './define.ts'
import { highlightColour } from './documents.ts'

export const anchorStatus = z.enum(['exact', 'moved', 'ambiguous', 'lost'])
export type AnchorStatus = z.infer<typeof anchorStatus>

/**
 * How a highlight was found in an edition later than its own. `place` is where it stands in that edition's text; null where
 * that is in doubt (`ambiguous`, `lost`) and waits for a person, or where a person said that it is gone (`decided`).
 * `candidates` are where it may be (UTF-16 offsets), in reading order.
 */
export const placement = z.object({
  edition: editionId,
  status: anchorStatus,
  decided: z.boolean(),
  place: selector.nullable(),
  candidates: z.array(z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })),
})
export type Placement = z.infer<typeof placement>

/**
 * A marked range of an edition: UTF-16 offsets `start` ≤ x < `end` in its canonical text, with the quoted words and up
 * to 32 units of context on each side. `passage` and `ordinal` name the passage in which it starts, `lastOrdinal` the one
 * in which it ends; `page` and `lastPage` are the pages of its first and its last letter.
 * `madeIn` is the edition in which the words were marked: another than `edition` where the highlight was found again in
 * a later one. `status` says how it was found in the newest edition (in `highlights.list`: in the one that was asked for).
 */
export const highlight = z.object({
  id: highlightId,
  document: documentId,
  edition: editionId,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  colour: highlightColour,
  comment: z.string(),
  tags: z.array(tagId),
  status: anchorStatus,
  passage: passageId,
  ordinal: z.number().int().positive(),
  page: z.string().nullable(),
  lastOrdinal: z.number().int().positive(),
  lastPage: z.string().nullable(),
  madeIn: editionId,
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type Highlight = z.infer<typeof highlight>

export const highlights = {
  /**
   * Highlights of one edition in reading order: those made in it and those of earlier editions whose place in it is
   * certain. What is ambiguous or lost waits in `anchors.review`.
   */
  'highlights.list': read(['highlights', 'tags'], z.object({ edition: editionId }), z.array(highlight)),
  /** A highlight in the newest edition in which its place is certain; `highlights.all` and `update` give the same. */
  'highlights.get': read(['highlights', 'tags'], z.object({ id: highlightId }), highlight),
  /**
   * Highlights of the whole library (not of trashed documents) with their documents' titles: newest first, or in reading
   * order document by document, that with the newest highlight first. A tag takes in its descendants.
   */
  'highlights.all': read(
    ['highlights', 'tags', 'documents'],
    z.object({
      tag: tagId.nullable().default(null),
      colour: highlightColour.nullable().default(null),
      order: z.enum(['newest', 'document']).default('newest'),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(highlight.extend({ documentTitle: z.string() })),
    }),
  ),
  /** Marks a range that holds at least one character that is not white space. The quotation is taken by the library. */
  'highlights.create': write(
    ['highlights', 'tags'],
    z.object({
      edition: editionId,
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      colour: highlightColour,
      comment: z.string().default(''),
      tags: z.array(tagId).default([]),
    }),
    highlight,
  ),
  /** Changes what is given and leaves the rest. */
  'highlights.update': write(
    ['highlights', 'tags'],
    z.object({
      id: highlightId,
      colour: highlightColour.optional(),
      comment: z.string().optional(),
      tags: z.array(tagId).optional(),
    }),
    highlight,
  ),
  'highlights.remove': write(
    ['highlights', 'tags', 'packs'],
    z.object({ ids: z.array(highlightId).min(1) }),
    z.null(),
  ),
  /** Puts removed highlights back as they were, with their ids, tags, places in later editions and places in packs. */
  'highlights.restore': write(
    ['highlights', 'tags', 'packs'],
    z.object({
      highlights: z.array(
        highlight
          .omit({ passage: true, ordinal: true, page: true, lastOrdinal: true, lastPage: true, madeIn: true })
          .extend({ placements: z.array(placement).default([]) }),
      ),
      packItems: z.array(
        z.object({
          id: z.number().int(),
          pack: z.number().int(),
          ordinal: z.number().int(),
          highlight: highlightId,
        }),
      ),
    }),
    z.null(),
  ),
} as const
