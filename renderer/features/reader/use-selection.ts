import { type RefObject, useEffect } from 'react'
import type { Passage } from '#shared/domain/passages.ts'
import { type MarkingStore, sameWords } from './marking-store.ts'
import type { Outline, Words } from './outline.ts'
import type { Sight } from './sight.ts'
import { offsetOf } from './text-nodes.ts'
import { trimmed } from './trim.ts'

/** The text as far as it is known now. */
export interface KnownText {
  readonly outline: Outline
  readonly passages: ReadonlyMap<number, Passage>
}

/**
 * Follows the page's selection as offsets of canonical text. The rows of both its ends stay in the page, which is all
 * that the browser needs to keep the selection while everything between them comes and goes.
 */
export function useSelection(
  scroller: RefObject<HTMLElement | null>,
  sight: Sight,
  marking: MarkingStore,
  known: RefObject<KnownText>,
): void {
  useEffect(() => {
    const root = scroller.current
    if (!root) return undefined
    const onChange = () => {
      if (marking.getState().tagging) return
      const words = readSelection(root, sight, known.current)
      if (words === 'outside') {
        if (marking.getState().dragging) return
        sight.pin([])
      }
      const next = words === 'outside' ? null : words
      if (sameWords(marking.getState().words, next)) return
      marking.setState({ words: next, ...(next ? { clicked: null } : {}) })
    }
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('button')) return
      marking.setState({ dragging: true })
      // Nothing but this text can be selected until the pointer is up: see reader.module.css.
      root.dataset.selecting = ''
    }
    const onUp = () => {
      marking.setState({ dragging: false })
      delete root.dataset.selecting
    }
    document.addEventListener('selectionchange', onChange)
    root.addEventListener('pointerdown', onDown)
    for (const name of ['pointerup', 'pointercancel', 'blur'] as const) window.addEventListener(name, onUp)
    return () => {
      document.removeEventListener('selectionchange', onChange)
      root.removeEventListener('pointerdown', onDown)
      for (const name of ['pointerup', 'pointercancel', 'blur'] as const)
        window.removeEventListener(name, onUp)
    }
  }, [scroller, sight, marking, known])
}

function readSelection(root: HTMLElement, sight: Sight, known: KnownText): Words | null | 'outside' {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode) return 'outside'
  if (!root.contains(anchorNode) || !root.contains(focusNode)) return 'outside'
  pinSelection(sight)
  const anchor = offsetOf(root, anchorNode, selection.anchorOffset)
  const focus = offsetOf(root, focusNode, selection.focusOffset)
  if (anchor === null || focus === null || anchor === focus) return null
  return trimmed(
    { start: Math.min(anchor, focus), end: Math.max(anchor, focus) },
    known.outline,
    known.passages,
  )
}

/** Keeps the rows of both ends of the selection in the page. */
export function pinSelection(sight: Sight): void {
  const { anchorNode, focusNode } = document.getSelection() ?? {}
  if (anchorNode && focusNode) sight.pin([...rowKeyAt(anchorNode), ...rowKeyAt(focusNode)])
}

function rowKeyAt(node: Node): string[] {
  const element = node instanceof Element ? node : node.parentElement
  const key = element?.closest<HTMLElement>('[data-row]')?.dataset.row
  return key === undefined ? [] : [key]
}

/** Selects words whose ends are in the page; does nothing otherwise. */
export function selectPoints(
  from: { readonly node: Text; readonly at: number } | null,
  to: { readonly node: Text; readonly at: number } | null,
): void {
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at)
}
