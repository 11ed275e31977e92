import { isProse } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { isHidden, isNamedFurniture } from './page-words.ts'
import { isDataTable } from './tables.ts'
import { attribute, collapse, type Document, DROPPED, type Element, walkTree } from './tree.ts'

/** An element holding this share of the page's prose stands for it. */
const BULK = 0.7
const CONTAINERS = new Set([
  'html',
  'body',
  'div',
  'main',
  'article',
  'section',
  'center',
  'td',
  'table',
  'tbody',
  'tr',
  'form',
])
const CHROME = new Set(['nav', 'footer', 'aside', 'form', 'button'])
const CHROME_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'banner', 'search', 'dialog'])

/**
 * The element that holds the bulk of a page's prose: from `<main>` or the body downwards as long as one child holds
 * most of it. Also the elements whose names speak of furniture but that hold most of the prose themselves: their
 * names mean something else. Prose is counted in words of sentences, and of tables of data.
 */
export function findMain(document: Document): {
  readonly main: Element | null
  readonly misnamed: ReadonlySet<Element>
} {
  const clean = countProse(document, true)
  const all = countProse(document, false)
  const total = all.get(null) ?? 0
  const misnamed = new Set<Element>()
  for (const [element, words] of all) {
    if (element !== null && words > total * 0.6 && isNamedFurniture(element)) misnamed.add(element)
  }
  const counts = (clean.get(null) ?? 0) >= total * 0.25 ? clean : all
  return { main: withParts(descend(document, counts), counts), misnamed }
}

/** Words of prose in each element; under `null` those of the whole page. */
function countProse(document: Document, skipFurniture: boolean): Map<Element | null, number> {
  const counts = new Map<Element | null, number>([[null, 0]])
  const path: Element[] = []
  let run = ''
  let table: Element | null = null
  const flush = (): void => {
    const text = collapse(run.slice(0, LONGEST))
    const words = (run.length > LONGEST ? run.length : text.length) / WORD
    run = ''
    if (table === null && !isProse(text)) return
    for (const element of [null, ...path.slice(-DEEPEST)])
      counts.set(element, (counts.get(element) ?? 0) + words)
  }
  walkTree(document, (step) => {
    if (step.type === 'text') {
      run += step.text
      return true
    }
    const { element } = step
    if (!INLINE.has(element.tagName)) flush()
    if (step.type === 'leave') {
      if (path.at(-1) === element) path.pop()
      if (table === element) table = null
      return true
    }
    if (DROPPED.has(element.tagName) || isHidden(element)) return false
    if (skipFurniture && isChrome(element)) return false
    if (CONTAINERS.has(element.tagName)) path.push(element)
    if (element.tagName === 'table' && table === null && isDataTable(element)) table = element
    return true
  })
  flush()
  return counts
}

/** Enough of a text to tell whether it is prose, and the length of a word with its space, to count them quickly. */
const LONGEST = 2000
const WORD = 6

/** Ancestors counted for each paragraph: nobody nests real pages deeper, and hostile ones must stay linear. */
const DEEPEST = 200
const INLINE = new Set(
  wordList(`
  a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp, small,
  span, strong, sub, sup, time, tt, u, var, wbr
`),
)

function isChrome(element: Element): boolean {
  return (
    CHROME.has(element.tagName) ||
    CHROME_ROLES.has(attribute(element, 'role') ?? '') ||
    isNamedFurniture(element)
  )
}

function descend(document: Document, counts: ReadonlyMap<Element | null, number>): Element | null {
  let main: Element | null = null
  const words = counts.get(null) ?? 0
  // Map order is that of first prose, so a container always comes before what it holds.
  for (const [element, count] of counts) {
    if (element === null || count < words * BULK) continue
    if (main === null || contains(main, element)) main = element
  }
  return words === 0
    ? null
    : (main ?? document.childNodes.find((node): node is Element => node.nodeName === 'html') ?? null)
}

/** Advertisements part an article into several elements of one kind; their parent holds it all. */
function withParts(main: Element | null, counts: ReadonlyMap<Element | null, number>): Element | null {
  const parent = main?.parentNode
  if (!main || !parent || !('tagName' in parent)) return main
  const kind = attribute(main, 'class')
  const isPart = (node: (typeof parent.childNodes)[number]): boolean =>
    'tagName' in node && node !== main && attribute(node, 'class') === kind && counts.has(node)
  return kind !== null && parent.childNodes.some(isPart) ? parent : main
}

function contains(outer: Element, inner: Element): boolean {
  let node: Element['parentNode'] = inner.parentNode
  for (let depth = 0; node !== null && depth < DEEPEST * 2; depth += 1) {
    if (node === outer) return true
    node = 'parentNode' in node ? node.parentNode : null
  }
  return false
}
