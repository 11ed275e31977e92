import { fold } from './fold.ts'

/** Where `words` stand in `text` as a part of it, both folded; UTF-16 offsets in `text`. None for empty words. */
export function occurrences(text: string, words: string): { start: number; end: number }[] {
  const sought = fold(words).text
  if (sought.trim() === '') return []
  const folded = fold(text)
  const found: { start: number; end: number }[] = []
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + sought.length)) {
    found.push(folded.toOriginal(at, at + sought.length))
  }
  return found
}
