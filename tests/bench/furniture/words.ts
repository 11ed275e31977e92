import { parse } from 'parse5'
import { attribute, walkTree } from '#library/importing/html/tree.ts'
import { wordList } from '#library/importing/word-list.ts'

/** Whose a word is: the work's, the page's around it, or that of a line which either may claim (dates, names, labels). */
export type Owner = 'work' | 'page' | 'either'

/** A word of a page, folded; words of one block (paragraph, cell, line) share their `block`. */
export interface Word {
  readonly text: string
  readonly owner: Owner
  readonly block: number
}

/** Chinese and Japanese, which put no spaces between words, are counted by the character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}\u200c]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{M}\p{N}\u200c]|$)/gu

/** Elements whose text no reader of the page can see. */
const UNSEEN = new Set(wordList('script, style, template, noscript, head, svg, iframe, textarea, select'))
const INLINE = new Set(
  wordList(`
  a, abbr, b, bdi, bdo, big, cite, code, dfn, em, font, i, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup,
  time, tt, u, var, wbr
`),
)

/** The words of a text of one owner. */
export function wordsOf(text: string, owner: Owner, block = 0): Word[] {
  return Array.from(text.normalize('NFC').matchAll(WORD), ([word]) => ({
    text: word.toLowerCase(),
    owner,
    block,
  }))
}

/** All words of an HTML page in document order, each with the owner that the nearest mark around it names. */
export function wordsOfHtml(html: string): Word[] {
  const words: Word[] = []
  const owners: Owner[] = ['page']
  let block = 0
  let run = ''
  let afterLink = false
  const flush = (): void => {
    words.push(...wordsOf(run, owners.at(-1) ?? 'page', block))
    run = ''
  }
  walkTree(parse(html, { scriptingEnabled: false }), (step) => {
    if (step.type === 'text') {
      run += step.text
      afterLink = false
      return true
    }
    const { element } = step
    // Links in a row are words of their own, however close they are written.
    if (afterLink && step.type === 'enter' && element.tagName === 'a') run += ' '
    afterLink = element.tagName === 'a' && step.type === 'leave'
    const marked = ownerOf(element)
    const inline = INLINE.has(element.tagName)
    if (step.type === 'enter' && UNSEEN.has(element.tagName)) return false
    if (!inline || marked !== null) flush()
    if (!inline) block += 1
    if (step.type === 'enter') owners.push(marked ?? owners.at(-1) ?? 'page')
    else owners.pop()
    return true
  })
  flush()
  return words
}

const MARKS = { 'data-work': 'work', 'data-page': 'page', 'data-either': 'either' } as const

function ownerOf(element: Parameters<typeof attribute>[0]): Owner | null {
  for (const [mark, owner] of Object.entries(MARKS)) {
    if (attribute(element, mark) !== null) return owner
  }
  return null
}

/** The page as it would be on the web: without the marks. */
export function withoutMarks(html: string): string {
  return html.replace(/ data-(?:work|page|either)(?=[\s>])/g, '')
}
