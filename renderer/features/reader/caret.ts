import { offsetOf, textPieces } from './text-nodes.ts'

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
  if (move.kind === 'modify') step(root, selection, () => selection.modify(alter, move.direction, move.by))
  if (move.kind === 'page') {
    const lineHeight = parseFloat(getComputedStyle(root.firstElementChild ?? root).lineHeight) || 24
    const lines = Math.max(1, Math.floor(root.clientHeight / lineHeight) - 2)
    for (let line = 0; line < lines; line += 1) {
      step(root, selection, () => selection.modify(alter, move.direction, 'line'))
    }
  }
}

/** Repeats a step while it ends beside the text, as at a button, and takes it back if it never comes to text again. */
function step(root: HTMLElement, selection: Selection, modify: () => void): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  for (let tries = 0; tries < 8; tries += 1) {
    const [node, at] = [selection.focusNode, selection.focusOffset]
    modify()
    if (isInText(root, selection.focusNode)) return
    if (selection.focusNode === node && selection.focusOffset === at) break
  }
  if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

function isInText(root: HTMLElement, node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement
  return root.contains(node) && element?.closest('[data-from]') != null
}

/** The box of the caret in CSS pixels of the window, if it is in this text. */
export function caretBox(root: HTMLElement): DOMRect | null {
  const selection = document.getSelection()
  const { focusNode, focusOffset } = selection ?? {}
  if (!focusNode || focusOffset === undefined || !isInText(root, focusNode)) return null
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  range.collapse(true)
  // At the end of a wrapped line there are two boxes; the later one is where typing would go on.
  return [...range.getClientRects()].at(-1) ?? null
}

/** The offset in canonical text at which the caret stands. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = document.getSelection()
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null
  return offsetOf(root, selection.focusNode, selection.focusOffset)
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
