import { z } from 'zod'
import { documentId, editionId, highlightId } from '../domain/ids.ts'
import { read, write } from './define.ts'

/** UTF-16 offsets in the canonical text of an edition. */
const range = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })

/** One side of a review: whole passages around a place, and the place within `text`; null when there is none. */
const reviewSide = z.object({
  edition: editionId,
  editionOrdinal: z.number().int().positive(),
  /** Offset of `text` in the canonical text of the edition. */
  start: z.number().int().nonnegative(),
  text: z.string(),
  words: range.nullable(),
  /** Number of the first passage shown. */
  passage: z.number().int().positive(),
})

/**
 * A highlight whose place in the newest edition a person has to decide. `was` shows it where it was marked, `candidates`
 * where it may be now, in reading order (empty for `lost`).
 */
export const review = z.object({
  highlight: highlightId,
  document: documentId,
  documentTitle: z.string(),
  exact: z.string(),
  edition: editionId,
  status: z.enum(['ambiguous', 'lost']),
  was: reviewSide,
  candidates: z.array(reviewSide),
})
export type Review = z.infer<typeof review>

/**
 * Another document that says the same. `share` is the resemblance of the two works, 0 to 1: the share of runs of five
 * words that both have. `text`: the canonical texts are equal, letter for letter; `near`: at least half is shared.
 */
export const alike = z.object({
  document: documentId,
  title: z.string(),
  edition: editionId,
  relation: z.enum(['text', 'near']),
  share: z.number().min(0).max(1),
})
export type Alike = z.infer<typeof alike>

export const editions = {
  /** The whole canonical text of an edition and what its passages are, column by column: enough to compare two. */
  'editions.text': read(
    ['passages', 'documents'],
    z.object({ edition: editionId }),
    z.object({
      document: documentId,
      title: z.string(),
      ordinal: z.number().int().positive(),
      text: z.string(),
      starts: z.array(z.number().int()),
      furniture: z.array(z.boolean()),
    }),
  ),
  /** Documents that say the same or nearly the same as the newest edition of this one, most alike first. */
  'documents.alike': read(['documents', 'passages'], z.object({ id: documentId }), z.array(alike)),
  /**
   * Makes all editions of a document later editions of another one, with its highlights, tags, links and places in packs;
   * links to the former document lead to the other one. The inverse splits them again.
   */
  'editions.join': write(
    ['documents', 'highlights', 'notes', 'tags', 'packs', 'passages'],
    z.object({ document: documentId, into: documentId }),
    z.null(),
  ),
  /** Takes a join back: the inverse of `editions.join`. */
  'editions.split': write(
    ['documents', 'highlights', 'notes', 'tags', 'packs', 'passages'],
    z.object({ document: documentId, from: documentId, joined: z.unknown() }),
    z.null(),
  ),
} as const

export const anchors = {
  /** Highlights that wait for a decision, document by document; `document` narrows it to one. */
  'anchors.review': read(
    ['highlights', 'documents', 'passages'],
    z.object({ document: documentId.nullable().default(null) }),
    z.array(review),
  ),
  /** Says where a highlight is in an edition: words that a person saw and chose. */
  'anchors.place': write(
    ['highlights'],
    z.object({ highlight: highlightId, edition: editionId, ...range.shape }),
    z.null(),
  ),
  /** Says that the words of a highlight are not in an edition; it stays with the edition in which it was made. */
  'anchors.dismiss': write(
    ['highlights'],
    z.object({ highlight: highlightId, edition: editionId }),
    z.null(),
  ),
  /** Puts a highlight back among those that wait, or where it was: the inverse of the two. */
  'anchors.reset': write(
    ['highlights'],
    z.object({ highlight: highlightId, edition: editionId, placement: z.unknown() }),
    z.null(),
  ),
} as const
