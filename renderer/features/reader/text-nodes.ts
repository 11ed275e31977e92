import type { Words } from './outline.ts'

/** A piece of canonical text in the page: `start` is the UTF-16 offset of its first unit. */
export interface TextPiece extends Words {
  readonly node: Text
  readonly element: HTMLElement
}

const PIECE = '[data-from]'

function pieceOf(element: HTMLElement): TextPiece | null {
  const node = element.firstChild
  const start = Number(element.dataset.from)
  return node instanceof Text ? { node, element, start, end: start + node.length } : null
}

/** The text in the page below `root`, in reading order. Passages without text have none. */
export function textPieces(root: HTMLElement): TextPiece[] {
  return [...root.querySelectorAll<HTMLElement>(PIECE)].flatMap((element) => pieceOf(element) ?? [])
}

/**
 * The offset in canonical text of a point of the page (as of a `Range` or `Selection`). A point between texts counts as
 * the beginning of the next one; null when there is no text below `root`.
 */
export function offsetOf(root: HTMLElement, node: Node, at: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(PIECE)
  if (element && root.contains(element)) {
    const start = Number(element.dataset.from)
    if (node instanceof Text) return start + at
    return at === 0 ? start : start + (element.textContent?.length ?? 0)
  }
  const pieces = textPieces(root)
  const point = document.createRange()
  point.setStart(node, at)
  const next = pieces.find((piece) => point.comparePoint(piece.node, 0) >= 0)
  return next?.start ?? pieces.at(-1)?.end ?? null
}

/** The point of the page at an offset, if its text is there. At a seam it is the end of the text before. */
export function pointOf(
  root: HTMLElement,
  offset: number,
): { readonly node: Text; readonly at: number } | null {
  const piece = textPieces(root).find(({ start, end }) => start <= offset && offset <= end)
  return piece ? { node: piece.node, at: offset - piece.start } : null
}

/** One range for each piece of text in the page that the words touch, as cheap as ranges are. */
export function rangesOf(pieces: readonly TextPiece[], words: Words): StaticRange[] {
  return pieces.flatMap(({ node, start, end }) => {
    const from = Math.max(words.start, start)
    const to = Math.min(words.end, end)
    if (from >= to) return []
    return [
      new StaticRange({
        startContainer: node,
        startOffset: from - start,
        endContainer: node,
        endOffset: to - start,
      }),
    ]
  })
}

/** The boxes of the lines of the words that are in the page, in CSS pixels of the window. */
export function boxesOf(root: HTMLElement, words: Words): DOMRect[] {
  const range = document.createRange()
  return rangesOf(textPieces(root), words).flatMap(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return [...range.getClientRects()]
    },
  )
}
