import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { ordinalAt } from '#shared/domain/passages.ts'
import type { Outline, Words } from './outline.ts'
import { rowOfWords } from './places.ts'
import type { Rows } from './rows.ts'
import { boxesOf } from './text-nodes.ts'
import type { Viewport } from './viewport.ts'

/** Where words go: the share of the pane's height above them. `always`: also words that are in sight already. */
interface Where {
  readonly at: number
  readonly always: boolean
}

const MIDDLE: Where = { at: 0.3, always: false }
/** For a heading, to read on from there. */
export const TOP: Where = { at: 0.04, always: true }

/** A function that scrolls words into sight, unfolding furniture that hides them. */
export function useShow(
  viewport: Viewport,
  scroller: RefObject<HTMLElement | null>,
  outline: Outline,
  rows: Rows,
  unfold: (ordinal: number) => void,
): (words: Words, where?: Where) => void {
  const [wanted, setWanted] = useState<{ readonly words: Words; readonly where: Where } | null>(null)
  const done = useRef<object | null>(null)
  const { starts, furniture } = outline

  const show = useCallback(
    (words: Words, where = MIDDLE) => {
      const ordinal = ordinalAt(starts, words.start)
      if (furniture[ordinal - 1]) unfold(ordinal)
      setWanted({ words, where })
    },
    [starts, furniture, unfold],
  )

  // After the rows are laid out, for they may have been unfolded for these words.
  useLayoutEffect(() => {
    const root = scroller.current
    if (!wanted || !root || done.current === wanted) return
    done.current = wanted
    const { words, where } = wanted
    if (!where.always && isInSight(root, words)) return
    viewport.go({
      row: rowOfWords(outline, rows, words),
      fraction: 0,
      at: where.at,
      inRow: (element) => {
        const [first] = boxesOf(root, words)
        return first ? first.top - element.getBoundingClientRect().top : null
      },
    })
  }, [wanted, rows, outline, viewport, scroller])

  return show
}

function isInSight(root: HTMLElement, words: Words): boolean {
  const boxes = boxesOf(root, words)
  const frame = root.getBoundingClientRect()
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last) return false
  return first.top >= frame.top + frame.height * 0.06 && last.bottom <= frame.bottom - frame.height * 0.12
}
