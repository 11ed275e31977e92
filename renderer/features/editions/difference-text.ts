import type { Output } from '#shared/contract/index.ts'

/** A range of canonical text in UTF-16 offsets; empty where something was added or taken away. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The lines of one side of a difference: `starts` says where in the canonical text each begins. */
export interface DifferenceText {
  readonly lines: readonly string[]
  readonly starts: readonly number[]
  /** The number of the passage in which each line stands. */
  readonly ordinals: readonly number[]
}

/** An edition line by line, a passage or a line of one on each; page furniture only if asked for. */
export function linesOf(edition: Output<'editions.text'>, withFurniture: boolean): DifferenceText {
  const lines: string[] = []
  const starts: number[] = []
  const ordinals: number[] = []
  for (const [index, start] of edition.starts.entries()) {
    if (edition.furniture[index] && !withFurniture) continue
    // Passages are joined by one line feed.
    const end = (edition.starts[index + 1] ?? edition.text.length + 1) - 1
    let at = start
    for (const line of edition.text.slice(start, end).split('\n')) {
      // Monaco would break the line here; the words must keep their offsets.
      lines.push(line.replaceAll('\r', ' '))
      starts.push(at)
      ordinals.push(index + 1)
      at += line.length + 1
    }
  }
  return { lines, starts, ordinals }
}

/** A place in Monaco's lines and columns, which count from 1. */
export interface Position {
  readonly lineNumber: number
  readonly column: number
}

/** The offset in the canonical text of a place in the lines. */
export function offsetAt({ lines, starts }: DifferenceText, { lineNumber, column }: Position): number {
  const start = starts[lineNumber - 1]
  if (start !== undefined) return start + column - 1
  return (starts.at(-1) ?? 0) + (lines.at(-1)?.length ?? 0)
}

/** Where an offset of the canonical text stands in the lines; in furniture that is left out, the line before it. */
export function positionAt({ lines, starts }: DifferenceText, offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const column = Math.max(0, Math.min(offset - (starts[low] ?? 0), lines[low]?.length ?? 0)) + 1
  return { lineNumber: low + 1, column }
}

const LETTERS_BEFORE = /[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{M}\p{N}]+)*[.,:’']?$/u
const LETTERS_AFTER = /^[.,:’']?[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{M}\p{N}]+)*/u

/** A range that cuts into words or numbers widened to all of them, within its lines; an empty one stays as it is. */
export function wholeWords(text: DifferenceText, range: Range): Range {
  if (range.start === range.end) return range
  const [from, to] = [positionAt(text, range.start), positionAt(text, range.end)]
  const first = text.lines[from.lineNumber - 1] ?? ''
  const last = text.lines[to.lineNumber - 1] ?? ''
  const cutsFirst = /^[.,:’']?[\p{L}\p{M}\p{N}]/u.test(first.slice(from.column - 1))
  const cutsLast = /[\p{L}\p{M}\p{N}][.,:’']?$/u.test(last.slice(0, to.column - 1))
  const before = cutsFirst ? (LETTERS_BEFORE.exec(first.slice(0, from.column - 1))?.[0].length ?? 0) : 0
  const after = cutsLast ? (LETTERS_AFTER.exec(last.slice(to.column - 1))?.[0].length ?? 0) : 0
  return { start: range.start - before, end: range.end + after }
}
