import { z } from 'zod'
import { highlightColour } from '../contract/documents.ts'
import { packItemId } from './ids.ts'
import { rich } from './rich-text.ts'

/** What a quotation shows: its words with the spaces at their ends, and the mark "[…]" for those that were left out. */
export const quotationPiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('omission') }),
])
export type QuotationPiece = z.infer<typeof quotationPiece>

/**
 * An excerpt as every format shows it. `number` counts the excerpts of the pack from 1. `before` and `after` are whole sentences
 * of context, '' for none; they are no part of the quotation. `footnote` is the whole citation with its pinpoint, `inText` the
 * short form behind the words; both follow the style of the pack.
 */
export const composedExcerpt = z.object({
  kind: z.literal('excerpt'),
  item: packItemId.nullable(),
  number: z.number().int().positive(),
  before: z.string(),
  pieces: z.array(quotationPiece),
  after: z.string(),
  /** BCP 47; null when it is not known. */
  language: z.string().nullable(),
  footnote: rich,
  inText: rich,
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  locator: z.string(),
  comment: z.string(),
  /** Names, with those of their parents: "harm / figures". */
  tags: z.array(z.string()),
  colour: highlightColour,
})
export type ComposedExcerpt = z.infer<typeof composedExcerpt>

/** What stands in a pack, in order. `body` of a note or a text is Markdown whose links are plain words. */
export const composedEntry = z.discriminatedUnion('kind', [
  composedExcerpt,
  z.object({
    kind: z.literal('note'),
    item: packItemId.nullable(),
    title: z.string(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('heading'),
    item: packItemId.nullable(),
    level: z.number().int().min(1).max(3),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), item: packItemId.nullable(), body: z.string() }),
])
export type ComposedEntry = z.infer<typeof composedEntry>

/** A pack put together: what a preview shows and every format writes. */
export const composedPack = z.object({
  title: z.string(),
  /** ISO 8601 in UTC. */
  exported: z.string(),
  locale: z.string(),
  citations: z.enum(['footnotes', 'in-text']),
  entries: z.array(composedEntry),
  /** One paragraph a work, in the order of the style; empty where the pack has none. */
  bibliography: z.array(rich),
})
export type ComposedPack = z.infer<typeof composedPack>
