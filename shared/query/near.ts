import type { Near, Phrase } from './ast.ts'
import { formsOfNear } from './forms.ts'

/** A phrase of a NEAR, and at how many different places of a text it must stand. */
export interface CountedPhrase {
  readonly phrase: Phrase
  readonly times: number
}

/** The phrases of a NEAR, each once: what is asked for twice must stand there twice. */
export function countedPhrases({ phrases }: Near): readonly CountedPhrase[] {
  const counted = new Map<string, CountedPhrase>()
  for (const phrase of phrases) {
    const { words, prefix, begun } = phrase
    const key = JSON.stringify([words, prefix, begun])
    counted.set(key, { phrase, times: (counted.get(key)?.times ?? 0) + 1 })
  }
  return [...counted.values()]
}

/** Whether a NEAR asks for a phrase more than once, in any of its forms. FTS5 would be content with one place for both. */
export function asksTwice(near: Near): boolean {
  return formsOfNear(near).some((form) => countedPhrases(form).length < form.phrases.length)
}
