import type { Line } from './lines.ts'
import type { Piece } from './paragraphs.ts'

/** What most of a file's text looks like. */
export interface BodyType {
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly mono: boolean
}

/** Larger than the text by this much is a heading's size. */
export const LARGER = 1.1
const LONGEST = 220
const MOST_LINES = 5

/** The type of most letters. */
export function bodyTypeOf(lines: Iterable<Line>): BodyType {
  const sizes = new Map<number, number>()
  let bold = 0
  let mono = 0
  let all = 0
  for (const line of lines) {
    const letters = line.words.reduce((sum, word) => sum + word.text.length, 0)
    const size = Math.round(line.size * 4) / 4
    sizes.set(size, (sizes.get(size) ?? 0) + letters)
    all += letters
    if (line.bold) bold += letters
    if (line.mono) mono += letters
  }
  const [most] = [...sizes].sort((a, b) => b[1] - a[1])
  return { size: most?.[0] ?? 10, bold: bold > all / 2, mono: mono > all / 2 }
}

/** Turns the paragraphs that are set as headings into headings; levels follow the sizes of the whole file. */
export function nameHeadings(pieces: readonly Piece[], body: BodyType): Piece[] {
  const headings = pieces.filter((piece, index) => isHeading(piece, pieces[index + 1], body))
  const isHead = new Set(headings)
  const styles = [...new Set(headings.map(styleOf))].sort((a, b) => b - a)
  return pieces.map((piece) => {
    if (!isHead.has(piece)) return piece
    return { ...piece, kind: 'heading', level: Math.min(6, 1 + styles.indexOf(styleOf(piece))) }
  })
}

/** Larger first, bold before plain of the same size. */
function styleOf({ lines }: Piece): number {
  const [first] = lines
  return first === undefined ? 0 : Math.round(first.size * 2) * 10 + (first.bold ? 1 : 0)
}

function isHeading(piece: Piece, next: Piece | undefined, body: BodyType): boolean {
  const { lines, kind } = piece
  const text = textOf(piece)
  const [first] = lines
  if (first === undefined || lines.length > MOST_LINES || text.length > LONGEST || !/\p{L}/u.test(text))
    return false
  if (first.angle !== 0) return false
  const isLarge = first.size >= body.size * LARGER
  if (kind === 'item')
    return (
      isLarge ||
      (first.bold &&
        !body.bold &&
        piece.apart &&
        lines.length <= 2 &&
        isNumbered(text) &&
        !/[.;,]$/u.test(text))
    )
  if (kind !== 'paragraph') return false
  if (isLarge) return !/[,;]$/u.test(text)
  const isBold = lines.every((line) => line.bold) && !body.bold && first.size >= body.size * 0.95
  return isBold && lines.length <= 3 && !/[.;,،؛]$/u.test(text) && next !== undefined
}

/** "2.1 Sources" and "3. The flood" are headings when they are set so; a bullet never is. */
function isNumbered(text: string): boolean {
  return /^[\p{N}\p{Lu}]/u.test(text)
}

function textOf({ lines }: Piece): string {
  return lines.flatMap((line) => line.words.map((word) => word.text)).join(' ')
}
