import { z } from 'zod'

/** What the user chose for this library; lengths in CSS pixels, `readingWidth` in characters of the column. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  readingSize: z.number().min(12).max(32),
  readingWidth: z.number().min(40).max(100),
  readingLineHeight: z.number().min(1.2).max(2.2),
  /** The style and the language (BCP 47) in which words are copied with their citation (see `citations.styles`). */
  citationStyle: z.string(),
  citationLocale: z.string(),
  /** The user's word for each colour, such as "figures" for amber. */
  colourNames: z.object({
    amber: z.string(),
    green: z.string(),
    blue: z.string(),
    rose: z.string(),
    violet: z.string(),
  }),
})
export type Settings = z.infer<typeof settings>

/** The settings of a new library. */
export const defaultSettings: Settings = {
  theme: 'system',
  readingSize: 17,
  readingWidth: 68,
  readingLineHeight: 1.62,
  citationStyle: 'bookwheel-journalistic',
  citationLocale: 'en-GB',
  colourNames: { amber: 'Amber', green: 'Green', blue: 'Blue', rose: 'Rose', violet: 'Violet' },
}
