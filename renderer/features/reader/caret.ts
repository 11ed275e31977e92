import { textPieces } from './text-nodes.ts'

/** How a key moves the end of the selection: the words of `Selection.modify`, or by a screenful, or to an end. */
export type CaretMove =
  | {
      readonly kind: 'modify'
      readonly direction: 'left' | 'right' | 'forward' | 'backward'
      readonly by: Granularity
    }
  | { readonly kind: 'page'; readonly direction: 'forward' | 'backward' }
  | { readonly kind: 'edge'; readonly direction: 'forward' | 'backward' }

type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph'

interface Keys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** What a key press means to a caret in text that can't be edited; null for other keys. */
export function caretMove({ key, ctrlKey, altKey, metaKey }: Keys): CaretMove | null {
  if (altKey || metaKey) return null
  const modify = (direction: 'left' | 'right' | 'forward' | 'backward', by: Granularity): CaretMove => ({
    kind: 'modify',
    direction,
    by,
  })
  switch (key) {
    case 'ArrowLeft':
      return modify('left', ctrlKey ? 'word' : 'character')
    case 'ArrowRight':
      return modify('right', ctrlKey ? 'word' : 'character')
    case 'ArrowUp':
      return modify('backward', ctrlKey ? 'paragraph' : 'line')
    case 'ArrowDown':
      return modify('forward', ctrlKey ? 'paragraph' : 'line')
    case 'Home':
      return ctrlKey ? { kind: 'edge', direction: 'backward' } : modify('backward', 'lineboundary')
    case 'End':
      return ctrlKey ? { kind: 'edge', direction: 'forward' } : modify('forward', 'lineboundary')
    case 'PageUp':
      return { kind: 'page', direction: 'backward' }
    case 'PageDown':
      return { kind: 'page', direction: 'forward' }
    default:
      return null
  }
}

/** Puts the caret before the first letter in sight, if the selection has no end in this text yet. */
export function ensureCaret(root: HTMLElement): void {
  const selection = document.getSelection()
  if (!selection || root.contains(selection.focusNode)) return
  const top = root.getBoundingClientRect().top
  const range = document.createRange()
  for (const { node } of textPieces(root)) {
    range.selectNodeContents(node)
    if (range.getBoundingClientRect().bottom <= top + 4) continue
    selection.collapse(node, firstInSight(node, range, top))
    return
  }
}

/** The first letter of a text whose line is not cut off by the upper edge; found by halving, because texts are long. */
function firstInSight(node: Text, range: Range, top: number): number {
  let low = 0
  let high = Math.max(0, node.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(node, middle)
    range.setEnd(node, middle + 1)
    if (range.getBoundingClientRect().top >= top - 1) high = middle
    else low = middle + 1
  }
  return low
}

/** Moves the caret, or with `extend` the end of the selection. It only ever stands in text of the document. */
export function moveCaret(root: HTMLElement, move: CaretMove, extend: boolean): void {
  const selection = document.getSelection()
  if (!selection) return
  const alter = extend ? 'extend' : 'move'
  atLineEnd = move.kind === 'modify' && move.by === 'lineboundary' && move.direction === 'forward'
  if (move.kind === 'modify') step(root, selection, () => selection.modify(alter, move.direction, move.by))
  if (move.kind === 'page') {
    const lineHeight = parseFloat(getComputedStyle(root.firstElementChild ?? root).lineHeight) || 24
    const lines = Math.max(1, Math.floor(root.clientHeight / lineHeight) - 2)
    for (let line = 0; line < lines; line += 1) {
      step(root, selection, () => selection.modify(alter, move.direction, 'line'))
    }
  }
}

/** Takes a step, and another one to the next text when it ended beside text, as in the byline. */
function step(root: HTMLElement, selection: Selection, modify: () => void): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (!anchorNode || !focusNode) return
  modify()
  if (isInText(root, selection.focusNode)) return
  const before = document.createRange()
  before.setStart(focusNode, focusOffset)
  const isForward =
    selection.focusNode !== null && before.comparePoint(selection.focusNode, selection.focusOffset) > 0
  const pieces = textPieces(root)
  const next = isForward
    ? pieces.find(({ node }) => before.comparePoint(node, 0) > 0)
    : pieces.findLast(({ node }) => before.comparePoint(node, node.length) < 0)
  const wasExtended = selection.anchorNode === anchorNode && selection.anchorOffset === anchorOffset
  const [node, at] = next ? [next.node, isForward ? 0 : next.node.length] : [focusNode, focusOffset]
  if (wasExtended) selection.setBaseAndExtent(anchorNode, anchorOffset, node, at)
  else selection.collapse(node, at)
}

function isInText(root: HTMLElement, node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement
  return root.contains(node) && element?.closest('[data-from]') != null
}

/** Whether the caret stands at the end of a line and not at the beginning of the next, which is the same offset. */
let atLineEnd = false

/** The box of the caret in CSS pixels of the window, if it is in this text. */
export function caretBox(root: HTMLElement): DOMRect | null {
  const { focusNode, focusOffset } = document.getSelection() ?? {}
  if (!focusNode || focusOffset === undefined || !isInText(root, focusNode)) return null
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  range.collapse(true)
  const box = [...range.getClientRects()].at(-1)
  if (!box || !atLineEnd || focusOffset === 0) return box ?? null
  range.setStart(focusNode, focusOffset - 1)
  const letter = [...range.getClientRects()].at(-1)
  if (!letter || letter.top >= box.top) return box
  const fromRight = getComputedStyle(focusNode.parentElement ?? root).direction === 'rtl'
  return new DOMRect(fromRight ? letter.left : letter.right, letter.top, 0, letter.height)
}

/** Scrolls as little as needed to see the caret with a line or two around it. */
export function showCaret(root: HTMLElement): void {
  const box = caretBox(root)
  if (!box) return
  const frame = root.getBoundingClientRect()
  const room = Math.min(60, root.clientHeight / 4)
  if (box.top < frame.top + room) root.scrollTop -= frame.top + room - box.top
  else if (box.bottom > frame.bottom - room) root.scrollTop += box.bottom - (frame.bottom - room)
}
