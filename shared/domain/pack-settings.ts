import { z } from 'zod'

/** How a pack is written: kept with the pack, chosen in its view. */
export const packSettings = z.object({
  /** A citation style by its CSL id (see `citations.styles`). */
  style: z.string().default('bookwheel-journalistic'),
  /** The language of the citations, BCP 47. */
  locale: z.string().default('en-GB'),
  /** Where a citation stands: as a footnote, or in the text behind the quotation. */
  citations: z.enum(['footnotes', 'in-text']).default('footnotes'),
  bibliography: z.boolean().default(true),
  /** A template: one that ships with the program by its name, one of the library by its id. */
  template: z.union([z.string(), z.number().int().positive()]).default('excerpts'),
  /** Whole sentences of context around each quotation, unless an excerpt has its own number. */
  before: z.number().int().min(0).max(9).default(1),
  after: z.number().int().min(0).max(9).default(1),
  comments: z.boolean().default(true),
  tags: z.boolean().default(true),
  /** Leaves out originals and everything that tells of the library; hashes are salted. */
  sourceSafe: z.boolean().default(false),
  /** Signs the manifest with this computer's key. */
  sign: z.boolean().default(false),
})
export type PackSettings = z.infer<typeof packSettings>

/**
 * Words of a quotation that are left out, marked by "[…]": UTF-16 offsets in the quotation, `start` ≤ x < `end`, in order, apart,
 * at bounds of words, and never at its very beginning or end.
 */
export const omission = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })
export type Omission = z.infer<typeof omission>

/** How one excerpt is shown; a null number of sentences is the pack's. */
export const excerptSettings = z.object({
  before: z.number().int().min(0).max(9).nullable().default(null),
  after: z.number().int().min(0).max(9).nullable().default(null),
  omissions: z.array(omission).default([]),
})
export type ExcerptSettings = z.infer<typeof excerptSettings>
