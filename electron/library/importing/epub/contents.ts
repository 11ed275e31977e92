import { decode } from '../decode.ts'
import { isMarked } from '../html/notes.ts'
import { parseXhtml } from '../html/parse-xhtml.ts'
import { attribute, collapse, type Document, textOf, walkTree } from '../html/tree.ts'
import { child, elements, textOf as textIn, type XmlElement } from '../xml.ts'
import { parseBookXml } from './book-xml.ts'
import { type BookFiles, type Place, placeOf } from './files.ts'
import type { BookPackage } from './package.ts'

/** A line of a table of contents: where it leads, its words, and its depth from 1. */
export interface ContentsEntry extends Place {
  readonly label: string
  readonly depth: number
}

/** What a book says of its own order: its chapters, and where the pages of its print edition begin. */
export interface Contents {
  readonly chapters: readonly ContentsEntry[]
  readonly pages: readonly ContentsEntry[]
}

const NONE: Contents = { chapters: [], pages: [] }

/** The table of contents and the list of pages from the navigation document, else from the NCX; broken ones are warned of. */
export async function readContents(
  files: BookFiles,
  { navigation, ncx }: BookPackage,
): Promise<Contents & { readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  const read = async (path: string | null | undefined, parse: typeof fromNavigation): Promise<Contents> => {
    if (path === null || path === undefined || files.find(path) === null) return NONE
    try {
      return parse(await files.read(path), path)
    } catch (error) {
      warnings.push(
        `The table of contents can’t be read: ${error instanceof Error ? error.message : String(error)}`,
      )
      return NONE
    }
  }
  const modern = await read(navigation?.path, fromNavigation)
  const old = modern.chapters.length > 0 && modern.pages.length > 0 ? NONE : await read(ncx?.path, fromNcx)
  return {
    chapters: modern.chapters.length > 0 ? modern.chapters : old.chapters,
    pages: modern.pages.length > 0 ? modern.pages : old.pages,
    warnings,
  }
}

/** `<nav epub:type="toc">` and `<nav epub:type="page-list">` of EPUB 3, whose lists lie in each other. */
function fromNavigation(bytes: Uint8Array, path: string): Contents {
  const document: Document = parseXhtml(decode(bytes).text)
  const lists: Record<'toc' | 'page-list', ContentsEntry[]> = { toc: [], 'page-list': [] }
  let list: ContentsEntry[] | null = null
  let depth = 0
  walkTree(document, (step) => {
    if (step.type === 'text') return true
    const { element } = step
    const { tagName } = element
    if (tagName === 'nav') {
      const name = (['toc', 'page-list'] as const).find((candidate) => isMarked(element, candidate))
      list = step.type === 'enter' && name !== undefined ? lists[name] : null
    }
    if (tagName === 'ol') depth += step.type === 'enter' ? 1 : -1
    if (list !== null && tagName === 'a' && step.type === 'enter')
      list.push(...toEntry(attribute(element, 'href'), path, textOf(element, 300), depth))
    return true
  })
  return { chapters: lists.toc, pages: lists['page-list'] }
}

/** `navMap` and `pageList` of the NCX of EPUB 2 (ANSI/NISO Z39.86). */
function fromNcx(bytes: Uint8Array, path: string): Contents {
  const root = parseBookXml(bytes)
  const chapters: ContentsEntry[] = []
  const add = (parent: XmlElement, depth: number): void => {
    for (const point of elements(parent, 'navPoint')) {
      chapters.push(...fromPoint(point, path, depth))
      add(point, depth + 1)
    }
  }
  const map = child(root, 'navMap')
  const list = child(root, 'pageList')
  if (map !== undefined) add(map, 1)
  const targets = list === undefined ? [] : elements(list, 'pageTarget')
  return { chapters, pages: targets.flatMap((target) => fromPoint(target, path, 1)) }
}

function fromPoint(point: XmlElement, path: string, depth: number): ContentsEntry[] {
  const label = child(point, 'navLabel')
  return toEntry(
    child(point, 'content')?.attributes['src'],
    path,
    label === undefined ? '' : textIn(label),
    depth,
  )
}

function toEntry(
  href: string | null | undefined,
  from: string,
  words: string,
  depth: number,
): ContentsEntry[] {
  const place = href === null || href === undefined ? null : placeOf(href, from)
  const label = collapse(words)
  return place === null || label === '' ? [] : [{ ...place, label, depth: Math.max(1, depth) }]
}
