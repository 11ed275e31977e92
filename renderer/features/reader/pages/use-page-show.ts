import { type RefObject, useCallback, useRef } from 'react'
import { cache } from '#renderer/data/cache.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Pages } from '../loci.ts'
import type { Outline, Words } from '../outline.ts'
import { boxesOf } from '../text-nodes.ts'
import { pageOfOffset } from './page-places.ts'
import type { PageSight } from './page-sight.ts'
import { boxesQuery } from './use-page-texts.ts'

/** A function that scrolls words into sight on the page on which they begin. */
export function usePageShow(
  edition: EditionId,
  outline: Outline,
  pages: Pages,
  sight: PageSight,
  scroller: RefObject<HTMLElement | null>,
): (words: Words, at?: number) => void {
  const turn = useRef(0)
  return useCallback(
    (words: Words, at = 0.3) => {
      turn.current += 1
      const mine = turn.current
      if (isInSight(scroller, words)) return
      const number = pageOfOffset(outline, pages, words.start)
      cache.fetchQuery(boxesQuery(edition, number)).then((boxes) => {
        if (turn.current !== mine) return
        const first = boxes.filter(({ end }) => end > words.start).sort((a, b) => a.start - b.start)[0]
        sight.go({ number, y: first?.y ?? 0 }, first ? at : 0)
      }, showFailure)
    },
    [edition, outline, pages, sight, scroller],
  )
}

function isInSight({ current: root }: RefObject<HTMLElement | null>, words: Words): boolean {
  if (!root) return false
  const boxes = boxesOf(root, words)
  const frame = root.getBoundingClientRect()
  const [first, last] = [boxes[0], boxes.at(-1)]
  return first !== undefined && last !== undefined && first.top >= frame.top && last.bottom <= frame.bottom
}
