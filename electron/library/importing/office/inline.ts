import type { Change } from './changes.ts'

/** Words of a paragraph that have everything below in common. */
export interface Run {
  readonly text: string
  /** BCP 47, as the file declares it; null where it does not. */
  readonly language: string | null
  readonly hidden: boolean
  readonly change: Change | null
}

/** What hangs on a place in a paragraph and is no part of its sentence: a note, a comment, a text box. */
export interface Aside<Passage> {
  readonly aside: readonly Passage[]
}

export type Inline<Passage> = Run | Aside<Passage>

const LONGEST = 80

/** Words in quotation marks, cut at a word when they are more than can be taken in at a glance. */
export function shortened(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words.length <= LONGEST) return `“${words}”`
  const cut = words.slice(0, LONGEST).replace(/\s+\S*$/u, '')
  return `“${cut.replace(/[\uD800-\uDBFF]$/u, '')} …”`
}

/** The text without what only tells where a word may be broken: such a word would not be found. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00AD', '')
}
