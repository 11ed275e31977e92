import { z } from 'zod'

const sentences = z.number().int().min(0).max(9)

const fields = {
  /** A citation style by its CSL id (see `citations.styles`). */
  style: z.string(),
  /** The language of the citations, BCP 47. */
  locale: z.string(),
  /** Where a citation stands: as a footnote, or in the text behind the quotation. */
  citations: z.enum(['footnotes', 'in-text']),
  bibliography: z.boolean(),
  /** A template: one that ships with the program by its name, one of the library by its id. */
  template: z.union([z.string(), z.number().int().positive()]),
  /** Whole sentences of context around each quotation, unless an excerpt has its own number. */
  before: sentences,
  after: sentences,
  comments: z.boolean(),
  tags: z.boolean(),
  /** Leaves out originals and everything that tells of the library; hashes are salted. */
  sourceSafe: z.boolean(),
  /** Signs the manifest with this computer's key. */
  sign: z.boolean(),
}

/** How a pack is written: kept with the pack, chosen in its view. */
export const packSettings = z.object({
  style: fields.style.default('bookwheel-journalistic'),
  locale: fields.locale.default('en-GB'),
  citations: fields.citations.default('footnotes'),
  bibliography: fields.bibliography.default(true),
  template: fields.template.default('excerpts'),
  before: fields.before.default(1),
  after: fields.after.default(1),
  comments: fields.comments.default(true),
  tags: fields.tags.default(true),
  sourceSafe: fields.sourceSafe.default(false),
  sign: fields.sign.default(false),
})
export type PackSettings = z.infer<typeof packSettings>

/** Some of them. Not `packSettings.partial()`, which fills in the defaults, and so would set everything that was left out. */
export const packSettingsChange = z.object(fields).partial()

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
