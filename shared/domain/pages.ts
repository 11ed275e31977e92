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
