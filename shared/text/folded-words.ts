import { fold } from './fold.ts'
import { words } from './words.ts'

/** The words of any text, folded, with one space between: texts of the same words are the same then. */
export function foldedWords(text: string): string {
  const folded = fold(text).text
  return [...words(folded)].map(({ start, end }) => folded.slice(start, end)).join(' ')
}
