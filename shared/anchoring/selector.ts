import { z } from 'zod'

/** How much of the text on each side of a quotation is kept, in UTF-16 units. */
export const CONTEXT_LENGTH = 32

/**
 * Where a highlight stands: the position and quote selectors of the W3C Web Annotation model in one. Offsets are UTF-16
 * units in canonical text. The context is shorter than `CONTEXT_LENGTH` only at an edge of the text or so as not to
 * split a surrogate pair.
 */
export const selector = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1),
  prefix: z.string().max(CONTEXT_LENGTH),
  suffix: z.string().max(CONTEXT_LENGTH),
})
export type Selector = z.infer<typeof selector>
