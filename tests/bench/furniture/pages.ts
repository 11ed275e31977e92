import { readdirSync, readFileSync } from 'node:fs'
import { type Owner, type Word, withoutMarks, wordsOf, wordsOfHtml } from './words.ts'

/** Rules may be tuned on pages that were seen; the others show whether that generalises. */
export const halves = ['seen', 'kept-aside'] as const
export type Half = (typeof halves)[number]

/** A page of the benchmark: what is imported, and all its words with their owners. */
export interface MarkedPage {
  readonly name: string
  readonly half: Half
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * Reads the pages. In HTML `data-work`, `data-page` and `data-either` say whose the text in an element is, the page's by
 * default; in plain text each line begins with `+ `, `- ` or `? ` for the same. Throws where a page has no work.
 */
export function readPages(half: Half): MarkedPage[] {
  const folder = new URL(`pages/${half}/`, import.meta.url)
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const marked = readFileSync(new URL(name, folder), 'utf8')
      const page = name.endsWith('.html') ? fromHtml(marked) : fromLines(marked, name)
      if (!page.words.some(({ owner }) => owner === 'work')) throw new Error(`${name}: no work is marked`)
      return { name, half, ...page }
    })
}

function fromHtml(marked: string): Pick<MarkedPage, 'text' | 'words'> {
  return { text: withoutMarks(marked), words: wordsOfHtml(marked) }
}

const OWNERS = new Map<string, Owner>([
  ['+ ', 'work'],
  ['- ', 'page'],
  ['? ', 'either'],
])

function fromLines(marked: string, name: string): Pick<MarkedPage, 'text' | 'words'> {
  const lines = marked.split('\n')
  const words = lines.flatMap((line, index) => {
    const owner = OWNERS.get(line.slice(0, 2))
    if (line !== '' && owner === undefined) throw new Error(`${name}:${index + 1}: no mark`)
    return wordsOf(line.slice(2), owner ?? 'page', index)
  })
  return { text: lines.map((line) => line.slice(2)).join('\n'), words }
}
