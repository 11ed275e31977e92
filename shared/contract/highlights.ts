import { z } from 'zod'
import { selector } from '../anchoring/selector.ts'
import { documentId, editionId, highlightId, passageId, tagId } from '../domain/ids.ts'
import { excerptSettings } from '../domain/pack-settings.ts'
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

/**
 * Which highlights of the library (never those of trashed documents). `query` is a search as in `search.run`: its words are
 * looked for in the quotation, the comment and the document's title, with `in:documents` in the document's text and with
 * `in:notes` in the notes that link to the highlight; `tag:` is a tag that the highlight bears. A tag takes in its
 * descendants.
 */
export const highlightFilter = z.object({
  query: z.string().default(''),
  tag: tagId.nullable().default(null),
  colour: highlightColour.nullable().default(null),
  document: documentId.nullable().default(null),
})
export type HighlightFilter = z.infer<typeof highlightFilter>

/** Newest first, or in reading order document by document, that with the newest highlight first. */
const highlightOrder = z.enum(['newest', 'document'])

export const highlights = {
  /**
   * Highlights of one edition in reading order: those made in it and those of earlier editions whose place in it is
   * certain. What is ambiguous or lost waits in `anchors.review`.
   */
  'highlights.list': read(['highlights', 'tags'], z.object({ edition: editionId }), z.array(highlight)),
  /** A highlight in the newest edition in which its place is certain; `highlights.all` and `update` give the same. */
  'highlights.get': read(['highlights', 'tags'], z.object({ id: highlightId }), highlight),
  /** A window of the highlights that a filter lets through, with their documents' titles; `total` counts all of them. */
  'highlights.all': read(
    ['highlights', 'tags', 'documents', 'notes'],
    highlightFilter.extend({
      order: highlightOrder.default('newest'),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(highlight.extend({ documentTitle: z.string() })),
    }),
  ),
  /** All that a filter lets through, in the order of `highlights.all`: for selecting without reading every row. */
  'highlights.ids': read(
    ['highlights', 'tags', 'documents', 'notes'],
    highlightFilter.extend({ order: highlightOrder.default('newest') }),
    z.array(highlightId),
  ),
  /** How many of these highlights bear each tag itself, not one below it. */
  'highlights.tagCounts': read(
    ['highlights', 'tags'],
    z.object({ ids: z.array(highlightId) }),
    z.array(z.object({ tag: tagId, count: z.number().int() })),
  ),
  /**
   * How many highlights that a filter lets through each document holds, and how many of them bear a tag or one below it:
   * of all tags, or of those at the top alone. Documents come by title; a cell that would be 0 is left out.
   */
  'highlights.matrix': read(
    ['highlights', 'tags', 'documents', 'notes'],
    highlightFilter.extend({ tags: z.enum(['top', 'all']).default('top') }),
    z.object({
      documents: z.array(z.object({ id: documentId, title: z.string(), highlights: z.number().int() })),
      cells: z.array(z.object({ document: documentId, tag: tagId, count: z.number().int() })),
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
  /**
   * Changes colour and tags of many in one step and leaves what is as wanted already. A tag that is both added and removed is
   * added. Fails with `not-found` for a highlight or tag to be added that does not exist.
   */
  'highlights.changeMany': write(
    ['highlights', 'tags'],
    z.object({
      ids: z.array(highlightId).min(1),
      colour: highlightColour.optional(),
      addTags: z.array(tagId).default([]),
      removeTags: z.array(tagId).default([]),
    }),
    z.object({ changed: z.number().int() }),
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
          settings: excerptSettings.prefault({}),
        }),
      ),
    }),
    z.null(),
  ),
} as const
