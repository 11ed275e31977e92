import type { Line } from './lines.ts'

/** Lines of a different size by this share are of a different kind. */
const SAME_SIZE = 0.07
/** A distance between lines by which this much more than usual is a gap. */
const GAP = 1.22

/** Where a line begins and ends in the direction of reading, growing along it. */
export function startOf(line: Line): number {
  return line.rtl ? -line.u1 : line.u0
}
export function endOf(line: Line): number {
  return line.rtl ? -line.u0 : line.u1
}

/** Runs of lines of one type without a gap between them. */
export function toChunks(lines: readonly Line[]): Line[][] {
  const leading = usualLeading(lines)
  const chunks: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous === undefined || isParted(previous, line, lines[index + 1], leading)) chunks.push([line])
    else chunks.at(-1)?.push(line)
  }
  return chunks
}

/** The distance from line to line, in sizes of the letters, that is most common. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, index) => {
      const previous = lines[index - 1]
      if (previous === undefined || !isSameSize(previous, line)) return []
      const distance = (line.v - previous.v) / line.size
      return distance > 0.8 && distance < 2.4 ? [distance] : []
    })
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length * 0.4)] ?? 1.2
}

function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SAME_SIZE
}

function isParted(previous: Line, line: Line, next: Line | undefined, leading: number): boolean {
  if (!isSameSize(previous, line) || previous.rtl !== line.rtl) return true
  if (previous.mono !== line.mono) return true
  if (previous.bold !== line.bold) {
    if (!runsOn(previous, line, leading)) return true
  }
  const distance = line.v - previous.v
  if (distance <= 0) return true
  const after = next === undefined || !isSameSize(line, next) ? Number.POSITIVE_INFINITY : next.v - line.v
  const usual = Math.min(
    leading * line.size,
    after > line.size * 0.8 ? Math.max(after, leading * line.size * 0.8) : leading * line.size,
  )
  return distance > usual * GAP
}

/** One bold line in a paragraph is emphasis where the text runs on through full lines at the usual distance. */
function runsOn(previous: Line, line: Line, leading: number): boolean {
  const isFull = endOf(previous) >= endOf(line) - line.size * 3
  return isFull && line.v - previous.v <= leading * line.size * 1.08 && !/[.:!?؟۔]$/u.test(lastText(previous))
}

/** The last word of a line. */
export function lastText(line: Line): string {
  return line.words.at(-1)?.text ?? ''
}
