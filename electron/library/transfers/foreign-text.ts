import { canonicalise } from '#shared/text/canonical.ts'
import { wholeLetterEnd, wholeLetterStart } from '#shared/text/letter-bounds.ts'
import type { Range } from '#shared/text/words.ts'
import { codePointsOf } from './code-points.ts'

/** A text that came along, in the canonical form of ours, and where its positions are in that. */
export interface ForeignText {
  readonly canonical: string
  /** Code points of the text as it came to UTF-16 offsets of the canonical one. A letter that is composed there is not cut. */
  toCanonical(range: Range): Range
}

/** Line by line, because no letter goes over the end of a line: an offset is what its line before it has become. */
export function foreignText(text: string): ForeignText {
  const points = codePointsOf(text)
  const canonical = canonicalise(text)
  const lines = canonical === text ? null : linesOf(text)
  const at = (offset: number, wholeLetter: (text: string, offset: number) => number): number => {
    if (lines === null) return offset
    const line = lines[lineAt(lines, offset)]
    if (line === undefined) return 0
    const before = (end: number): string =>
      canonicalPart(line.text.slice(0, Math.max(0, end - line.start)), line.start === 0)
    const cut = before(offset)
    const whole = canonical.startsWith(cut, line.canonicalStart) ? cut : before(wholeLetter(text, offset))
    return line.canonicalStart + whole.length
  }
  return {
    canonical,
    toCanonical: ({ start, end }) => ({
      start: at(points.toUtf16(start), wholeLetterStart),
      end: at(points.toUtf16(end), wholeLetterEnd),
    }),
  }
}

interface Line {
  readonly start: number
  readonly canonicalStart: number
  /** Without its end. */
  readonly text: string
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let canonicalStart = 0
  for (const line of text.split(/(\r\n?|\n)/)) {
    if (/^[\r\n]/.test(line)) canonicalStart += 1
    else {
      lines.push({ start, canonicalStart, text: line })
      canonicalStart += canonicalPart(line, start === 0).length
    }
    start += line.length
  }
  return lines
}

/** Only at the beginning of a text is a byte order mark no letter. */
function canonicalPart(part: string, first: boolean): string {
  return first ? canonicalise(part) : canonicalise(`\n${part}`).slice(1)
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
