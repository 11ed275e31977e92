import { z } from 'zod'
import { documentId, draftId, editionId } from '../domain/ids.ts'
import { passageKind } from '../domain/passages.ts'
import { read, task, write } from './define.ts'

/** An article whose quotations and figures are checked; `path` is the file that it was read from, null where it was pasted. */
export const draft = z.object({
  id: draftId,
  title: z.string(),
  body: z.string(),
  path: z.string().nullable(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type Draft = z.infer<typeof draft>

/** A line of the list of drafts. */
export const draftRow = draft.omit({ body: true })
export type DraftRow = z.infer<typeof draftRow>

/** UTF-16 offsets `start` ≤ x < `end`, in the draft or in the canonical text of an edition. */
const range = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }

/** See `Piece` of `shared/drafts/pieces.ts`. */
export const draftPiece = z.object({
  kind: z.enum(['same', 'added', 'removed', 'omitted', 'gap', 'remark']),
  text: z.string(),
})
export type DraftPiece = z.infer<typeof draftPiece>

/** See `Remark` of `shared/drafts/compare.ts`. */
export const draftRemark = z.enum([
  'capital',
  'left-out-negation',
  'furniture',
  'paragraphs',
  'number',
  'negation',
  'words',
  'case',
  'signs',
  'brackets',
  'empty-gap',
  'place',
])
export type DraftRemark = z.infer<typeof draftRemark>

/**
 * Words of an edition beside a claim. `before` and `after` are what stands around them in their passages, at most 160 units.
 * `newest` is false for an older edition, `furniture` true for a part of a page that is not of the work; `kind` is that of the
 * first passage.
 */
export const draftPlace = z.object({
  document: documentId,
  edition: editionId,
  title: z.string(),
  editionOrdinal: z.number().int(),
  newest: z.boolean(),
  ...range,
  ordinal: z.number().int(),
  lastOrdinal: z.number().int(),
  page: z.string().nullable(),
  furniture: z.boolean(),
  kind: passageKind,
  before: z.string(),
  words: z.string(),
  after: z.string(),
})
export type DraftPlace = z.infer<typeof draftPlace>

/** A place of a quotation, with how it differs from it: one piece where it does not. */
export const quotedPlace = draftPlace.extend({
  remarks: z.array(draftRemark),
  pieces: z.array(draftPiece),
})
export type QuotedPlace = z.infer<typeof quotedPlace>

/**
 * A quotation of the draft. `exact`: word for word; `omission`: word for word but for marked gaps, whose words the place
 * names; `altered`: something of the library resembles it, but it differs; `not-found`: nothing does. `places` are the best
 * of `total`.
 */
export const quotationClaim = z.object({
  kind: z.literal('quotation'),
  ...range,
  text: z.string(),
  style: z.enum(['marks', 'block']),
  depth: z.number().int(),
  closed: z.boolean(),
  status: z.enum(['exact', 'omission', 'altered', 'not-found']),
  places: z.array(quotedPlace),
  total: z.number().int(),
})
export type QuotationClaim = z.infer<typeof quotationClaim>

/**
 * A figure of the draft. `exact`: the library has a sentence with the same number of the same things; `other`: it has
 * sentences about the same things with another number; `not-found`: neither. None of them says which number is right.
 */
export const figureClaim = z.object({
  kind: z.literal('figure'),
  ...range,
  text: z.string(),
  status: z.enum(['exact', 'other', 'not-found']),
  places: z.array(draftPlace),
})
export type FigureClaim = z.infer<typeof figureClaim>

export const draftClaim = z.discriminatedUnion('kind', [quotationClaim, figureClaim])
export type DraftClaim = z.infer<typeof draftClaim>

export const drafts = {
  /** All drafts, last modified first. */
  'drafts.list': read(['drafts'], z.object({}), z.array(draftRow)),
  'drafts.get': read(['drafts'], z.object({ id: draftId }), draft),
  'drafts.create': write(
    ['drafts'],
    z.object({ title: z.string(), body: z.string(), path: z.string().nullable().default(null) }),
    draft,
  ),
  /** Changes what is given. Changes that follow each other within a minute undo as one step. */
  'drafts.update': write(
    ['drafts'],
    z.object({ id: draftId, title: z.string().optional(), body: z.string().optional() }),
    draft,
  ),
  'drafts.remove': write(['drafts'], z.object({ id: draftId }), z.null()),
  /** Puts a removed draft back as it was, with its id. */
  'drafts.restore': write(['drafts'], z.object({ draft }), z.null()),
  /**
   * Reads a file as a draft, in a process of its own and without importing it: its text with block quotations as lines that
   * begin with ">". Fails as an import of the file would.
   */
  'drafts.read': task(
    z.object({ path: z.string() }),
    z.object({ title: z.string(), body: z.string(), warnings: z.array(z.string()) }),
  ),
  /**
   * Looks for every quotation and figure of a text in the library, in reading order. A quotation inside another is a claim of
   * its own unless the other was found. Answers calls that come meanwhile.
   */
  'drafts.check': read(
    ['documents', 'passages'],
    z.object({ body: z.string().max(2_000_000) }),
    z.array(draftClaim),
  ),
} as const
