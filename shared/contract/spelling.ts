import { z } from 'zod'
import { read } from './define.ts'
import { mark } from './search.ts'

/** A search that may have been meant, and how many documents it finds. */
export const suggestion = z.object({
  /** What was typed, but for words that are spelt as texts of the library spell them. */
  query: z.string(),
  /** The words in `query` that were typed otherwise. */
  changes: z.array(mark),
  documents: z.number().int().positive(),
})
export type Suggestion = z.infer<typeof suggestion>

export const spelling = {
  /**
   * At most three searches that find more documents than this one and differ from it in words that seem misspelt, likeliest first.
   * Only words that are wanted are spelt anew; operators, fields, patterns and what stands after NOT stay as they were typed. Nothing
   * for a search with a pattern. The first call reads the words of the library, others are answered meanwhile.
   */
  'search.suggest': read(
    ['documents', 'passages', 'highlights', 'tags', 'notes'],
    z.object({ query: z.string(), furniture: z.boolean().default(false) }),
    z.array(suggestion),
  ),
} as const
