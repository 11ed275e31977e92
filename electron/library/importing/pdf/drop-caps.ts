import type { Row, SeenWord } from './rows.ts'

/** A drop cap is so many times as high as the lines beside it, and no more letters than this. */
const HIGHER = 1.8
const MOST_LETTERS = 2

/**
 * Puts each drop cap, whose baseline is that of a later line, before the first of the lines that it stands beside. Rows are
 * sorted from top to bottom, here and in the result.
 */
export function placeDropCaps(rows: readonly Row[]): Row[] {
  const placed = [...rows]
  for (const [index, row] of rows.entries()) {
    const [cap, ...others] = row.words
    if (cap === undefined || !couldBeCap(cap)) continue
    const beside = linesBeside(placed, index, cap)
    const [first, second] = beside
    if (first === undefined || second === undefined) continue
    placed[index] = { ...row, words: others }
    for (const line of beside) {
      const at = placed.indexOf(line)
      const own: Row = at === -1 ? { ...row, words: others } : line
      placed[at === -1 ? index : at] = {
        ...(line === first ? withCap(own, cap, second) : own),
        start: cap.u0,
      }
    }
  }
  return placed.filter((row) => row.words.length > 0)
}

function couldBeCap({ letters }: SeenWord): boolean {
  return letters.length <= MOST_LETTERS && letters.every(({ text }) => /^[\p{Lu}\p{Lo}“"«‘]$/u.test(text))
}

/** Smaller lines that begin right beside the letter, between its top and its baseline; two at least. */
function linesBeside(rows: readonly Row[], index: number, cap: SeenWord): Row[] {
  const glyph = cap.letters[0]?.glyph
  const baseline = cap.letters[0]?.v
  if (glyph === undefined || baseline === undefined) return []
  const top = baseline - glyph.size
  return rows.slice(Math.max(0, index - 8), index + 3).filter((row) => {
    const word = row.words.find(({ letters }) => letters[0] !== cap.letters[0])
    return (
      word !== undefined &&
      glyph.size > (word.letters[0]?.glyph.size ?? glyph.size) * HIGHER &&
      row.v > top &&
      row.v <= baseline + glyph.size * 0.1 &&
      word.u0 >= cap.u1 - glyph.size * 0.1 &&
      word.u0 - cap.u1 < glyph.size * 0.6
    )
  })
}

/** The letter is part of the first word where that begins no further in than the line below it. */
function withCap(row: Row, cap: SeenWord, below: Row): Row {
  const [word, ...others] = row.words
  const next = below.words.find(({ letters }) => letters[0] !== cap.letters[0])
  if (word === undefined || next === undefined) return { ...row, words: [cap, ...row.words] }
  const isGlued = word.u0 - next.u0 < row.size * 0.12
  const joined = { letters: [...cap.letters, ...word.letters], u0: cap.u0, u1: word.u1 }
  return { ...row, words: isGlued ? [joined, ...others] : [cap, word, ...others] }
}
