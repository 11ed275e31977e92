import type { Letter } from './frames.ts'
import { attachMarks, withoutDoubles } from './marks.ts'

/** Letters without space between them, from left to right (in the frame), as they are seen. */
export interface SeenWord {
  readonly letters: readonly Letter[]
  readonly u0: number
  readonly u1: number
}

/** Words on one baseline over the whole width of a region, from left to right. */
export interface Row {
  readonly words: readonly SeenWord[]
  /** The baseline. */
  readonly v: number
  /** The font size of most letters (points). */
  readonly size: number
  /** Where the row begins for its neighbours, when a drop cap before it keeps its first word away. */
  readonly start?: number
  /** Of the row of a table: what stands in each cell, from left to right. */
  readonly cells?: readonly (readonly Row[])[]
}

/** Letters whose baselines differ by less than this share of their size stand on one row. */
const SAME_ROW = 0.3
/** A row of more letters is no line of a text. */
const MOST_IN_ROW = 2000
/** Smaller letters than this share of their neighbours', set off the baseline, are raised or lowered. */
const RAISED = 0.85

/** The rows of a frame from top to bottom. */
export function toRows(letters: readonly Letter[]): Row[] {
  const lines = attachRaised(byBaseline(letters.filter(({ glyph }) => glyph.size > 0)))
  return lines
    .map(toRow)
    .filter((row) => row.words.length > 0)
    .sort((a, b) => a.v - b.v)
}

interface Baseline {
  v: number
  size: number
  letters: Letter[]
}

function byBaseline(letters: readonly Letter[]): Baseline[] {
  const sorted = [...letters].sort((a, b) => a.v - b.v)
  const baselines: Baseline[] = []
  for (const letter of sorted) {
    const last = baselines.at(-1)
    const reach = SAME_ROW * Math.min(letter.glyph.size, last?.size ?? 0)
    if (last !== undefined && letter.v - last.v <= reach) last.letters.push(letter)
    else baselines.push({ v: letter.v, size: letter.glyph.size, letters: [letter] })
  }
  for (const baseline of baselines) Object.assign(baseline, mainOf(baseline.letters, baseline.v))
  return baselines
}

/** Size and baseline of most of the letters. */
function mainOf(
  letters: readonly Letter[],
  otherwise: number,
): { readonly size: number; readonly v: number } {
  const size = commonSize(letters)
  const main = letters.filter(({ glyph }) => glyph.size >= size * 0.95)
  return { size, v: main[main.length >> 1]?.v ?? otherwise }
}

/** The part of a row that stands in one column; null where nothing does. */
export function partOf(row: Row, wanted: (word: SeenWord) => boolean): Row | null {
  const words = row.words.filter(wanted)
  if (words.length === row.words.length) return row
  const letters = words.flatMap((word) => word.letters)
  return words.length === 0 ? null : { ...row, ...mainOf(letters, row.v), words }
}

/** The size at the middle of all letters that are seen. */
function commonSize(letters: readonly Letter[]): number {
  const sizes = letters
    .filter(({ glyph }) => !glyph.isSpace)
    .map(({ glyph }) => glyph.size)
    .sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? letters[0]?.glyph.size ?? 0
}

/** Footnote numbers and exponents have a baseline of their own; they belong to the larger letters beside them. */
function attachRaised(baselines: readonly Baseline[]): Baseline[] {
  const kept: Baseline[] = []
  for (const [index, baseline] of baselines.entries()) {
    const hosts = [-2, -1, 1, 2]
      .flatMap((step) => baselines[index + step] ?? [])
      .filter((host) => isHost(host, baseline))
    if (hosts.length === 0) {
      kept.push(baseline)
      continue
    }
    const left: Letter[] = []
    for (const piece of pieces(baseline)) {
      const host = hosts.find((candidate) => touches(candidate, piece))
      if (host === undefined) left.push(...piece)
      else host.letters.push(...piece)
    }
    if (left.length > 0) kept.push({ ...baseline, letters: left })
  }
  return kept
}

function isHost(host: Baseline, raised: Baseline): boolean {
  const up = host.v - raised.v
  return (
    host.letters.length < MOST_IN_ROW &&
    raised.size < host.size * RAISED &&
    up < host.size * 0.7 &&
    up > host.size * -0.4
  )
}

/** Runs of letters that nothing wider than a space divides. */
function pieces({ letters, size }: Baseline): Letter[][] {
  const sorted = letters.filter(({ glyph }) => !glyph.isSpace).sort((a, b) => a.u0 - b.u0)
  const runs: Letter[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const letter of sorted) {
    if (letter.u0 - end > size * 0.5) runs.push([])
    runs.at(-1)?.push(letter)
    end = Math.max(end, letter.u1)
  }
  return runs
}

function touches(host: Baseline, piece: readonly Letter[]): boolean {
  const u0 = Math.min(...piece.map((letter) => letter.u0))
  const u1 = Math.max(...piece.map((letter) => letter.u1))
  const reach = host.size * 0.4
  return host.letters.some(
    ({ glyph, ...letter }) =>
      !glyph.isSpace &&
      glyph.size > (piece[0]?.glyph.size ?? 0) &&
      letter.u0 < u1 + reach &&
      letter.u1 > u0 - reach,
  )
}

function toRow({ letters, v, size }: Baseline): Row {
  const sorted = [...letters].sort((a, b) => a.u0 - b.u0 || a.glyph.order - b.glyph.order)
  const seen = attachMarks(withoutDoubles(sorted))
  return { words: toWords(seen, size), v, size }
}

/** A space that is drawn, or a gap that is wide for this row, parts words. */
function toWords(letters: readonly Letter[], size: number): SeenWord[] {
  const least = leastGap(letters, size)
  const words: SeenWord[] = []
  let current: Letter[] = []
  let end = Number.NEGATIVE_INFINITY
  let spaced = false
  const close = (): void => {
    const [first] = current
    if (first !== undefined) words.push({ letters: current, u0: first.u0, u1: end })
    current = []
    end = Number.NEGATIVE_INFINITY
  }
  for (const letter of letters) {
    if (letter.glyph.isSpace) {
      spaced = true
      continue
    }
    if (letter.text === '') continue
    const gap = letter.u0 - end
    if (current.length > 0 && (gap > least || (spaced && gap > size * 0.05))) close()
    current.push(letter)
    end = Math.max(end, letter.u1)
    spaced = false
  }
  close()
  return words
}

/** Letters that are spaced out are no words of one letter (points). */
function leastGap(letters: readonly Letter[], size: number): number {
  const gaps: number[] = []
  let previous: Letter | null = null
  for (const letter of letters) {
    // Dots that lead to a page number are far apart, and no letters.
    if (letter.glyph.isSpace || letter.text === '.') previous = null
    else {
      if (previous !== null) gaps.push(letter.u0 - previous.u1)
      previous = letter
    }
  }
  gaps.sort((a, b) => a - b)
  const middle = gaps[gaps.length >> 1] ?? 0
  const tracked = gaps.length >= 5 && middle > size * 0.08 && middle < size * 0.6 ? middle : 0
  return tracked + size * 0.17
}
