import { type Letter, toPage } from './frames.ts'
import { isSpaceless } from './letters.ts'
import type { Row } from './rows.ts'

/** A rectangle of the upright page in points. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A word of one line, in canonical letters, and where it stands. `glued`: no space parts it from the word before. */
export interface Word {
  readonly text: string
  readonly glued: boolean
  readonly box: Rectangle
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Whether it is set above its line, as footnote numbers are. */
  readonly raised: boolean
  /** Along its line, in the frame of its direction of reading. */
  readonly u0: number
  readonly u1: number
}

/** A letter of a line, or the space between two words. */
export interface Item {
  readonly text: string
  readonly letter: Letter | null
}

/** The words of a line from its letters in the order of reading. */
export function toWords(items: readonly Item[], row: Row, angle: number): Word[] {
  const words: Word[] = []
  let current: Letter[] = []
  let text = ''
  let glued = false
  const close = (isGlued: boolean): void => {
    if (current.length > 0) words.push(toWord(current, text, glued, row, angle))
    current = []
    text = ''
    glued = isGlued
  }
  for (const { text: own, letter } of items) {
    if (letter === null) close(false)
    else {
      if (current.length > 0 && isBorder(current.at(-1), letter, row)) close(true)
      current.push(letter)
      text += own
    }
  }
  close(false)
  return words
}

/** Raised numbers, and the words of scripts without spaces, have boxes of their own. */
function isBorder(before: Letter | undefined, letter: Letter, row: Row): boolean {
  if (before === undefined) return false
  return (
    raisedBy(before, row) !== raisedBy(letter, row) || isSpaceless(before.text) !== isSpaceless(letter.text)
  )
}

/** 1: above the line, -1: below it, 0: on it. */
function raisedBy({ v, glyph }: Letter, row: Row): number {
  if (glyph.size > row.size * 0.85) return 0
  const up = row.v - v
  return up > row.size * 0.15 ? 1 : up < row.size * -0.08 ? -1 : 0
}

function toWord(letters: readonly Letter[], text: string, glued: boolean, row: Row, angle: number): Word {
  const u0 = Math.min(...letters.map((letter) => letter.u0))
  const u1 = Math.max(...letters.map((letter) => letter.u1))
  const top = Math.min(...letters.map(({ v, glyph }) => v - glyph.ascent))
  const bottom = Math.max(...letters.map(({ v, glyph }) => v + glyph.descent))
  const first = letters[0]
  const level = first === undefined ? 0 : raisedBy(first, row)
  return {
    text: (level === 0 ? text : setOff(text, level)).normalize('NFC'),
    glued,
    box: toPage(angle, { u0, u1, top, bottom }),
    size: first?.glyph.size ?? row.size,
    bold: letters.every(({ glyph }) => glyph.face.bold),
    italic: letters.every(({ glyph }) => glyph.face.italic),
    raised: level === 1,
    u0,
    u1,
  }
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED_DIGITS = '₀₁₂₃₄₅₆₇₈₉'

/** "10" and a raised "2" are no "102": raised and lowered digits have characters of their own. */
function setOff(text: string, level: number): string {
  if (!/^[0-9]+$/.test(text)) return text
  const digits = level > 0 ? RAISED_DIGITS : LOWERED_DIGITS
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}
