import type { Column } from './assemble.ts'
import { startOf } from './chunks.ts'
import type { BodyType } from './headings.ts'
import { partNotes } from './notes.ts'
import { type Piece, toPieces } from './paragraphs.ts'

/**
 * The blocks of all columns in reading order: a paragraph that goes on in the next column or on the next page is one
 * block; footnotes stand after the column that they are printed under.
 */
export function toFlow(columns: readonly Column[], body: BodyType): Piece[] {
  const flow: Piece[] = []
  // The block that the next column may carry on, and the last footnote.
  let open: Piece | null = null
  let lastNote: Piece | null = null
  for (const { lines } of columns) {
    const { body: text, carriedOn, notes } = partNotes(lines, body.size)
    const pieces = toPieces(text, body)
    const [first] = pieces
    if (first !== undefined && open !== null && carriesOn(open, first, text)) {
      open.lines.push(...first.lines)
      open.endsEarly = first.endsEarly
      pieces.shift()
    }
    flow.push(...pieces)
    open = pieces.at(-1) ?? open
    if (lastNote !== null && carriedOn.length > 0) lastNote.lines.push(...carriedOn)
    else
      for (const piece of toPieces(carriedOn, body)) flow.push({ ...piece, kind: 'note', label: 'Footnote' })
    for (const { mark, lines: own } of notes) {
      lastNote = noteOf(mark, own)
      flow.push(lastNote)
    }
  }
  return flow
}

function noteOf(mark: string, lines: readonly Piece['lines'][number][]): Piece {
  return {
    kind: 'note',
    lines: [...lines],
    level: null,
    label: `Footnote ${mark}`,
    apart: false,
    endsEarly: true,
    startsIndented: false,
  }
}

/**
 * Whether a column's first block carries on the last of the column before: same type, the one not ended, the other not
 * begun. A sentence's end on a full last line leaves it open; then an indent, where paragraphs have one, decides.
 */
function carriesOn(open: Piece, next: Piece, column: readonly Piece['lines'][number][]): boolean {
  const last = open.lines.at(-1)
  const [first] = next.lines
  if (last === undefined || first === undefined || last.cells !== null || next.kind !== 'paragraph')
    return false
  if (open.kind !== 'paragraph' && open.kind !== 'item') return false
  if (last.angle !== first.angle || last.rtl !== first.rtl || last.bold !== first.bold) return false
  if (Math.abs(last.size - first.size) > last.size * 0.05) return false
  const end = last.words.at(-1)?.text ?? ''
  const start = first.words[0]?.text ?? ''
  if (/[\p{L}][-‐\u00ad]$/u.test(end)) return true
  const isEnded = /[.!?…:؟۔。][”"'’»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(end)
  if (/^[\p{Ll}]/u.test(start)) return !isEnded || !open.endsEarly
  // A line that stands alone tells nothing of how wide the column was.
  if (open.endsEarly || next.startsIndented || open.lines.length === 1) return false
  if (!isEnded) return true
  return isFlush(first, column) && indents(open)
}

function isFlush(first: Piece['lines'][number], column: readonly Piece['lines'][number][]): boolean {
  return startOf(first) - Math.min(...column.map(startOf)) < first.size * 0.5
}

/** Whether the paragraphs of this text begin with an indent, so that a line without one begins none. */
function indents(piece: Piece): boolean {
  const [first, second] = piece.lines
  return first !== undefined && second !== undefined && startOf(first) - startOf(second) > first.size * 0.7
}
