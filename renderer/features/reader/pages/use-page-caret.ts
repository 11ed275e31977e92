import { type RefObject, useMemo } from 'react'
import { type CaretMove, moveCaret } from '../caret.ts'
import { offsetOf, pointOf, textPieces } from '../text-nodes.ts'
import type { Edges } from '../use-edges.ts'
import { pinSelection } from '../use-selection.ts'
import { offsetAt, type PlacedWord, partOf } from './page-geometry.ts'
import { type PageSight, pageKey } from './page-sight.ts'
import type { ShownPages } from './use-page-pointer.ts'

/** How many frames the text of a page may take to be read. */
const PATIENCE = 120

/** Ways to the beginning and the end of the pages; see `use-edges.ts`. */
export function usePageEdges(
  sight: PageSight,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  marginal: { readonly first: number; readonly last: number },
): Edges {
  const { first, last } = marginal
  return useMemo(() => {
    const scrollTo = (end: boolean) => sight.go(end ? { number: count, y: 1e6 } : { number: 1, y: 0 }, 0)
    const caretTo = async (end: boolean, extend: boolean) => {
      const root = scroller.current
      const number = end ? last : first
      sight.go({ number, y: end ? 1e6 : 0 }, 0)
      const page = root && (await textOf(root, number))
      const piece = page && (end ? textPieces(page).at(-1) : textPieces(page)[0])
      const selection = document.getSelection()
      if (!piece || !selection) return
      const at = end ? piece.node.length : 0
      if (extend && selection.anchorNode) selection.extend(piece.node, at)
      else selection.collapse(piece.node, at)
      pinSelection(sight)
    }
    const selectAll = async () => {
      const place = sight.place()
      await caretTo(false, false)
      await caretTo(true, true)
      sight.go(place, 0)
    }
    return { scrollTo, caretTo, selectAll }
  }, [sight, scroller, count, first, last])
}

async function textOf(root: HTMLElement, number: number): Promise<HTMLElement | null> {
  for (let frame = 0; frame < PATIENCE; frame += 1) {
    const page = root.querySelector<HTMLElement>(`[data-row="${pageKey(number)}"]`)
    if (page?.querySelector('[data-from]')) return page
    await new Promise(requestAnimationFrame)
  }
  return null
}

/**
 * Moves the caret, or the end of the selection, over a page. Up and down and to the ends of a line go by where words
 * stand, for which a browser looks at boxes of text that pages do not have; the rest is as in the text.
 */
export function movePageCaret(
  root: HTMLElement,
  move: CaretMove,
  extend: boolean,
  { byPage }: ShownPages,
): void {
  const selection = document.getSelection()
  const { focusNode, focusOffset } = selection ?? {}
  const element = focusNode?.parentElement?.closest<HTMLElement>('[data-page]')
  const number = Number(element?.dataset.page)
  const words = byPage.get(number)?.flatMap((passage) => passage.words)
  const offset = focusNode && focusOffset !== undefined ? offsetOf(root, focusNode, focusOffset) : null
  if (!selection || !words || offset === null) return
  const target = move.kind === 'edge' ? null : targetOf(words, offset, move)
  const next = target ?? null
  if (next === null) {
    if (move.kind !== 'modify' || move.by !== 'line') moveCaret(root, move, extend)
    else step(root, byPage, number + (move.direction === 'forward' ? 1 : -1), move.direction, extend)
    return
  }
  put(root, next, extend)
}

function put(root: HTMLElement, offset: number, extend: boolean): void {
  const point = pointOf(root, offset)
  const selection = document.getSelection()
  if (!point || !selection) return
  if (extend) selection.extend(point.node, point.at)
  else selection.collapse(point.node, point.at)
}

/** On to the first or last line of the next page that is in the DOM. */
function step(
  root: HTMLElement,
  byPage: ShownPages['byPage'],
  number: number,
  direction: string,
  extend: boolean,
): void {
  const words = byPage.get(number)?.flatMap((passage) => passage.words) ?? []
  const word = direction === 'forward' ? words[0] : words.at(-1)
  if (word) put(root, word.start, extend)
}

/** Where a move by lines leads on the same page; null when it leads off it or is no such move. */
function targetOf(words: readonly PlacedWord[], offset: number, move: CaretMove): number | null {
  const here =
    words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => end === offset)
  if (!here) return null
  const letter = partOf(here, {
    start: Math.min(offset, here.end - 1),
    end: Math.min(offset, here.end - 1) + 1,
  })
  const atEnd = offset >= here.end
  const x = (letter?.x ?? here.x) + (atEnd !== here.fromRight ? (letter?.width ?? 0) : 0)
  const middle = here.y + here.height / 2
  const isOnLine = (word: PlacedWord) => word.y < middle && word.y + word.height > middle
  if (move.kind === 'modify' && move.by === 'lineboundary') {
    const line = words.filter(isOnLine)
    return (move.direction === 'forward' ? line.at(-1)?.end : line[0]?.start) ?? null
  }
  const lines = move.kind === 'page' ? 20 : move.kind === 'modify' && move.by === 'line' ? 1 : 0
  if (lines === 0) return null
  const isForward = move.direction === 'forward'
  const others = words.filter((word) => (isForward ? word.y > middle : word.y + word.height < middle))
  if (others.length === 0) return null
  const wanted = middle + (isForward ? 1 : -1) * here.height * 1.3 * lines
  return offsetAt(others, { x, y: wanted })
}
