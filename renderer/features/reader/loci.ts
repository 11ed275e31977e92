import type { Output } from '#shared/contract/index.ts'
import type { Locus } from '#shared/domain/locator.ts'
import { pageOf } from '#shared/domain/pages.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import type { Outline, Words } from './outline.ts'

/** The pages of an edition; none where its source has no pages. */
export type Pages = Output<'pages.list'>

/** The page on which a passage begins; null where the document has no pages. */
export function pageOfPassage({ pages }: Outline, ordinal: number): string | null {
  return pages.findLast((page) => page.ordinal <= ordinal)?.page ?? null
}

/** The place of one passage. */
export function locusOfPassage(outline: Outline, ordinal: number): Locus {
  return { ordinal, page: pageOfPassage(outline, ordinal) }
}

/** The place of words: their first and last passage, and the pages of their first and last letter. */
export function locusOf(outline: Outline, pages: Pages, { start, end }: Words): Required<Locus> {
  const [ordinal, page] = placeAt(outline, pages, start)
  const [lastOrdinal, lastPage] = placeAt(outline, pages, Math.max(start, end - 1))
  return { ordinal, page, lastOrdinal, lastPage }
}

function placeAt(outline: Outline, pages: Pages, offset: number): [ordinal: number, page: string | null] {
  const ordinal = ordinalAt(outline.starts, offset)
  const page = pageOfPassage(outline, ordinal)
  const start = outline.starts[ordinal - 1] ?? 0
  return [ordinal, pageOf(pages, { start, page }, offset)?.label ?? page]
}

/** Pages by their labels, neighbours as one range: "2–4, 9". */
export function rangesOfPages(pages: Pages): string {
  const ranges: { readonly first: Pages[number]; last: Pages[number] }[] = []
  for (const page of pages) {
    const range = ranges.at(-1)
    if (range && range.last.number + 1 === page.number) range.last = page
    else ranges.push({ first: page, last: page })
  }
  return ranges
    .map(({ first, last }) => (first === last ? first.label : `${first.label}–${last.label}`))
    .join(', ')
}
