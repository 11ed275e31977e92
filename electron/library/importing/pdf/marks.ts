import type { Letter } from './frames.ts'
import { directionOf, isMark } from './letters.ts'

/** Leaves out the second of letters that are drawn twice to look bold, or with a shadow. Sorted by `u0`. */
export function withoutDoubles(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = []
  for (const letter of letters) {
    const isDouble = kept
      .slice(-3)
      .some(
        (other) =>
          other.glyph.text === letter.glyph.text &&
          !other.glyph.isSpace &&
          Math.abs(other.u0 - letter.u0) < letter.glyph.width * 0.25 &&
          Math.abs(other.u1 - letter.u1) < letter.glyph.width * 0.25,
      )
    if (!isDouble) kept.push(letter)
  }
  return kept
}

/** A mark becomes part of the letter that it stands on, wherever and whenever it was drawn. */
export function attachMarks(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some(({ text }) => isMark(text))) return letters
  const all = letters.map((letter) => ({ ...letter }))
  const drawn = all.toSorted((a, b) => a.glyph.order - b.glyph.order)
  const lost = new Set<Letter>()
  for (const [index, letter] of drawn.entries()) {
    if (!isMark(letter.text)) continue
    const base = baseOf(drawn, index)
    if (base !== null && distance(base, letter.u0) < letter.glyph.size) base.text += letter.text
    else lost.add(letter)
  }
  return all.filter((letter) => !isMark(letter.text) || lost.has(letter))
}

/**
 * The letter drawn before a mark; but where right-to-left text is drawn from left to right, as programs do that shape it,
 * the one drawn after it.
 */
function baseOf(drawn: readonly Letter[], index: number): Letter | null {
  const isBase = ({ text, glyph }: Letter): boolean => text !== '' && !glyph.isSpace && !isMark(text)
  const before = drawn.slice(Math.max(0, index - 6), index).findLast(isBase) ?? null
  const after = drawn.slice(index + 1, index + 7).find(isBase) ?? null
  const isDrawnBackwards =
    directionOf(after?.text ?? before?.text ?? '') === 'R' &&
    (before === null || after === null || after.u0 > before.u0)
  return isDrawnBackwards ? (after ?? before) : (before ?? after)
}

function distance(letter: Letter, u: number): number {
  return Math.max(0, letter.u0 - u, u - letter.u1)
}
