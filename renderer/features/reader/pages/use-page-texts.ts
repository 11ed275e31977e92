import { useQueries } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { call } from '#renderer/data/client.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { TextBox } from '#shared/domain/pages.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { Outline } from '../outline.ts'
import { divide } from '../text-windows.ts'
import { usePassages } from '../use-passages.ts'
import { ordinalsIn, type PagePassage, passagesOnPage } from './page-words.ts'

/** How the boxes of one page are read and cached. */
export const boxesQuery = (edition: EditionId, number: number) => ({
  queryKey: ['pages.boxes', { edition, number }] as const,
  queryFn: () => call('pages.boxes', { edition, number }),
})

/** The text of pages: each with its passages once they are read, and all passages that were read for them. */
export interface PageTexts {
  readonly byPage: ReadonlyMap<number, readonly PagePassage[]>
  readonly passages: ReadonlyMap<number, Passage>
}

/** Reads what stands on the pages with these numbers. */
export function usePageTexts(edition: EditionId, outline: Outline, numbers: readonly number[]): PageTexts {
  const windows = useMemo(() => divide(outline.lengths), [outline])
  const boxes = useQueries({
    queries: numbers.map((number) => boxesQuery(edition, number)),
    combine: answered,
  })
  const ordinals = useMemo(
    () => [...new Set(boxes.flatMap((page) => (page ? ordinalsIn(page, outline) : [])))],
    [boxes, outline],
  )
  const passages = usePassages(edition, windows, ordinals)

  // A page that was put together stays the same object, so that it is not drawn anew when others come and go.
  const known = useRef(new WeakMap<readonly TextBox[], readonly PagePassage[]>())
  const byPage = new Map<number, readonly PagePassage[]>()
  for (const [index, number] of numbers.entries()) {
    const placed = boxes[index]
    if (!placed) continue
    const page = known.current.get(placed) ?? passagesOnPage(placed, outline, passages)
    if (!page) continue
    known.current.set(placed, page)
    byPage.set(number, page)
  }
  return { byPage, passages }
}

function answered(
  answers: readonly { readonly data?: TextBox[] | undefined }[],
): readonly (TextBox[] | undefined)[] {
  return answers.map(({ data }) => data)
}
