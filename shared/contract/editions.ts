import { z } from 'zod'
import { documentId, editionId, highlightId, tagId } from '../domain/ids.ts'
import { metadataValue } from '../domain/metadata.ts'
import { read, type Topic, write } from './define.ts'
import { documentKind } from './documents.ts'
import { placement } from './highlights.ts'

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

/**
 * What a new edition brought to the description of its document: values for fields that were empty, and other values
 * than the chosen ones. `kind` is what the document was before.
 */
export const contribution = z.object({
  kind: documentKind,
  filled: z.array(metadataValue),
  alternatives: z.array(metadataValue),
})
export type Contribution = z.infer<typeof contribution>

/**
 * All that a join moved, so that it can be taken back: the editions with the ordinals they had, and the documents that had
 * been joined to this one before.
 */
export const joining = z.object({
  editions: z.array(z.object({ id: editionId, ordinal: z.number().int() })),
  followers: z.array(documentId),
  tags: z.array(tagId),
  contribution,
})
export type Joining = z.infer<typeof joining>

/** Everything in which the editions of a document show. */
const AROUND_EDITIONS: readonly Topic[] = ['documents', 'highlights', 'notes', 'tags', 'packs', 'passages']

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
   * links to the former document lead to the other one. The inverse splits them again. Fails with `invalid-input` for one
   * document, or one in the trash.
   */
  'editions.join': write(AROUND_EDITIONS, z.object({ document: documentId, into: documentId }), z.null()),
  /** Takes a join back: the inverse of `editions.join`. */
  'editions.split': write(
    AROUND_EDITIONS,
    z.object({ document: documentId, from: documentId, joined: joining }),
    z.null(),
  ),
  /**
   * Takes a new edition away again, with what it brought: the inverse of its import. Its text and its source are kept. An
   * edition in which words were marked meanwhile, or that is not the newest any more, stays.
   */
  'editions.withdraw': write(AROUND_EDITIONS, z.object({ edition: editionId, contribution }), z.null()),
  /** Brings a withdrawn edition back as the newest one: the inverse of `editions.withdraw`. */
  'editions.restore': write(AROUND_EDITIONS, z.object({ edition: editionId, contribution }), z.null()),
} as const

export const anchors = {
  /** Highlights that wait for a decision, document by document; `document` narrows it to one. */
  'anchors.review': read(
    ['highlights', 'documents', 'passages'],
    z.object({ document: documentId.nullable().default(null) }),
    z.array(review),
  ),
  /**
   * Says where a highlight is in a later edition: words that a person saw and chose. Fails with `invalid-input` for a
   * range without words and for an edition that is not later than the highlight's own.
   */
  'anchors.place': write(
    ['highlights', 'notes'],
    z.object({ highlight: highlightId, edition: editionId, ...range.shape }),
    z.null(),
  ),
  /** Says that the words of a highlight are not in an edition; it stays with the edition in which it was made. */
  'anchors.dismiss': write(
    ['highlights', 'notes'],
    z.object({ highlight: highlightId, edition: editionId }),
    z.null(),
  ),
  /** Puts a highlight back among those that wait, or where it was: the inverse of the two. */
  'anchors.reset': write(['highlights', 'notes'], z.object({ highlight: highlightId, placement }), z.null()),
} as const
