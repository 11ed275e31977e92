import type { PassageKind } from '#shared/domain/passages.ts'
import { endOf, lastText, startOf, toChunks } from './chunks.ts'
import { type BodyType, LARGER } from './headings.ts'
import type { Line } from './lines.ts'
import { isBullet, isNumber } from './markers.ts'

/** Lines that make one block. */
export interface Piece {
  readonly kind: PassageKind
  readonly lines: Line[]
  /** Of a heading, see `headings.ts`; of an item its depth. */
  level: number | null
  label: string | null
  /** Whether a gap above and below, or its type, sets it apart from its neighbours. */
  readonly apart: boolean
  /** Whether its last line ends before a following word would have had to go to the next line. */
  endsEarly: boolean
  /** Whether its first line begins as a paragraph does, further in than those below it. */
  readonly startsIndented: boolean
}

/** The paragraphs, list items and rows of tables in one column, from its lines alone. */
export function toPieces(lines: readonly Line[], body: BodyType): Piece[] {
  const pieces: Piece[] = []
  const margins = {
    start: Math.min(...lines.map(startOf)),
    end: Math.max(...lines.map(endOf)),
  }
  let prose: Line[] = []
  const close = (): void => {
    for (const chunk of toChunks(prose))
      pieces.push(...(isQuote(chunk, margins) ? [whole('quote', chunk)] : piecesOf(chunk, body, margins)))
    prose = []
  }
  for (const line of lines) {
    if (line.cells === null) prose.push(line)
    else {
      close()
      pieces.push(whole('row', [line]))
    }
  }
  close()
  return pieces
}

function piecesOf(chunk: readonly Line[], body: BodyType, margins: Margins): Piece[] {
  if (!body.mono && chunk.every((line) => line.mono)) return [whole('code', chunk)]
  // Large type is broken where it looks good, so that the ends of its lines say nothing.
  const isDisplay = chunk.length <= 5 && chunk.every((line) => line.size >= body.size * LARGER)
  return isDisplay ? [whole('paragraph', chunk)] : splitChunk(chunk, margins)
}

/** Where the lines of a column begin and end at most, in the direction of reading. */
interface Margins {
  readonly start: number
  readonly end: number
}

/**
 * Where the lines of a chunk have to end. Lines at the column's margin go on to its end, unless several show an end of
 * their own, as beside a picture.
 */
function endOfLines(chunk: readonly Line[], start: number, margins: Margins): number {
  const end = Math.max(...chunk.map(endOf))
  const [first] = chunk
  const full = chunk.slice(0, -1).filter((line) => end - endOf(line) < (end - start) * 0.12)
  const isOwn = full.length >= 3 && full.length >= (chunk.length - 1) * 0.5
  return isOwn || first === undefined || start - margins.start > first.size * 0.5 ? end : margins.end
}

/** Set in from both sides, its lines under each other, and not in the middle. */
function isQuote(chunk: readonly Line[], margins: Margins): boolean {
  const [first] = chunk
  if (first === undefined || chunk.length < 2 || markerOf(first) !== null) return false
  const start = Math.min(...chunk.map(startOf))
  const end = Math.max(...chunk.map(endOf))
  const inFromStart = start - margins.start
  const isEven = chunk.every((line) => startOf(line) - start < line.size * 2.5)
  const isFull = chunk.slice(0, -1).every((line) => end - endOf(line) < (end - start) * 0.3)
  return (
    isEven &&
    isFull &&
    inFromStart > first.size * 1.2 &&
    inFromStart < (margins.end - margins.start) * 0.25 &&
    margins.end - end > first.size &&
    end - start > (margins.end - margins.start) * 0.5 &&
    startOf(chunk.at(-1) ?? first) - start < first.size * 0.5
  )
}

function whole(kind: PassageKind, lines: readonly Line[]): Piece {
  return {
    kind,
    lines: [...lines],
    level: null,
    label: null,
    apart: true,
    endsEarly: true,
    startsIndented: false,
  }
}

/** Dots that lead to a page number: a line of a table of contents. */
const LEADER = /(?:\. ?){4,}\S{1,7}$/u

function lastTexts(line: Line): string {
  return line.words
    .slice(-8)
    .map((word) => word.text)
    .join(' ')
}

/** Parts a chunk into paragraphs and items. */
function splitChunk(chunk: readonly Line[], margins: Margins): Piece[] {
  const start = Math.min(...chunk.map(startOf))
  const end = endOfLines(chunk, start, margins)
  const hanging = isHanging(chunk, start)
  const pieces: Piece[] = []
  let item: { readonly textAt: number; readonly markAt: number } | null = null
  for (const [index, line] of chunk.entries()) {
    const previous = chunk[index - 1]
    const marker = markerOf(line)
    const indent = startOf(line) - start
    const isIndented = indent > line.size * 0.7
    let begins = previous === undefined
    if (previous !== undefined) {
      if (
        marker !== null &&
        (item === null || startOf(line) < item.textAt - line.size * 0.3 || marker === 'bullet')
      )
        begins = true
      else if (item !== null && startOf(line) >= item.textAt - line.size * 0.5)
        begins = wouldFit(previous, line, end) && !isOpenEnded(previous)
      else if (item !== null) begins = true
      else if (wouldFit(previous, line, end) || LEADER.test(lastTexts(previous))) begins = true
      else if (hanging) begins = !isIndented
      else begins = isIndented && startOf(line) - startOf(previous) > line.size * 0.7
    }
    const last = pieces.at(-1)
    if (!begins && last !== undefined) {
      last.lines.push(line)
      continue
    }
    if (last !== undefined && previous !== undefined) last.endsEarly = wouldFit(previous, line, end)
    item = marker === null ? null : { markAt: startOf(line), textAt: textStart(line) }
    pieces.push({
      kind: marker === null ? 'paragraph' : 'item',
      lines: [line],
      level: marker === null ? null : 1,
      label: null,
      apart: index === 0,
      endsEarly: false,
      startsIndented: !hanging && isIndented && chunk.length > 1,
    })
  }
  const last = pieces.at(-1)
  const lastLine = chunk.at(-1)
  if (last !== undefined && lastLine !== undefined) last.endsEarly = end - endOf(lastLine) > lastLine.size * 3
  return pieces
}

/** A line that stops in the middle of a sentence although a word would have fitted: ragged lines of an item. */
function isOpenEnded(line: Line): boolean {
  return /[\p{L},]$/u.test(lastText(line))
}

/** Whether the first word of `line` would have fitted on the line before it, so that this one ended on purpose. */
function wouldFit(previous: Line, line: Line, end: number): boolean {
  const first = line.words[0]
  if (first === undefined) return false
  const room = end - endOf(previous)
  return room > first.u1 - first.u0 + line.size * 0.9
}

/** 'bullet' or 'number' where a line begins with a list's marker and text after it. */
export function markerOf(line: Line): 'bullet' | 'number' | null {
  const [first, second] = line.words
  if (first === undefined || second === undefined || second.glued) return null
  if (isBullet(first.text)) return 'bullet'
  return isNumber(first.text) ? 'number' : null
}

function textStart(line: Line): number {
  const second = line.words[1]
  if (second === undefined) return startOf(line)
  return line.rtl ? -second.u1 : second.u0
}

/** Whether all lines of a paragraph but its first are indented, as in a bibliography. */
function isHanging(chunk: readonly Line[], start: number): boolean {
  let outer = 0
  let outerAfterEnd = 0
  let inner = 0
  let innerAfterEnd = 0
  for (const [index, line] of chunk.entries()) {
    const previous = chunk[index - 1]
    if (previous === undefined) continue
    const afterEnd = /[.!?:؟۔][”"'’»)\]]*$/u.test(lastText(previous)) ? 1 : 0
    if (startOf(line) - start > line.size * 0.7) {
      inner += 1
      innerAfterEnd += afterEnd
    } else {
      outer += 1
      outerAfterEnd += afterEnd
    }
  }
  const first = chunk[0]
  const isFirstOuter = first !== undefined && startOf(first) - start <= first.size * 0.7
  if (inner === 0 || inner < outer || (outer === 0 && inner < 2)) return false
  // The first line may have lost its place under a heading; then the others must say it clearly.
  const lead = isFirstOuter ? 0 : 0.3
  return outerAfterEnd / Math.max(1, outer) >= innerAfterEnd / inner + lead
}
