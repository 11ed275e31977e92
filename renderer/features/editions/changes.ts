import type { editor } from '#renderer/ui/monaco/editor.ts'
import { type DifferenceText, offsetAt, type Range, wholeWords } from './difference-text.ts'

/** The whole words that stand on one side and those on the other; one of the ranges may be empty. */
interface ChangedWords {
  readonly left: Range
  readonly right: Range
}

/** One place at which the texts differ, as a person counts: all that changed in one pair of lines, or whole lines. */
export interface Change {
  /** The first lines concerned, from 1; of a side that has none, the line before. */
  readonly leftLine: number
  readonly rightLine: number
  readonly words: readonly ChangedWords[]
}

/** Monaco's changes by lines and letters in offsets of the canonical texts. */
export function changesOf(
  lines: readonly editor.ILineChange[],
  left: DifferenceText,
  right: DifferenceText,
): Change[] {
  return lines.flatMap((line) => changesOfLines(line, left, right))
}

function changesOfLines(line: editor.ILineChange, left: DifferenceText, right: DifferenceText): Change[] {
  // Monaco says 0 where a side has no line: then all lines of the other side came or went.
  const isWhole = line.originalEndLineNumber === 0 || line.modifiedEndLineNumber === 0
  if (isWhole || !line.charChanges?.length) {
    const words = {
      left: rangeOfLines(left, line.originalStartLineNumber, line.originalEndLineNumber),
      right: rangeOfLines(right, line.modifiedStartLineNumber, line.modifiedEndLineNumber),
    }
    return [
      {
        leftLine: Math.max(1, line.originalStartLineNumber),
        rightLine: Math.max(1, line.modifiedStartLineNumber),
        words: [words],
      },
    ]
  }
  const changes: Change[] = []
  for (const part of line.charChanges) {
    const leftLine = part.originalStartLineNumber
    const rightLine = part.modifiedStartLineNumber
    const words = {
      left: wholeWords(left, {
        start: offsetAt(left, { lineNumber: leftLine, column: part.originalStartColumn }),
        end: offsetAt(left, { lineNumber: part.originalEndLineNumber, column: part.originalEndColumn }),
      }),
      right: wholeWords(right, {
        start: offsetAt(right, { lineNumber: rightLine, column: part.modifiedStartColumn }),
        end: offsetAt(right, { lineNumber: part.modifiedEndLineNumber, column: part.modifiedEndColumn }),
      }),
    }
    const last = changes.at(-1)
    if (last && last.leftLine === leftLine && last.rightLine === rightLine) {
      changes[changes.length - 1] = { ...last, words: [...last.words, words] }
    } else changes.push({ leftLine, rightLine, words: [words] })
  }
  return changes
}

function rangeOfLines(text: DifferenceText, first: number, last: number): Range {
  // No lines: the gap behind line `first`.
  if (last === 0) {
    const end = offsetAt(text, { lineNumber: first + 1, column: 1 })
    return { start: end, end }
  }
  const start = offsetAt(text, { lineNumber: first, column: 1 })
  return { start, end: (text.starts[last - 1] ?? start) + (text.lines[last - 1]?.length ?? 0) }
}
