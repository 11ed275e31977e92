import type { Phrase } from '#shared/query/ast.ts'
import { formsOf } from '#shared/query/forms.ts'

/**
 * Tells of names (titles, bylines, publishers as folded words with a space before each) whether they hold these words side by
 * side, in any form in which they may be written. As typed, the last word may go on.
 */
export function holdingWords(words: string): (name: string) => boolean {
  const begun = formsIn(words, true).map((form) => ` ${form}`)
  const ended = formsIn(words, false)
    .map((form) => ` ${form}`)
    .filter((form) => !begun.includes(form))
  const [typed] = begun
  // Most words have one form, and 100,000 titles are asked for that in a few milliseconds.
  if (typed !== undefined && begun.length + ended.length === 1) return (name) => name.includes(typed)
  return (name) =>
    begun.some((form) => name.includes(form)) ||
    ended.some((form) => name.endsWith(form) || name.includes(`${form} `))
}

/** The same text for all forms in which a name may be written. */
export function formless(name: string): string {
  return formsIn(name, false).reduce((one, other) => (other.length < one.length ? other : one))
}

/** Folded words in all the forms in which a text may have them. */
function formsIn(words: string, isBegun: boolean): readonly string[] {
  const phrase: Phrase = { kind: 'phrase', words: words.split(' '), prefix: isBegun }
  return formsOf(phrase).map((form) => form.words.join(' '))
}
