import type { PassageKind } from '#shared/domain/passages.ts'
import type { Draft, Landmark } from '../draft.ts'
import { wordList } from '../word-list.ts'
import { findMain } from './main-element.ts'
import { isHidden, isNamedFurniture } from './page-words.ts'
import { isDataTable } from './tables.ts'
import { attribute, collapse, type Document, DROPPED, type Element, walkTree } from './tree.ts'

/** What the elements around a text make of it. */
interface Context {
  readonly element: Element
  readonly landmark: Landmark | null
  readonly named: boolean
  readonly main: boolean
  readonly article: boolean
  readonly quote: boolean
  readonly lists: number
  readonly kind: PassageKind | null
  readonly level: number | null
}

const HEADING = /^h[1-6]$/
const LISTS = new Set(['ul', 'ol', 'menu', 'dl'])
const INLINE = new Set(
  wordList(`
  a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, img, ins, kbd, mark,
  nobr, picture, q, rp, rt, ruby, s, samp, small, source, span, strike, strong, sub, sup, time, tt, u,
  var, wbr, label, math, output, meter, progress
`),
)
const LANDMARKS: Readonly<Record<string, Landmark>> = {
  nav: 'nav',
  navigation: 'nav',
  footer: 'footer',
  contentinfo: 'footer',
  aside: 'aside',
  complementary: 'aside',
  header: 'header',
  banner: 'header',
  form: 'form',
  search: 'form',
  button: 'form',
  dialog: 'aside',
}

/**
 * The blocks of a page in document order, each with what its place in the tree says. Line breaks inside a block become
 * `\n`, two in a row end it; cells of a table's row are joined by tabs; `pre` keeps its text as it is.
 */
export function pageDrafts(document: Document): Draft[] {
  const { main, misnamed } = findMain(document)
  const collector = new Collector()
  const path: Context[] = []
  walkTree(document, (step) => {
    if (step.type === 'text') {
      collector.text(step.text, path.at(-1))
      return true
    }
    const { element } = step
    if (step.type === 'leave') {
      collector.leave(element, path.at(-1))
      path.pop()
      return true
    }
    if (DROPPED.has(element.tagName) || isHidden(element)) return false
    collector.enter(element, path.at(-1))
    path.push(contextOf(element, path.at(-1), main, misnamed))
    return true
  })
  collector.flush(path.at(-1))
  return collector.drafts
}

function contextOf(
  element: Element,
  outer: Context | undefined,
  main: Element | null,
  misnamed: ReadonlySet<Element>,
): Context {
  const tag = element.tagName
  const inArticle = outer?.article === true || tag === 'article' || tag === 'main'
  return {
    element,
    landmark: landmarkOf(element, outer, inArticle),
    named: outer?.named === true || (isNamedFurniture(element) && !misnamed.has(element)),
    main: outer?.main === true || element === main,
    article: inArticle,
    quote: outer?.quote === true || tag === 'blockquote',
    lists: (outer?.lists ?? 0) + (LISTS.has(tag) ? 1 : 0),
    kind: kindOf(tag) ?? outer?.kind ?? null,
    level: HEADING.test(tag) ? Number(tag.slice(1)) : (outer?.level ?? null),
  }
}

/** Header, footer and aside of an article belong to the article; a nav or form is none wherever it stands. */
function landmarkOf(element: Element, outer: Context | undefined, inArticle: boolean): Landmark | null {
  if (outer?.landmark === 'nav') return 'nav'
  const own = LANDMARKS[attribute(element, 'role') ?? ''] ?? LANDMARKS[element.tagName] ?? null
  if (own === null) return outer?.landmark ?? null
  return inArticle && own !== 'nav' && own !== 'form' ? (outer?.landmark ?? null) : own
}

function kindOf(tag: string): PassageKind | null {
  if (HEADING.test(tag)) return 'heading'
  if (tag === 'pre') return 'code'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  if (tag === 'li' || tag === 'dd') return 'item'
  return null
}

/** Gathers running text into blocks. */
class Collector {
  readonly drafts: Draft[] = []
  private run = ''
  private linked = 0
  private links = 0
  private breaks = 0
  private pre = 0
  private table: Element | null = null
  private cells: string[] = []

  text(text: string, context: Context | undefined): void {
    if (this.breaks > 1 && /\S/.test(text)) this.flush(context)
    if (/\S/.test(text)) {
      if (this.breaks === 1) this.run += '\n'
      this.breaks = 0
    }
    this.run += this.pre > 0 ? text : text.replace(/[\n\r\f\t]/g, ' ')
    if (this.links > 0) this.linked += text.trim().length
  }

  enter(element: Element, outer: Context | undefined): void {
    const tag = element.tagName
    if (tag === 'br') {
      if (this.pre > 0) this.run += '\n'
      else this.breaks += 1
      return
    }
    if (tag === 'a') this.links += 1
    if (INLINE.has(tag)) return
    if (this.table === null) this.flush(outer)
    else if (this.run !== '') this.run += ' '
    if (tag === 'pre') this.pre += 1
    if (tag === 'table' && this.table === null && isDataTable(element)) this.table = element
    if (tag === 'tr' && this.table !== null) {
      this.cells = []
      this.run = ''
    }
    if ((tag === 'td' || tag === 'th') && this.table !== null) this.run = ''
    if (tag === 'caption' && this.table !== null) this.run = ''
  }

  leave(element: Element, context: Context | undefined): void {
    const tag = element.tagName
    if (tag === 'a') this.links -= 1
    if (INLINE.has(tag) || tag === 'br') return
    if (this.table === null || tag === 'caption') this.flush(context)
    else if (tag === 'td' || tag === 'th') {
      this.cells.push(collapse(this.run))
      this.run = ''
    } else if (tag === 'tr') {
      this.add('row', null, this.cells.join('\t').trimEnd(), context)
      this.cells = []
    }
    if (tag === 'pre') this.pre -= 1
    if (element === this.table) this.table = null
  }

  /** Ends the block under way. */
  flush(context: Context | undefined): void {
    const text = this.pre > 0 ? this.run.replace(/^\n/, '').trimEnd() : collapseLines(this.run)
    const kind = context?.kind ?? (context?.quote === true ? 'quote' : 'paragraph')
    const level =
      kind === 'heading' ? (context?.level ?? 2) : kind === 'item' ? Math.max(1, context?.lists ?? 1) : null
    this.add(kind, level, text, context)
    this.run = ''
    this.breaks = 0
  }

  private add(kind: PassageKind, level: number | null, text: string, context: Context | undefined): void {
    const linked = text === '' ? 0 : Math.min(1, this.linked / text.length)
    this.linked = 0
    if (!/\S/.test(text)) return
    const place = {
      landmark: context?.landmark ?? null,
      named: context?.named ?? false,
      main: context?.main ?? false,
      linked,
    }
    this.drafts.push({ kind, level, text, opens: true, closes: true, place })
  }
}

function collapseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => collapse(line))
    .join('\n')
    .trim()
}
