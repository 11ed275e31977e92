import type { Leaf, Phrase } from '#shared/query/ast.ts'
import { formsOf } from '#shared/query/forms.ts'
import { matchesFolded } from '#shared/query/match.ts'
import { SAME_BEGINNING } from '#shared/query/stems.ts'
import { fold } from '#shared/text/fold.ts'

/**
 * Tells whether one of several short texts holds a leaf of a query, as the search indexes would. Quotations have no index of
 * their own: ten thousand are read and looked through in some 20 ms.
 */
export function quotationMatcher(leaf: Leaf): (texts: readonly string[]) => boolean {
  const words = neededWords(leaf)
  const isIn = (text: string): boolean => {
    const folded = foldedOnce(text)
    return words.every((word) => folded.includes(word)) && matchesFolded(leaf, text, folded)
  }
  return (texts) => texts.some(isIn)
}

/** Words, or beginnings of them, without which a text can't match: looking for them is much quicker than reading the text word by word. */
function neededWords(leaf: Leaf): readonly string[] {
  switch (leaf.kind) {
    case 'phrase':
      return wordsOfAllForms(leaf)
    case 'near':
      return leaf.phrases.flatMap(wordsOfAllForms)
    case 'forms':
      return [leaf.word.slice(0, SAME_BEGINNING)]
    case 'fuzzy':
    case 'pattern':
      return []
  }
}

/** The words that each form of a phrase holds. */
function wordsOfAllForms(phrase: Phrase): readonly string[] {
  const [first, ...others] = formsOf(phrase)
  return (first?.words ?? []).filter((word) => others.every(({ words }) => words.includes(word)))
}

const MOST_REMEMBERED = 50_000
const remembered = new Map<string, string>()

/** Folding takes longer than matching, and quotations stay the same from one keystroke to the next. */
function foldedOnce(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  // Only the words are asked for here: the way back to the original would take more room than they.
  const folded = fold(text).text
  remembered.set(text, folded)
  return folded
}
