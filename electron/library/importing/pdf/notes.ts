import type { Line } from './lines.ts'
import type { Word } from './words.ts'

/** The lines of one column, its footnotes apart. */
export interface Parted {
  readonly body: readonly Line[]
  /** Lines above the first note that carry on one of an earlier page. */
  readonly carriedOn: readonly Line[]
  readonly notes: readonly Note[]
}

/** A footnote: its number or sign as it is printed, and its lines without it. */
export interface Note {
  readonly mark: string
  readonly lines: readonly Line[]
}

/** Footnotes are set smaller than this share of the text. */
const SMALLER = 0.96

/**
 * Parts the footnotes from the foot of a column: lines in smaller type down to its end, of which one begins with a number
 * or sign, or everything from a line that begins with a raised one. `bodySize` is the size of most of the text (points).
 */
export function partNotes(lines: readonly Line[], bodySize: number): Parted {
  const start = startOfFoot(lines, bodySize)
  const foot = lines.slice(start)
  const first = foot.findIndex((line) => markOf(line) !== null)
  if (first === -1) return { body: lines, carriedOn: [], notes: [] }
  const notes: { mark: string; lines: Line[] }[] = []
  for (const line of foot.slice(first)) {
    const mark = markOf(line)
    if (mark === null || !follows(mark, notes.at(-1)?.mark)) notes.at(-1)?.lines.push(line)
    else notes.push({ mark, lines: [withoutMark(line)] })
  }
  return { body: lines.slice(0, start), carriedOn: foot.slice(0, first), notes }
}

/** The index of the first line at the foot; where notes are as large as the text, a raised number begins the first. */
function startOfFoot(lines: readonly Line[], bodySize: number): number {
  let start = lines.length
  while (start > 0 && isSmall(lines[start - 1], bodySize)) start -= 1
  if (start < lines.length && isBelowText(lines, start)) return start
  const raised = lines.findIndex(
    (line, index) => index > 0 && line.words[0]?.raised === true && markOf(line) !== null,
  )
  return raised === -1 ? lines.length : raised
}

function isSmall(line: Line | undefined, bodySize: number): boolean {
  return line !== undefined && line.cells === null && line.size < bodySize * SMALLER
}

/** A column of nothing but small type is no foot, unless it begins in the lower half of what stands on its page. */
function isBelowText(lines: readonly Line[], start: number): boolean {
  return start > 0 || (lines[0]?.v ?? 0) > 300
}

const NUMBER = /^(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[٠-٩۰-۹]{1,3})$/u
const SIGN = /^(?:[*†‡§¶#]{1,3}|\*{1,3})$/u

/** The number or sign that a footnote begins with: raised, or apart from its text. */
function markOf({ words }: Line): string | null {
  const [first, second] = words
  if (first === undefined || second === undefined) return null
  const text = first.text.replace(/[.)\]]$/u, '').replace(/^[[(]/u, '')
  if (SIGN.test(text)) return text
  if (first.raised && /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\p{Nd}{1,3}|[a-z])$/u.test(text)) return lowered(text)
  return NUMBER.test(text) && (!second.glued || first.raised) ? lowered(text) : null
}

function lowered(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
}

/** Notes count on; a year that happens to begin a line doesn't. */
function follows(mark: string, before: string | undefined): boolean {
  if (before === undefined || !/^\d+$/.test(mark) || !/^\d+$/.test(before)) return true
  return Number(mark) === Number(before) + 1
}

function withoutMark(line: Line): Line {
  const [, second, ...rest] = line.words
  const first: Word | undefined = second === undefined ? undefined : { ...second, glued: false }
  return { ...line, words: first === undefined ? [] : [first, ...rest] }
}
