import type { Query } from '#shared/query/ast.ts'
import { conjuncts } from '#shared/query/conjuncts.ts'
import { matches } from '#shared/query/match.ts'
import { type Folded, fold } from '#shared/text/fold.ts'

/**
 * Tells whether short texts hold every part of a query between them, and none that is not wanted, as the search indexes
 * would. Quotations have no index of their own: ten thousand are read and looked through in some 20 ms.
 */
export function quotationMatcher(query: Query): (texts: readonly string[]) => boolean {
  const parts = conjuncts(query).map((part) => {
    const sought = part.kind === 'not' ? part.query : part
    const words = commonWords(sought)
    const isIn = (read: Folded): boolean =>
      words.every((word) => read.text.includes(word)) && matches(sought, read)
    return { isIn, wanted: part.kind !== 'not' }
  })
  return (texts) => {
    const folded = texts.map(foldedOnce)
    return parts.every(({ isIn, wanted }) => folded.some(isIn) === wanted)
  }
}

/** Words without which a text can't match: looking for them is much quicker than reading the text word by word. */
function commonWords(query: Query): readonly string[] {
  switch (query.kind) {
    case 'phrase':
      return query.words
    case 'near':
      return query.phrases.flatMap((phrase) => phrase.words)
    case 'and':
      return query.parts.flatMap((part) => (part.kind === 'not' ? [] : commonWords(part)))
    case 'or':
      return []
  }
}

const MOST_REMEMBERED = 50_000
const remembered = new Map<string, Folded>()

/** Folding takes longer than matching, and quotations stay the same from one keystroke to the next. */
function foldedOnce(text: string): Folded {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  // Only the words are asked for here: the way back to the original would take more room than they.
  const folded: Folded = { text: fold(text).text, toOriginal: (start, end) => ({ start, end }) }
  remembered.set(text, folded)
  return folded
}
