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

/** How many lines Page up and Page down move the caret. */
const SCREEN = 20

/**
 * Moves the caret, or the end of the selection, over a page. Up and down and to the ends of a line go by where words
 * stand, for which a browser looks at lines of text that pages do not have; the rest is as in the text.
 */
export function movePageCaret(
  root: HTMLElement,
  move: CaretMove,
  extend: boolean,
  { byPage }: ShownPages,
): void {
  const { focusNode, focusOffset = 0 } = document.getSelection() ?? {}
  const number = Number(focusNode?.parentElement?.closest<HTMLElement>('[data-page]')?.dataset.page)
  const offset = focusNode ? offsetOf(root, focusNode, focusOffset) : null
  const words = wordsOf(byPage, number)
  const lines = linesOf(move)
  if (offset === null || lines === null) moveCaret(root, move, extend)
  else if (lines === 'edge') put(root, lineEdge(words, offset, move.direction === 'forward'), extend)
  else put(root, lineAway(words, offset, lines) ?? nextPage(byPage, number, lines > 0), extend)
}

/** How many lines a move leads on (back when negative), or to an end of its line; null for other moves. */
function linesOf(move: CaretMove): number | 'edge' | null {
  if (move.kind === 'edge') return null
  const sign = move.direction === 'forward' ? 1 : -1
  if (move.kind === 'page') return sign * SCREEN
  if (move.by === 'lineboundary') return 'edge'
  return move.by === 'line' ? sign : null
}

function wordsOf(byPage: ShownPages['byPage'], number: number): PlacedWord[] {
  return byPage.get(number)?.flatMap(({ words }) => words) ?? []
}

function put(root: HTMLElement, offset: number | null, extend: boolean): void {
  const point = offset === null ? null : pointOf(root, offset)
  const selection = document.getSelection()
  if (!point || !selection) return
  if (extend) selection.extend(point.node, point.at)
  else selection.collapse(point.node, point.at)
}

/** The word in which a caret stands, or at whose end. */
function wordWith(words: readonly PlacedWord[], offset: number): PlacedWord | null {
  return (
    words.find(({ start, end }) => start <= offset && offset < end) ??
    words.find(({ end }) => end === offset) ??
    null
  )
}

function lineEdge(words: readonly PlacedWord[], offset: number, forward: boolean): number | null {
  const here = wordWith(words, offset)
  if (!here) return null
  const middle = here.y + here.height / 2
  const line = words.filter(({ y, height }) => y < middle && y + height > middle)
  return (forward ? line.at(-1)?.end : line[0]?.start) ?? null
}

/** The offset below or above a caret, that many lines away; null when the page has no more lines there. */
function lineAway(words: readonly PlacedWord[], offset: number, lines: number): number | null {
  const here = wordWith(words, offset)
  if (!here) return null
  const before = partOf(here, { start: here.start, end: Math.max(here.start + 1, offset) })
  const { x, width } = before ?? here
  const isAtStart = offset <= here.start
  const caret = isAtStart === here.fromRight ? x + width : x + (isAtStart || here.fromRight ? 0 : width)
  const middle = here.y + here.height / 2
  const others = words.filter(({ y, height }) => (lines > 0 ? y > middle : y + height < middle))
  return offsetAt(others, { x: caret, y: middle + here.height * 1.3 * lines })
}

/** Where the caret goes on when it leaves a page, if the next one is in the DOM. */
function nextPage(byPage: ShownPages['byPage'], number: number, forward: boolean): number | null {
  const words = wordsOf(byPage, number + (forward ? 1 : -1))
  return (forward ? words[0]?.start : words.at(-1)?.start) ?? null
}
