import { html } from 'parse5'
import type { PassageKind } from '#shared/domain/passages.ts'
import type { Draft, Landmark } from '../draft.ts'
import { raised } from '../raised.ts'
import { countWords } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { ListMarkers } from './list-markers.ts'
import { findMain } from './main-element.ts'
import { isBackLink, isNoteReference, noteName, notesName, setApart } from './notes.ts'
import { isHidden, isNamedFurniture, opensPanel } from './page-words.ts'
import { positionOf } from './positions.ts'
import { TableRows } from './table-row.ts'
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
  /** How many earlier mails are quoted around it. */
  readonly replies: number
  readonly lists: number
  readonly kind: PassageKind | null
  readonly level: number | null
  /** The `lang` of the nearest element that has one, as it is written; that of the page itself is left to its head. */
  readonly language: string | null
  /** What the note around is called, and what each item around will be called. */
  readonly note: string | null
  readonly notes: string | null
}

/**
 * Is shown each element of a page before it is read; `next` is the index of the first draft that begins at or after it.
 * Answers whether to read what it holds.
 */
export type Visit = (element: Element, next: number) => boolean

/** Is told of each element that was read: its drafts are those from `start` to before `end`, in the main part or not. */
export type Closed = (element: Element, start: number, end: number, main: boolean) => void

/** From this share on a block is nothing but links and what parts them. */
const ONLY_LINKS = 0.8

const HEADING = /^h[1-6]$/
const LISTS = new Set(['ul', 'ol', 'menu', 'dl'])
const INLINE = new Set(
  wordList(`
  a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, img, ins, kbd, mark,
  nobr, picture, q, rp, rt, ruby, s, samp, small, source, span, strike, strong, sub, sup, time, tt, u,
  var, wbr, label, output, meter, progress,
  math, mrow, mi, mn, mo, ms, mtext, mspace, mfrac, msqrt, mroot, msub, msup, msubsup, munder, mover, munderover,
  mmultiscripts, mstyle, merror, mpadded, mphantom, menclose, semantics
`),
)
const GROUPS = new Set(['table', 'thead', 'tbody', 'tfoot'])
const LANDMARKS: ReadonlyMap<string, Landmark> = new Map(
  Object.entries({
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
  }),
)

/**
 * The blocks of a page in document order, each with what its place in the tree says. Line breaks inside a block become
 * `\n`, two in a row end it; cells of a table's row are joined by tabs; `pre` keeps its text as it is.
 */
export function pageDrafts(
  document: Document,
  visit: Visit = () => true,
  closed: Closed = () => {},
): Draft[] {
  const { main, misnamed } = findMain(document)
  const collector = new Collector()
  const starts: number[] = []
  const path: Context[] = []
  walkTree(document, (step) => {
    if (step.type === 'text') {
      collector.text(step.text, path.at(-1))
      return true
    }
    const { element } = step
    if (step.type === 'leave') {
      const context = path.at(-1)
      collector.leave(element, context)
      path.pop()
      closed(element, starts.pop() ?? 0, collector.drafts.length, context?.main === true)
      return true
    }
    const outer = path.at(-1)
    if (isCheckbox(element)) collector.checkbox(element, outer)
    // Pages that show a note when its number is pressed hide it until then.
    if (DROPPED.has(element.tagName) || (isHidden(element) && noteName(element) === null)) return false
    const context = contextOf(element, outer, main, misnamed)
    collector.enter(element, outer)
    if (isBackLink(element) || !visit(element, collector.next)) {
      collector.leave(element, context)
      return false
    }
    starts.push(collector.next)
    path.push(context)
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
  const note = noteName(element) ?? (tag === 'li' ? outer?.notes : null) ?? outer?.note ?? null
  return {
    element,
    landmark: landmarkOf(element, outer, inArticle),
    named: outer?.named === true || (isNamedFurniture(element) && !misnamed.has(element)),
    main: outer?.main === true || element === main,
    article: inArticle,
    quote: outer?.quote === true || tag === 'blockquote',
    replies: (outer?.replies ?? 0) + (quotesMail(element) ? 1 : 0),
    // What a term means stands under it.
    lists: (outer?.lists ?? 0) + (LISTS.has(tag) || tag === 'dd' ? 1 : 0),
    kind: note === null ? (kindOf(tag) ?? outer?.kind ?? null) : 'note',
    level: HEADING.test(tag) ? Number(tag.slice(1)) : (outer?.level ?? null),
    language: languageOf(element) ?? outer?.language ?? null,
    note,
    notes: notesName(element) ?? outer?.notes ?? null,
  }
}

function languageOf(element: Element): string | null {
  if (element.tagName === 'html' || element.tagName === 'body') return null
  return attribute(element, 'lang') ?? attribute(element, 'xml:lang')
}

function isCheckbox(element: Element): boolean {
  return element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'checkbox'
}

/** Mail programs mark with `cite` what they quote from the mail that is answered. */
function quotesMail(element: Element): boolean {
  return element.tagName === 'blockquote' && attribute(element, 'type')?.toLowerCase() === 'cite'
}

/** Header, footer and aside of an article belong to the article; a nav or form is none wherever it stands. */
function landmarkOf(element: Element, outer: Context | undefined, inArticle: boolean): Landmark | null {
  if (outer?.landmark === 'nav') return 'nav'
  if (opensPanel(element)) return outer?.landmark ?? null
  const own = LANDMARKS.get(attribute(element, 'role') ?? '') ?? LANDMARKS.get(element.tagName) ?? null
  if (own === null) return outer?.landmark ?? null
  return inArticle && own !== 'nav' && own !== 'form' ? (outer?.landmark ?? null) : own
}

function kindOf(tag: string): PassageKind | null {
  if (HEADING.test(tag)) return 'heading'
  if (tag === 'pre') return 'code'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'item'
  return null
}

/** Gathers running text into blocks. */
class Collector {
  readonly drafts: Draft[] = []
  private run = ''
  private linked = 0
  private links = 0
  private breaks = 0
  private afterLink = false
  /** Links in the block under way, and of its last line: how many, their letters, and where in the run it begins. */
  private rowOfLinks = 0
  private isCounted = false
  private line = { start: 0, links: 0, linked: 0 }
  private pre = 0
  private table: Element | null = null
  private readonly rows = new TableRows()
  private readonly lists = new ListMarkers()
  /** The number before the item under way, until its first block is there. */
  private marker: string | null = null
  /** Where in the run the link to a note begins. */
  private reference = 0

  /** The index of the first draft that begins from here on. */
  get next(): number {
    return this.drafts.length + (/\S/.test(this.run) ? 1 : 0)
  }

  text(text: string, context: Context | undefined): void {
    // White space between the parts of a formula is none of its text.
    if (context?.element.namespaceURI === html.NS.MATHML && !/\S/.test(text)) return
    this.afterLink = false
    if (this.breaks > 1 && this.table === null && /\S/.test(text)) this.flush(context)
    if (/\S/.test(text)) {
      if (this.breaks > 0) this.endLine(context)
      this.breaks = 0
    }
    this.run += this.shown(this.pre > 0 ? text : text.replace(/[\n\r\f\t]/g, ' '), context)
    if (this.links > 0 && /\S/.test(text)) this.countLink(letters(text))
  }

  /** The number of a note is set apart as a whole when its link ends. */
  private shown(text: string, context: Context | undefined): string {
    const position = context === undefined || this.links > 0 ? null : positionOf(context.element)
    return position === null ? text : raised(text, position)
  }

  enter(element: Element, outer: Context | undefined): void {
    const tag = element.tagName
    if (tag === 'br') {
      if (this.pre > 0) this.run += '\n'
      else this.breaks += 1
      return
    }
    if (tag === 'a') {
      // Links in a row are words of their own, however close they are written.
      if (this.afterLink) this.run += ' '
      this.links += 1
      this.isCounted = false
    }
    if (isNoteReference(element)) this.reference = this.run.length
    if (INLINE.has(tag)) return
    if (this.table === null) this.flush(outer)
    else if (this.run !== '') this.run += ' '
    if (tag === 'pre') this.pre += 1
    if (tag === 'table' && this.table === null && isDataTable(element)) this.table = element
    if (LISTS.has(tag)) this.lists.enter(element)
    if (tag === 'li') this.marker = this.lists.item(element)
    if (this.table === null) return
    if (GROUPS.has(tag)) this.rows.startGroup()
    if (tag === 'tr') this.rows.startRow()
    if (tag === 'tr' || tag === 'td' || tag === 'th' || tag === 'caption') this.run = ''
  }

  /** The box before an item of a list of tasks, as Markdown writes it. */
  checkbox(element: Element, context: Context | undefined): void {
    const opensItem = context?.kind === 'item' && context.landmark !== 'form' && !/\S/.test(this.run)
    if (opensItem) this.run = attribute(element, 'checked') === null ? '[ ] ' : '[x] '
  }

  leave(element: Element, context: Context | undefined): void {
    const tag = element.tagName
    if (tag === 'a') this.links -= 1
    this.afterLink = tag === 'a'
    if (isNoteReference(element))
      this.run = this.run.slice(0, this.reference) + setApart(this.run.slice(this.reference))
    if (INLINE.has(tag) || tag === 'br') return
    if (this.table === null || tag === 'caption') this.flush(context)
    else if (tag === 'td' || tag === 'th') {
      this.rows.add(element, collapse(this.run))
      this.run = ''
      this.breaks = 0
    } else if (tag === 'tr') {
      const { text, isHead } = this.rows.endRow()
      this.add('row', null, text, context, isHead ? 'Header' : null)
    }
    if (LISTS.has(tag)) this.lists.leave()
    if (tag === 'li') this.marker = null
    if (tag === 'pre') this.pre -= 1
    if (element === this.table) this.table = null
  }

  private countLink(linked: number): void {
    const links = this.isCounted ? 0 : 1
    this.isCounted = true
    this.linked += linked
    this.rowOfLinks += links
    this.line.linked += linked
    this.line.links += links
  }

  /** A broken line of nothing but links is a block of its own: it belongs to no paragraph. */
  private endLine(context: Context | undefined): void {
    const isRow = this.partLinks(context)
    if (isRow) this.flush(context)
    else this.run += '\n'
    this.line = { start: this.run.length, links: 0, linked: 0 }
  }

  /** Ends the block above the last line if that is a row of links; answers whether it is. */
  private partLinks(context: Context | undefined): boolean {
    const { start, links, linked } = this.line
    if (this.pre > 0 || this.table !== null || links < 2) return false
    const row = this.run.slice(start)
    if (linked <= letters(row) * ONLY_LINKS) return false
    this.line = { start: 0, links: 0, linked: 0 }
    if (start === 0) return true
    this.run = this.run.slice(0, start)
    this.linked -= linked
    this.rowOfLinks -= links
    this.flush(context)
    this.run = row
    this.linked = linked
    this.rowOfLinks = links
    return true
  }

  /** Ends the block under way. */
  flush(context: Context | undefined): void {
    this.partLinks(context)
    const text = this.pre > 0 ? this.run.replace(/^\n/, '').trimEnd() : collapseLines(this.run)
    const kind = context?.kind ?? (context?.quote === true ? 'quote' : 'paragraph')
    const level =
      kind === 'heading' ? (context?.level ?? 2) : kind === 'item' ? Math.max(1, context?.lists ?? 1) : null
    this.add(kind, level, text, context, this.labelOf(kind, context))
    this.run = ''
    this.breaks = 0
    this.line = { start: 0, links: 0, linked: 0 }
  }

  private labelOf(kind: PassageKind, context: Context | undefined): string | null {
    if (kind === 'item') return this.marker
    if (kind !== 'note') return null
    return this.marker === null
      ? (context?.note ?? null)
      : `${context?.note} ${this.marker.replace(/\.$/, '')}`
  }

  private add(
    kind: PassageKind,
    level: number | null,
    text: string,
    context: Context | undefined,
    label: string | null,
  ): void {
    const linked = text === '' ? 0 : Math.min(1, this.linked / letters(text))
    const isRow = kind === 'paragraph' && linked > ONLY_LINKS && isRowOfLinks(this.rowOfLinks, text)
    this.linked = 0
    this.rowOfLinks = 0
    if (!/\S/.test(text)) return
    this.marker = null
    const place = {
      landmark: context?.landmark ?? null,
      // A row of links tells as much as a class of that name.
      named: isRow || (context?.named ?? false),
      main: context?.main ?? false,
      linked,
    }
    const language = context?.language ?? null
    const replies = context?.replies ?? 0
    const what = replies > 0 ? ({ kind: 'reply', level: replies } as const) : { kind, level }
    this.drafts.push({ ...what, text, label, language, opens: true, closes: true, place })
  }
}

/** Several links of a few words; two longer ones may be entries of a list. */
function isRowOfLinks(links: number, text: string): boolean {
  const words = countWords(text)
  return links > 2 ? words <= links * 4 : links === 2 && words <= 3
}

/** Characters that are no white space; at least one. */
function letters(text: string): number {
  return Math.max(1, text.replace(/\s/g, '').length)
}

function collapseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => collapse(line))
    .join('\n')
    .trim()
}
