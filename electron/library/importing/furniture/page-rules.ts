import { announcesAuthor } from '../metadata/byline.ts'
import { countWords, isNameList } from '../shape.ts'
import { isTitleCrumb } from './crumbs.ts'
import { isCutOff } from './cut-off.ts'
import type { Line } from './lines.ts'
import type { Page, Zone } from './page.ts'
import { isAnyNetwork, isHeadingLabel, namesNetwork, pointsForward, startsSection } from './vocabulary.ts'

/** One piece of evidence that depends on the page around a line; weights as in line-rules.ts. */
export interface PageRule {
  readonly name: string
  readonly weight: number
  /** Only on pages, and only in these zones. */
  readonly zones: readonly Zone[]
  readonly test: (line: Line, page: Page) => boolean
}

const everywhere: readonly Zone[] = ['head', 'body', 'tail']

export const pageRules: readonly PageRule[] = [
  { name: 'a box or link of a page, with no text below it', weight: 5, zones: everywhere, test: isEmptyBox },
  {
    name: 'a breadcrumb that ends in the title',
    weight: 6,
    zones: everywhere,
    test: (line, page) => isTitleCrumb(line, page.title),
  },
  { name: 'the title again', weight: 6, zones: everywhere, test: isTitleAgain },
  { name: 'above the title', weight: 4, zones: ['head'], test: isAboveTitle },
  { name: 'a sentence far above the title', weight: 4, zones: ['head'], test: isFarAboveTitle },
  { name: 'a headline among the menus above the title', weight: 4, zones: ['head'], test: isHeadlineAbove },
  { name: 'a menu by its shape', weight: 4, zones: ['head'], test: isInMenu },
  { name: 'a sentence in a box, after the text', weight: 4, zones: ['tail'], test: isInLabelledBox },
  { name: 'the same link again and again', weight: 4, zones: everywhere, test: isRepeatedLink },
  { name: 'a section label, repeated under the title', weight: 4, zones: ['head'], test: isRepeatedLabel },
  { name: 'a label between title and author', weight: 4, zones: ['head'], test: isLabelAboveCredit },
  { name: 'names between title and text', weight: 4, zones: ['head'], test: isNamesUnderTitle },
  { name: 'crumbs between title and text', weight: 4, zones: ['head'], test: isCrumbsUnderTitle },
  {
    name: 'two names glued by a comma, among longer such lists',
    weight: 4,
    zones: everywhere,
    test: isShortTagList,
  },
  { name: 'the name of a network beside another', weight: 5, zones: everywhere, test: isNetworkAmongOthers },
  { name: 'under a pointer to another page', weight: 4, zones: ['body'], test: isPointedTo },
  { name: 'the title of another page that the tail lists', weight: 4, zones: ['body'], test: isListedInTail },
  {
    name: 'the heading of other pages, after the text',
    weight: 4,
    zones: ['tail'],
    test: (line) => isUnread(line) && startsSection(line),
  },
  { name: 'in the tail of the page', weight: 4, zones: ['tail'], test: isInTail },
  { name: 'a network after the text', weight: 4, zones: ['tail'], test: isNetworkLine },
  {
    name: 'a sentence below the comment form or the page numbers',
    weight: 4,
    zones: ['tail'],
    test: (line, page) => line.prose && line.index > page.formStart,
  },
  { name: 'a teaser cut off, after the text', weight: 4, zones: ['tail'], test: isTeaserInTail },
]

/** Lines without a sentence that do not describe the work: only those are folded by where they stand. */
function isUnread(line: Line): boolean {
  return !line.prose && line.kind !== 'row' && line.kind !== 'code' && line.kind !== 'quote'
}

function isEmptyBox(line: Line, page: Page): boolean {
  return line.kind !== 'heading' && isHeadingLabel(line) && page.lines[line.index + 1]?.prose !== true
}

function isTitleAgain(line: Line, page: Page): boolean {
  const title = page.title.key
  if (title.length < 8 || line.index === page.title.index) return false
  if (line.kind === 'code' || line.kind === 'row') return false
  if (line.key === title) return page.lines[line.index + 1]?.kind !== 'row'
  // "Title | Site"
  const parts = line.text.split(/\s[|–—»·-]\s/u)
  const site = parts.at(-1) ?? ''
  return parts.length > 1 && !line.prose && site.length <= 40 && line.key.startsWith(title)
}

function isAboveTitle(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index >= title || !isUnread(line) || line.words > 25) return false
  if (isOverline(line, title) || isImageText(line, page)) return false
  const { credit } = line
  if (credit === null) return true
  // A date right above the title is the work's own; one above menus and breadcrumbs is that of the visit.
  return (
    credit.name === null && page.lines.slice(line.index + 1, title).some((other) => other.credit === null)
  )
}

/** Announcements stand between the menus; what leads up to a title stands right above it. */
function isFarAboveTitle(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || !line.prose || line.place === null) return false
  return page.lines[title]?.kind === 'heading' && title - line.index > 2 && line.words <= 40
}

/** A question that leads to another page, not set apart from the lines around it. */
function isHeadlineAbove(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index >= title || line.place !== null) return false
  return line.prose && line.words <= 12 && !(line.opens && line.closes)
}

/** So many short lines in a row, none set apart, are a menu in any language. */
const MENU = 5

/** Between title and text: above it everything short is folded, in the text nothing is. */
function isInMenu(line: Line, page: Page): boolean {
  if (!couldBeMenu(line) || line.index <= (page.title.index ?? Infinity)) return false
  let first = line.index
  while (line.index - first < MENU && !page.lines[first]?.opens && isMenuLine(page.lines[first - 1]))
    first -= 1
  let last = line.index
  while (last - first < MENU && !page.lines[last]?.closes && isMenuLine(page.lines[last + 1])) last += 1
  return last - first + 1 >= MENU
}

function isMenuLine(line: Line | undefined): boolean {
  return line !== undefined && couldBeMenu(line)
}

function couldBeMenu(line: Line): boolean {
  return (
    line.place === null &&
    line.kind === 'paragraph' &&
    line.credit === null &&
    line.words <= 3 &&
    !/[:.,;!?]\s*$|\d{3}/u.test(line.text)
  )
}

/** What a site says about itself below "About us", in the same chunk of lines. */
function isInLabelledBox(line: Line, page: Page): boolean {
  const above = page.lines[line.index - 1]
  if (!line.prose || line.opens || above === undefined || line.index <= page.tailStart) return false
  return isHeadingLabel(above) || startsSection(above)
}

/** A button below each entry, post or section; the name of a speaker stands above what is said. */
function isRepeatedLink(line: Line, page: Page): boolean {
  const next = page.lines[line.index + 1]
  const isAbove = next?.kind === 'paragraph' && next.credit === null && (next.place?.linked ?? 0) < 0.5
  if (isAbove) return false
  if (line.place === null || line.place.linked < 0.8 || !isUnread(line) || line.kind === 'heading')
    return false
  return line.words <= 6 && (page.linkCounts.get(line.key) ?? 0) >= 3
}

/** The text of an image that stands above the title and again below it: a few words that describe, no label. */
function isImageText(line: Line, page: Page): boolean {
  const title = page.title.index ?? -1
  const words = line.text.match(/\p{L}{3,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  if (line.place !== null || line.words < 4 || small < words.length / 2) return false
  const near = page.lines.slice(Math.max(0, title - 2), title + 3)
  const alike = near.filter((other) => other.key === line.key)
  return alike.some((one) => one.index < title) && alike.some((one) => one.index > title)
}

/** Newspapers set a line above the title that leads up to it. */
function isOverline({ place, words, index }: Line, title: number): boolean {
  return place !== null && !place.named && place.linked < 0.2 && words >= 5 && title - index <= 2
}

function isRepeatedLabel(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index <= title || !isUnread(line) || line.words > 8 || line.credit !== null)
    return false
  if (isImageText(line, page)) return false
  return page.lines.slice(0, title).some((other) => other.key === line.key)
}

function isLabelAboveCredit(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index <= title || !isUnread(line) || line.credit !== null || line.words > 3)
    return false
  if (announcesAuthor(line.text) || announcesAuthor(page.lines[line.index - 1]?.text ?? '')) return false
  return !line.closes && page.lines[line.index + 1]?.credit != null
}

function isNamesUnderTitle(line: Line): boolean {
  if (!isUnread(line) || line.credit !== null || line.words > 30) return false
  // A caption has its commas too, but also small words and days.
  const capitals = line.text
    .split(/[,،;]\s*/u)
    .every((part) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(part) && countWords(part) <= 5)
  if (capitals && !/\d{4}/.test(line.text) && isNameList(line.text)) return true
  return /^in \p{Lu}[\p{L}\s&,]*$/u.test(line.text)
}

function isCrumbsUnderTitle(line: Line): boolean {
  if (!isUnread(line) || line.credit !== null || line.words > 20) return false
  return /\S\s*(?:\/\/|[›»>|•·])\s*\S.*(?:\/\/|[›»>|•·])\s*\S/u.test(line.text)
}

function isShortTagList(line: Line, page: Page): boolean {
  return (
    page.gluedLists >= 2 &&
    isUnread(line) &&
    line.words <= 12 &&
    /^\p{Lu}[^,.!?]*,\p{L}[^,.!?]*$/u.test(line.text)
  )
}

function isNetworkAmongOthers(line: Line, page: Page): boolean {
  const beside = [page.lines[line.index - 1], page.lines[line.index + 1]]
  return (
    isUnread(line) && isAnyNetwork(line) && beside.some((other) => other !== undefined && isAnyNetwork(other))
  )
}

function isPointedTo(line: Line, page: Page): boolean {
  const above = page.lines[line.index - 1]
  return isUnread(line) && line.words <= 25 && above !== undefined && pointsForward(above)
}

/** A heading of the work is followed by its text; the title of another page, set between paragraphs, is not. */
function isListedInTail(line: Line, page: Page): boolean {
  if (page.title.archive || !isUnread(line) || line.words < 3) return false
  if (page.lines[line.index + 1]?.prose !== false) return false
  return page.tailKeys.has(line.key)
}

function isInTail(line: Line, page: Page): boolean {
  if (line.index <= page.tailStart || !isUnread(line) || line.words > 30) return false
  // Inside the main element a tail may be a table's notes; only links and lists of other pages are furniture there.
  if (line.place?.main === true && line.place.linked < 0.5 && line.index <= page.sectionStart) return false
  const { credit } = line
  if (credit === null ? !announcesAuthor(line.text) : credit.name === null) return true
  return line.index > page.sectionStart
}

function isNetworkLine(line: Line): boolean {
  return isUnread(line) && line.words <= 15 && namesNetwork(line.text)
}

function isTeaserInTail(line: Line, page: Page): boolean {
  return line.index > page.tailStart && isCutOff(line)
}
