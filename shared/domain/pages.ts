import { z } from 'zod'

/**
 * A rectangle of a page in which the characters `start` ≤ x < `end` stand (UTF-16 units; of a passage in a `Block`, of
 * the canonical text once stored). Points (1/72 inch) from the top left of the upright page. One box holds at most one
 * word of one line, so that a part of it may be shown by proportion.
 */
export const textBox = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type TextBox = z.infer<typeof textBox>

/** A box of a block: on which page (counted from 1), with offsets in the block's text. */
export interface BlockBox extends TextBox {
  readonly page: number
}

/**
 * One page of a paged source. `number` counts from 1; `label` is what is printed or declared ("iv"), else the number.
 * Width and height are points of the upright page. `hasText` is false where a page is a picture without a text layer.
 */
export const page = z.object({
  number: z.number().int().positive(),
  label: z.string(),
  width: z.number(),
  height: z.number(),
  hasText: z.boolean(),
})
export type Page = z.infer<typeof page>

/** A page of a stored edition. `start` is the UTF-16 offset of its first word in the canonical text, null without words. */
export const placedPage = page.extend({ start: z.number().int().nonnegative().nullable() })
export type PlacedPage = z.infer<typeof placedPage>

/**
 * The page on which the letter at `offset` stands, a letter of `passage`: the passage begins on the page it names and goes
 * on where the first word of a later page is one of its own. Null where the edition has no such page.
 */
export function pageOf(
  pages: readonly Pick<PlacedPage, 'number' | 'label' | 'start'>[],
  passage: { readonly start: number; readonly page: string | null },
  offset: number,
): Pick<PlacedPage, 'number' | 'label'> | null {
  const begins = (from: number, to: number) => (page: { readonly start: number | null }) =>
    page.start !== null && page.start > from && page.start <= to
  return (
    pages.findLast(begins(passage.start, offset)) ??
    pages.findLast((page) => page.label === passage.page && begins(-1, passage.start)(page)) ??
    pages.find(({ label }) => label === passage.page) ??
    null
  )
}
