import type { BlockBox } from '#shared/domain/pages.ts'
import type { PassageKind } from '#shared/domain/passages.ts'
import type { Column } from './assemble.ts'
import type { Comment } from './comments.ts'
import { compose, composeCode } from './compose.ts'
import { toFlow } from './flow.ts'
import { bodyTypeOf, nameHeadings } from './headings.ts'
import type { Line } from './lines.ts'
import { findMargins, type MarginPage } from './margins.ts'
import { isBullet } from './markers.ts'
import type { Piece } from './paragraphs.ts'
import { splitBlock } from './split-block.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A block of the text before it is described; `page` counts from 1 and is where it begins. */
export interface TextBlock {
  readonly kind: PassageKind
  readonly level: number | null
  readonly label: string | null
  readonly furniture: boolean
  readonly page: number
  /** Size of its letters (points), and whether its type or the space around sets it apart. */
  readonly size: number
  readonly apart: boolean
  readonly text: string
  readonly boxes: readonly BlockBox[]
}

/** A page with its columns in reading order. */
export interface PageText {
  readonly number: number
  readonly height: number
  readonly columns: readonly Column[]
  readonly comments: readonly Comment[]
}

/** The text of a whole file in reading order: what belongs to the pages stands around what is printed between. */
export function toTextBlocks(pages: readonly PageText[]): TextBlock[] {
  const all = pages.map(toMarginPage)
  const body = bodyTypeOf(all.flatMap(({ lines }) => lines))
  const margins = findMargins(all, body.size)
  const work = pages.flatMap(({ columns }) =>
    columns.flatMap(({ page, lines }) => {
      const kept = lines.filter((line) => !margins.has(line))
      return kept.length === 0 ? [] : [{ page, lines: kept }]
    }),
  )
  const vocabulary = vocabularyOf(work.flatMap(({ lines }) => lines))
  const pieces = nameHeadings(toFlow(work, body), body)
  const blocks = nest(pieces).flatMap((piece) => toBlock(piece, vocabulary, false).flatMap(splitBlock))
  const around = all.flatMap(({ lines, height }) =>
    lines
      .filter((line) => margins.has(line))
      .flatMap((line) => {
        const [block] = toBlock(furnitureOf(line), vocabulary, true)
        return block === undefined ? [] : [{ block, isHead: line.v < height / 2 }]
      }),
  )
  return merge(blocks, pages.flatMap(commentsOf), around, pages.length)
}

function toMarginPage({ number, height, columns }: PageText): MarginPage {
  return { number, height, lines: columns.flatMap(({ lines }) => lines) }
}

function commentsOf({ number, comments }: PageText): TextBlock[] {
  return comments.map(({ label, text }) => ({
    kind: 'comment',
    level: null,
    label,
    furniture: false,
    page: number,
    size: 0,
    apart: true,
    text,
    boxes: [],
  }))
}

function furnitureOf(line: Line): Piece {
  return {
    kind: 'paragraph',
    lines: [line],
    level: null,
    label: null,
    apart: false,
    endsEarly: true,
    startsIndented: false,
  }
}

function toBlock(piece: Piece, vocabulary: Parameters<typeof compose>[1], furniture: boolean): TextBlock[] {
  const lines = piece.kind === 'item' ? withoutBullet(piece.lines) : piece.lines
  const { text, boxes } = piece.kind === 'code' ? composeCode(lines) : compose(lines, vocabulary)
  const [first] = piece.lines
  if (first === undefined || text.trim() === '') return []
  const { kind, level, label, apart } = piece
  const isCaption = kind === 'paragraph' && !furniture && CAPTION.test(text) && text.length < 600
  return [
    {
      kind: isCaption ? 'caption' : kind,
      level,
      label,
      furniture: furniture || DRAWING.test(text),
      page: first.page,
      size: first.size,
      apart,
      text,
      boxes,
    },
  ]
}

/** Bullets, dashes and glyphs without a meaning that stand alone. */
const DRAWING = /^[\s\ufffd•*·_—–-]+$/u

const CAPTION =
  /^(?:fig(?:ure|\.)?|table|tab\.|plate|map|chart|box|abb(?:ildung|\.)|tabelle|tableau|tabla|figura|шкала|рис\.|таблица|شکل|جدول|الشكل|الجدول|איור|טבלה)\s*[\p{N}IVX]+(?:[.-]\p{N}+)*\s*[.:–—|]\s/iu

/** The bullet of an item says only that it is one; numbers are cited and stay. */
function withoutBullet(lines: readonly Line[]): Line[] {
  const [first, ...rest] = lines
  const [mark, second, ...words] = first?.words ?? []
  if (first === undefined || mark === undefined || second === undefined || !isBullet(mark.text))
    return [...lines]
  return [{ ...first, words: [{ ...second, glued: false }, ...words] }, ...rest]
}

/** Items further in than those before them are nested. */
function nest(pieces: readonly Piece[]): Piece[] {
  let starts: number[] = []
  return pieces.map((piece) => {
    const [first] = piece.lines
    if (piece.kind === 'note') return piece
    if (piece.kind !== 'item' || first === undefined) {
      starts = []
      return piece
    }
    const start = first.rtl ? -first.u1 : first.u0
    starts = [...starts.filter((other) => other < start - 3), start]
    return { ...piece, level: Math.min(9, starts.length) }
  })
}

/** Running heads before the first block of their page; comments, then footers, after its last. */
function merge(
  blocks: readonly TextBlock[],
  comments: readonly TextBlock[],
  around: readonly { readonly block: TextBlock; readonly isHead: boolean }[],
  pages: number,
): TextBlock[] {
  const heads = around.filter(({ isHead }) => isHead).map(({ block }) => block)
  const feet = around.filter(({ isHead }) => !isHead).map(({ block }) => block)
  const queues = [heads, blocks, comments, feet].map((queue) => ({ queue, next: 0 }))
  const merged: TextBlock[] = []
  for (let page = 1; page <= pages; page += 1) {
    for (const own of queues) {
      for (
        let block = own.queue[own.next];
        block !== undefined && block.page <= page;
        block = own.queue[own.next]
      ) {
        merged.push(block)
        own.next += 1
      }
    }
  }
  return merged
}
