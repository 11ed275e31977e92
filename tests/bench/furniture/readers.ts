import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extract } from '#library/importing/extract.ts'
import type { Extraction } from '#library/importing/format.ts'
import { align } from './align.ts'
import type { MarkedPage } from './pages.ts'
import { type Word, wordsOf, wordsOfHtml } from './words.ts'

/** What a program kept of a page: which words, and how many words it shows that the page does not have at that place. */
export interface Kept {
  readonly kept: readonly boolean[]
  readonly invented: number
}

/** The page's blocks as the program imports them. */
export async function importPage(page: MarkedPage): Promise<Extraction['blocks']> {
  const read = await extract(Buffer.from(page.text), { name: page.name })
  if (!('blocks' in read)) throw new Error(`${page.name} was read as a container`)
  return read.blocks
}

/** What Readability finds in the page, or null. */
export function readWithReadability(
  page: MarkedPage,
): { readonly title: string; readonly html: string } | null {
  const article = new Readability(parseHTML(asHtml(page)).document).parse()
  return article && { title: article.title ?? '', html: article.content ?? '' }
}

/** All blocks are aligned, folded ones too, so it is known exactly which of two equal lines was kept. */
export async function keptByBookwheel(page: MarkedPage): Promise<Kept> {
  const blocks = await importPage(page)
  return place(
    page,
    blocks.flatMap((block) => wordsOf(block.text, block.furniture ? 'page' : 'work')),
  )
}

/** Readability's title counts as kept where its text leaves it out, as it does on purpose. */
export function keptByReadability(page: MarkedPage): Kept {
  const article = readWithReadability(page)
  const body = wordsOfHtml(article?.html ?? '')
  const title = wordsOf(article?.title ?? '', 'work')
  const shown = body.map(({ text }) => text).join(' ')
  const isShown = shown.includes(title.map(({ text }) => text).join(' '))
  const output = (isShown ? body : [...title, ...body]).map((word): Word => ({ ...word, owner: 'work' }))
  return place(page, output)
}

/** Readability reads no plain text: each line of one becomes a paragraph. */
function asHtml({ name, text }: MarkedPage): string {
  if (name.endsWith('.html')) return text
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html><html><head></head><body>${escaped.replace(/^.*\S.*$/gm, '<p>$&</p>')}</body></html>`
}

/** Words of the output that belong to the work are kept. */
function place(page: MarkedPage, output: readonly Word[]): Kept {
  const origins = align(
    page.words.map(({ text }) => text),
    output.map(({ text }) => text),
    page.words.map(({ owner }) => owner === 'work'),
  )
  const kept = page.words.map(() => false)
  let invented = 0
  for (const [index, { owner }] of output.entries()) {
    const origin = origins[index] ?? -1
    if (owner !== 'work') continue
    if (origin === -1) invented += 1
    else kept[origin] = true
  }
  return { kept, invented }
}
