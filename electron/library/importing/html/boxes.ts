import type { Draft } from '../draft.ts'
import { isAsking, isReaderControl, opensComments, opensOtherPages } from '../furniture/box-words.ts'
import { type Line, toLines } from '../furniture/lines.ts'
import { key } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { namesLinks, namesReaders, namesSurely } from './page-words.ts'
import type { Element } from './tree.ts'

/** An element that stands apart on a page, with its drafts from `start` to before `end`; `main` as in draft.ts. */
export interface Box {
  readonly element: Element
  readonly start: number
  readonly end: number
  readonly main: boolean
}

const APART = new Set(
  wordList(
    'div, section, aside, article, header, footer, nav, form, table, tr, td, ul, ol, dl, center, details',
  ),
)

/** Whether an element may be a box of its own. */
export function isApart(element: Element): boolean {
  return APART.has(element.tagName)
}

/** More words make no teaser, no appeal and no advertisement. */
const SMALL = 80
/** Words that an article has at least before its readers comment on it. */
const ARTICLE = 20

/**
 * Takes the boxes that a page sets around and into its article out of the main part, each with everything in it: what
 * a sentence in a box is worth can't be read from the sentence, but from what else stands in the box. Nothing that holds
 * the title or most of the prose is ever taken out. `title` is what `<title>` says.
 */
export function setBoxesApart(
  drafts: readonly Draft[],
  boxes: readonly Box[],
  title: string | null,
): Draft[] {
  const page = new Measured(toLines(drafts), title)
  const outermostFirst = boxes.toSorted((one, other) => one.start - other.start || other.end - one.end)
  const apart = new Set<number>()
  for (const box of outermostFirst) {
    if (apart.has(box.start) || !isFurniture(box, page)) continue
    for (let index = box.start; index < box.end; index += 1) apart.add(index)
  }
  return drafts.map((draft, index) =>
    apart.has(index) && draft.place !== null
      ? { ...draft, place: { ...draft.place, named: true, main: false } }
      : draft,
  )
}

function isFurniture(box: Box, page: Measured): boolean {
  if (page.holdsTitle(box) || page.holdsMain(box)) return false
  if (!box.main) return isAround(box, page)
  return isNamed(box, page) || isInset(box, page) || isComments(box, page) || isOtherArticle(box, page)
}

/** Outside the main part: more menu than text. Between title and text stand subtitles and captions, so only links count. */
function isAround(box: Box, page: Measured): boolean {
  const noise = page.noise.within(box)
  if (box.start > page.title && page.title >= 0 && box.end <= page.mainStart)
    return page.linked.within(box) > page.words.within(box) * 0.5
  return noise > page.content.within(box) * 0.6 && page.prose.within(box) < page.prose.total * 0.4
}

/** A class that is given to nothing but furniture, unless the article itself stands in it. */
function isNamed(box: Box, page: Measured): boolean {
  if (namesReaders(box.element)) return page.articleBefore(box) >= ARTICLE
  if (namesSurely(box.element)) return page.prose.within(box) < page.prose.total * 0.25
  const isSmall = page.words.within(box) <= SMALL / 2 && page.prose.within(box) === 0
  return isSmall && namesLinks(box.element)
}

/** A small box between paragraphs that begins like a list of other pages, or asks for an address or a subscription. */
function isInset(box: Box, page: Measured): boolean {
  const words = page.words.within(box)
  if (words > SMALL || box.end - box.start < 2 || page.prose.within(box) > page.prose.total * 0.3)
    return false
  const first = page.lines[box.start]
  return page.asking.within(box) > 0 || (first !== undefined && opensOtherPages(first))
}

/** What readers have added below the article. */
function isComments(box: Box, page: Measured): boolean {
  const first = page.lines[box.start]
  if (first === undefined || !opensComments(first) || page.articleBefore(box) < ARTICLE) return false
  return first.kind === 'heading' || page.controls.within(box) >= 2
}

/** An article that was loaded below the first one: it has a main heading and credits of its own. */
function isOtherArticle(box: Box, page: Measured): boolean {
  const first = page.mainHeadings.findIndex((index) => index === page.title)
  if (first === -1 || !page.isCredited(page.title)) return false
  const own = page.mainHeadings.slice(first + 1).find((index) => index >= box.start && index < box.end)
  return own !== undefined && own - box.start <= 2 && page.isCredited(own)
}

/** Sums over ranges of lines. */
class Sums {
  private readonly sums: number[] = [0]

  constructor(lines: readonly Line[], value: (line: Line) => number) {
    for (const line of lines) this.sums.push((this.sums.at(-1) ?? 0) + value(line))
  }

  get total(): number {
    return this.sums.at(-1) ?? 0
  }

  within({ start, end }: { readonly start: number; readonly end: number }): number {
    return (this.sums[end] ?? 0) - (this.sums[start] ?? 0)
  }
}

/** What the boxes of a page are asked, each in constant time. */
class Measured {
  readonly lines: readonly Line[]
  /** Index of the line that the page's title stands on, or -1. */
  readonly title: number
  readonly mainStart: number
  readonly mainHeadings: readonly number[]
  readonly words: Sums
  readonly prose: Sums
  readonly linked: Sums
  /** Words of links and of short lines that say nothing about the work. */
  readonly noise: Sums
  /** Words of sentences, tables, lists and code. */
  readonly content: Sums
  readonly asking: Sums
  readonly controls: Sums
  private readonly main: Sums

  constructor(lines: readonly Line[], title: string | null) {
    this.lines = lines
    this.mainHeadings = lines.flatMap((line) =>
      line.kind === 'heading' && line.level === 1 ? [line.index] : [],
    )
    this.title = titleLine(lines, title)
    this.mainStart = lines.findIndex((line) => line.place?.main === true)
    this.words = new Sums(lines, (line) => line.words)
    this.prose = new Sums(lines, (line) => (line.prose ? line.words : 0))
    this.linked = new Sums(lines, (line) => line.words * (line.place?.linked ?? 0))
    this.noise = new Sums(lines, (line) => line.words - contentOf(line))
    this.content = new Sums(lines, contentOf)
    this.asking = new Sums(lines, (line) => (isAsking(line) ? 1 : 0))
    this.controls = new Sums(lines, (line) => (isReaderControl(line) ? 1 : 0))
    this.main = new Sums(lines, (line) => (line.place?.main === true ? 1 : 0))
  }

  holdsTitle({ start, end }: Box): boolean {
    return this.title >= start && this.title < end
  }

  holdsMain(box: Box): boolean {
    return !box.main && this.main.within(box) > 0
  }

  /** Words of prose in the main part above a box. */
  articleBefore({ start }: Box): number {
    return this.prose.within({ start: Math.max(0, this.mainStart), end: start })
  }

  /** Whether a name or a date stands right below a heading. */
  isCredited(index: number): boolean {
    return this.lines.slice(index + 1, index + 4).some((line) => line.credit !== null)
  }
}

function contentOf(line: Line): number {
  const linked = line.place?.linked ?? 0
  if (line.credit !== null) return line.words
  return line.prose || line.kind !== 'paragraph' ? line.words * (1 - linked) : 0
}

/** The heading that `<title>` begins with, the line that does, or the first main heading. */
function titleLine(lines: readonly Line[], title: string | null): number {
  const wanted = key(title ?? '')
  const opens = (line: Line): boolean => line.key.length >= 8 && wanted.startsWith(line.key)
  const headings = lines.filter((line) => line.kind === 'heading')
  return (headings.find(opens) ?? lines.find(opens) ?? headings.find((line) => line.level === 1))?.index ?? -1
}
