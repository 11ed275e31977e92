import { useMemo } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import type { Change } from './changes.ts'
import type { Side } from './sides.ts'
import { type Touched, touchedBy } from './touched.ts'

/** The highlights of the left side that the changes meet; null until all is known. */
export function useTouched(
  left: Side,
  right: Side,
  changes: readonly Change[] | null,
): readonly Touched[] | null {
  const isSameWork = left.document.id === right.document.id
  const marked = useRead('highlights.list', { edition: left.edition }).data
  const placed = useRead('highlights.list', { edition: right.edition }).data
  const waiting = useRead('anchors.review', { document: right.document.id }).data
  const text = right.text.text
  const isNewest = isSameWork && right.document.edition === right.edition
  return useMemo(() => {
    if (!changes || !marked || !placed || !waiting) return null
    return touchedBy(changes, marked, {
      text,
      placed,
      waiting: isNewest ? waiting : [],
      isNewest,
    })
  }, [changes, marked, placed, waiting, text, isNewest])
}
