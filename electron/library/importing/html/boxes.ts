import type { Draft } from '../draft.ts'
import {
  areSurelyReaders,
  countsComments,
  opensComments,
  opensOtherPages,
  promisesMore,
} from '../furniture/box-words.ts'
import { type Line, toLines } from '../furniture/lines.ts'
import { wordList } from '../word-list.ts'
import { type Box, MeasuredPage, PART } from './box-measures.ts'
import { namesLinks, namesMachinery, namesReaders, namesSharing, namesSurely } from './page-words.ts'
import type { Element } from './tree.ts'

const APART = new Set(
  wordList(
    'div, section, aside, article, header, footer, nav, form, table, tr, td, ul, ol, dl, center, details',
  ),
)

/** Whether an element may be a box of its own. */
export function isApart(element: Element): boolean {
  return APART.has(element.tagName)
}

/** Documents of more blocks are no web pages, and no page has more main headings than this. */
const LONGEST = 20_000
const MOST_HEADINGS = 50
/** More words make no teaser, no appeal and no advertisement. */
const SMALL = 80
/** A menu has its share of links. */
const SOME_LINKS = 0.15
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
  if (drafts.length > LONGEST) return [...drafts]
  const page = new MeasuredPage(toLines(drafts), title)
  const outermostFirst = boxes.toSorted((one, other) => one.start - other.start || other.end - one.end)
  const apart = new Set<number>()
  for (const box of outermostFirst) {
    if (apart.has(box.start) || !isFurniture(box, page)) continue
    for (let index = box.start; index < box.end; index += 1) apart.add(index)
  }
  for (const index of strayLines(page, apart)) apart.add(index)
  return drafts.map((draft, index) =>
    apart.has(index) && draft.place !== null
      ? { ...draft, place: { ...draft.place, named: true, main: false } }
      : draft,
  )
}

function isFurniture(box: Box, page: MeasuredPage): boolean {
  if (page.holdsTitle(box) || page.holdsMain(box)) return false
  if (!box.main && (isAround(box, page) || isImprint(box, page))) return true
  return isNamed(box, page) || isInset(box, page) || isComments(box, page) || isOtherArticle(box, page)
}

/** Outside the main part: more menu than text. Between title and text stand subtitles and captions, so only links count. */
function isAround(box: Box, page: MeasuredPage): boolean {
  const words = page.words.within(box)
  const linked = page.linked.within(box)
  if (box.start > page.title && page.title >= 0 && box.end <= page.mainStart) return linked > words * 0.5
  if (page.parts.within(box) > 0) return false
  const noise = page.noise.within(box)
  const isMenu = linked >= words * SOME_LINKS && noise > page.content.within(box) * 0.6
  return isMenu && page.prose.within(box) < page.prose.total * 0.4
}

/** The foot of a page, whatever stands in it: it says whose the page is. */
function isImprint(box: Box, page: MeasuredPage): boolean {
  if (page.parts.within(box) > 0) return false
  return page.imprint.within(box) > 0 && page.prose.within(box) < page.prose.total * 0.2
}

/** A class that is given to hardly anything but furniture, unless the article itself stands in it. */
function isNamed(box: Box, page: MeasuredPage): boolean {
  const { element } = box
  if (namesReaders(element)) return page.articleBefore(box) >= ARTICLE
  const prose = page.prose.within(box)
  const isSmall = page.words.within(box) <= SMALL / 2 && prose === 0
  if (namesMachinery(element) || (isSmall && namesSharing(element))) return prose < page.prose.total * 0.25
  // What is set beside an article asks for something or leads somewhere; a part of it may do neither.
  if (page.leading.within(box) === 0) return false
  return namesSurely(element) ? prose < page.prose.total * 0.25 : isSmall && namesLinks(element)
}

/** A small box between paragraphs that begins like a list of other pages, or asks for an address or a subscription. */
function isInset(box: Box, page: MeasuredPage): boolean {
  const words = page.words.within(box)
  if (words > SMALL || box.end - box.start < 2 || page.prose.within(box) > page.prose.total * 0.3)
    return false
  const first = page.lines[box.start]
  // Steps of a manual may say "Sign up" too; what asks for it has a button.
  if (first === undefined || page.pressable.within(box) === 0) return false
  if (page.asking.within(box) > 0) return true
  return opensOtherPages(first) || (promisesMore(first) && page.linked.within(box) > words * 0.5)
}

/** What readers have added below the article. */
function isComments(box: Box, page: MeasuredPage): boolean {
  const first = page.lines[box.start]
  if (first === undefined || !opensComments(first) || page.articleBefore(box) < ARTICLE) return false
  // Works have sections of that name too, but nobody can reply to them.
  if (areSurelyReaders(first)) return page.pressable.within(box) > 0
  const controls = page.controls.within(box) + page.forms.within(box)
  return controls >= 2 || (first.kind === 'heading' && (controls > 0 || countsComments(first)))
}

/** An article that was loaded below the first one: it has a main heading and credits of its own. */
function isOtherArticle(box: Box, page: MeasuredPage): boolean {
  const first = page.mainHeadings.indexOf(page.title)
  if (first === -1 || page.mainHeadings.length > MOST_HEADINGS || !page.isCredited(page.title)) return false
  const own = page.mainHeadings.slice(first + 1).find((index) => index >= box.start && index < box.end)
  if (own === undefined || own - box.start > 2) return false
  return page.isCredited(own) || page.teaserEnds.within(box) > 0
}

/** Lines below the main part in which its last sentence may stand. */
const NEAR = 2

/** A table or list that ends the main part belongs to it, also where its element does not hold it. */
function endOfMain({ lines, mainEnd }: MeasuredPage): number {
  const isContinued = (line: Line): boolean =>
    line.kind !== 'heading' && line.kind !== 'paragraph' && (line.place?.linked ?? 0) < 0.5
  let end = mainEnd + 1
  for (let line = lines[end]; line !== undefined && isContinued(line); line = lines[end]) end += 1
  return end
}

/** Lonely sentences far below the main part, with the heading above each: what sites say about themselves. */
function strayLines(page: MeasuredPage, apart: ReadonlySet<number>): number[] {
  const stray: number[] = []
  let run: Line[] = []
  const end = (): void => {
    const heading = page.lines[(run[0]?.index ?? 0) - 1]
    const words = run.reduce((sum, line) => sum + line.words, 0)
    if (words > 0 && words < PART) {
      stray.push(...run.map((line) => line.index))
      if (heading?.kind === 'heading' && heading.index > page.mainEnd + NEAR) stray.push(heading.index)
    }
    run = []
  }
  if (page.mainEnd === -1) return []
  for (const line of page.lines.slice(endOfMain(page) + NEAR)) {
    if (line.prose && !apart.has(line.index) && line.index !== page.title) run.push(line)
    else end()
  }
  end()
  return stray
}
