import type { Page } from '#shared/domain/pages.ts'
import { plainLine } from '../metadata/value.ts'
import { toColumns } from './assemble.ts'
import { readComments } from './comments.ts'
import type { PageText } from './document-text.ts'
import type { OpenPdf } from './open.ts'
import { readPage } from './read-page.ts'
import { warnOfLostPages, warnOfPictures } from './warnings.ts'

/** All pages of a file, their text by columns, and what could not be read of them. */
export interface ReadPages {
  readonly pages: readonly Page[]
  readonly texts: readonly PageText[]
  readonly warnings: readonly string[]
}

/** A page of which nothing is known is shown as a letter-size sheet (points). */
const LETTER = { width: 612, height: 792 }

/** Reads page after page, keeping only lines of words; a page that cannot be read is left out with a warning. */
export async function readPages({ document, pdfjs }: OpenPdf): Promise<ReadPages> {
  const labels = await document.getPageLabels().catch(() => null)
  const layers = await document.getOptionalContentConfig()
  const pages: Page[] = []
  const texts: PageText[] = []
  const lost: number[] = []
  let hides = false
  for (let number = 1; number <= document.numPages; number += 1) {
    const label = toLabel(labels?.[number - 1]) ?? String(number)
    try {
      const page = await document.getPage(number)
      const drawn = await readPage(page, pdfjs, (group) => layers.isVisible(group))
      const comments = await readComments(page)
      page.cleanup()
      const { width, height, blank, glyphs } = drawn
      hides ||= drawn.hides
      texts.push({ number, height, columns: toColumns(drawn), comments })
      pages.push({ number, label, width, height, hasText: blank || glyphs.some((glyph) => !glyph.isSpace) })
    } catch {
      lost.push(number)
      texts.push({ number, height: LETTER.height, columns: [], comments: [] })
      pages.push({ number, label, ...LETTER, hasText: false })
    }
  }
  const pictures = pages.filter(({ number, hasText }) => !hasText && !lost.includes(number))
  return {
    pages,
    texts,
    warnings: [
      ...warnOfLostPages(lost),
      ...warnOfPictures(
        pictures.map(({ number }) => number),
        pages.length,
      ),
      ...(hides ? ['Text in layers that are not shown was left out.'] : []),
    ],
  }
}

/** No page is called longer (UTF-16 units). */
const LONGEST_LABEL = 40

/** What the file calls a page, where that can be cited. */
function toLabel(written = ''): string | null {
  const label = plainLine(written)
  return label === '' || label.length > LONGEST_LABEL ? null : label
}
