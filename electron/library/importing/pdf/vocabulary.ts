import type { Vocabulary } from './compose.ts'
import type { Line } from './lines.ts'

/** The words of all lines that no line's end divides. */
export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>()
  for (const { words: onLine } of lines) {
    for (const [index, { text }] of onLine.entries()) {
      const isLast = index === onLine.length - 1
      for (const match of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
        const isDivided = isLast && /^[-‐\u00ad]$/u.test(text.slice(match.index + match[0].length))
        const isRest = index === 0 && match.index === 0
        if (isDivided || isRest) continue
        words.add(match[0].replaceAll('‐', '-'))
      }
    }
  }
  return words
}
