import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pdfDate } from './pdf-date.ts'

/** What a reader of the file wrote on a page. */
export interface Comment {
  /** "Comment by R. Tal, 2020-03-14". */
  readonly label: string
  readonly text: string
}

/** Text that is drawn on the page anyway, windows that repeat another's words, and what holds no words of readers. */
const NO_COMMENTS = new Set(['FreeText', 'Popup', 'Link', 'Widget', 'Stamp', 'Screen', 'FileAttachment'])

interface Annotation {
  readonly subtype?: string
  readonly contentsObj?: { readonly str?: string }
  readonly titleObj?: { readonly str?: string }
  readonly modificationDate?: string | null
  readonly creationDate?: string | null
}

/** The remarks in the notes and marks on a page, in the order of the file; their words stand nowhere else on it. */
export async function readComments(page: PDFPageProxy): Promise<Comment[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  return annotations.flatMap(({ subtype = '', contentsObj, titleObj, modificationDate, creationDate }) => {
    const text = (contentsObj?.str ?? '').replace(/\s+/gu, ' ').trim()
    if (text === '' || NO_COMMENTS.has(subtype)) return []
    const author = (titleObj?.str ?? '').trim()
    const date = pdfDate(modificationDate ?? creationDate ?? '')
    const by = author === '' ? 'Comment' : `Comment by ${author}`
    return [{ label: date === null ? by : `${by}, ${date}`, text }]
  })
}
