import type { Letter } from './frames.ts'
import { isMark, toOrdinary } from './letters.ts'

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
}

/** Letters whose baselines differ by less than this share of their size stand on one row. */
const SAME_ROW = 0.3
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
  for (const baseline of baselines) {
    baseline.size = commonSize(baseline.letters)
    const main = baseline.letters.filter(({ glyph }) => glyph.size >= baseline.size * 0.95)
    baseline.v = main[main.length >> 1]?.v ?? baseline.v
  }
  return baselines
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
  return raised.size < host.size * RAISED && up < host.size * 0.7 && up > host.size * -0.4
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

/** Bold that is made by drawing twice, and shadows. */
function withoutDoubles(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = []
  for (const letter of letters) {
    const isDouble = kept
      .slice(-3)
      .some(
        (other) =>
          other.glyph.text === letter.glyph.text &&
          !other.glyph.isSpace &&
          Math.abs(other.u0 - letter.u0) < letter.glyph.width * 0.25,
      )
    if (!isDouble) kept.push(letter)
  }
  return kept
}

/** A mark follows the letter that it stands on, whatever the order in which they were drawn. */
function attachMarks(letters: readonly Letter[]): Letter[] {
  const all = letters.map((letter) => ({ ...letter, text: toOrdinary(letter.text) }))
  const bases = all.filter(({ text, glyph }) => !glyph.isSpace && !isMark(text))
  if (bases.length === all.length) return all
  const loose: Letter[] = []
  let nearest = 0
  for (const letter of all) {
    if (letter.glyph.isSpace || !isMark(letter.text)) {
      loose.push(letter)
      continue
    }
    const middle = (letter.u0 + letter.u1) / 2
    while (
      nearest + 1 < bases.length &&
      distance(bases[nearest + 1], middle) <= distance(bases[nearest], middle)
    )
      nearest += 1
    const base = bases[nearest]
    if (base === undefined || distance(base, middle) > letter.glyph.size) loose.push(letter)
    else base.text += letter.text
  }
  return loose
}

function distance(letter: Letter | undefined, u: number): number {
  if (letter === undefined) return Number.POSITIVE_INFINITY
  return Math.max(0, letter.u0 - u, u - letter.u1)
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
    if (letter.glyph.isSpace) previous = null
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
