import { z } from 'zod'

/** A run of formatted words: what a citation style may ask for, and no more. `href` is an http, https or doi address. */
export const richRun = z.object({
  text: z.string(),
  italic: z.boolean().optional(),
  bold: z.boolean().optional(),
  smallCaps: z.boolean().optional(),
  underline: z.boolean().optional(),
  position: z.enum(['sup', 'sub']).optional(),
  href: z.string().optional(),
})
export type RichRun = z.infer<typeof richRun>

/** One paragraph of formatted words. */
export const rich = z.array(richRun).readonly()
export type Rich = z.infer<typeof rich>

/** The words alone. */
export function plainWords(runs: Rich): string {
  return runs.map(({ text }) => text).join('')
}
