import { PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Print } from '#library/packs/formats/format.ts'

const BLOCK = /^(?:p|li|h[1-6]|dt|dd|div|section|article|blockquote)$/

/** What a page says, a line a block: a real PDF of it is made here, as only a window can print it. */
function linesOf(html: string): string[] {
  let text = ''
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (/^(?:style|script|head)$/.test(node.nodeName)) return
    if ('value' in node) text += node.value.replaceAll(/\s+/g, ' ')
    if ('childNodes' in node) node.childNodes.forEach(walk)
    if (BLOCK.test(node.nodeName)) text += '\n'
  }
  walk(parse(html))
  return text.split('\n').filter((line) => line.trim() !== '')
}

interface Paper {
  readonly change?: (line: string) => string
  /** Points from the bottom of the page above which words stand. */
  readonly end?: number
  /** What stands at the foot of each page, with its number. */
  readonly foot?: (page: number) => string
}

/** Prints a page of words as a person would see it: lines of 80 letters, one under the other, on as many pages as they need. */
export function printing({ change = (line) => line, end = 50, foot }: Paper): Print {
  return async (html) => {
    const document = await PDFDocument.create()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const newPage = (): PDFPage => {
      const page = document.addPage([595, 842])
      const words = foot?.(document.getPageCount())
      if (words !== undefined) page.drawText(words, { x: 50, y: 30, size: 8, font })
      return page
    }
    const first = newPage()
    let page = first
    let y = 800
    for (const line of linesOf(html).map(change)) {
      for (const part of line.match(/.{1,80}(?:\s|$)/g) ?? []) {
        if (y < end) {
          page = newPage()
          y = 800
        }
        page.drawText(part.trim().replaceAll(/[^\x20-\x7e“”‘’…–¶]/g, ''), { x: 50, y, size: 10, font })
        y -= 13
      }
      y -= 12
    }
    const places = document.context.obj({})
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
    for (const id of ids) places.set(PDFName.of(id), document.context.obj([first.ref, 'XYZ', 0, 700, 0]))
    document.catalog.set(PDFName.of('Dests'), places)
    return document.save()
  }
}
