import { isByline } from '../metadata/byline.ts'
import { dateLine } from '../metadata/date-lines.ts'
import { isNameList } from '../shape.ts'
import type { Line } from './lines.ts'
import { isCutOff, type Page, type Zone } from './page.ts'
import { namesNetwork, startsAtHome } from './vocabulary.ts'

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
  { name: 'a breadcrumb that ends in the title', weight: 6, zones: everywhere, test: isTitleCrumb },
  { name: 'the title again', weight: 6, zones: everywhere, test: isTitleAgain },
  { name: 'above the title', weight: 4, zones: ['head'], test: isAboveTitle },
  { name: 'a section label, repeated under the title', weight: 4, zones: ['head'], test: isRepeatedLabel },
  {
    name: 'names between title and text',
    weight: 4,
    zones: ['head'],
    test: (line) => isUnread(line) && line.words <= 30 && isNameList(line.text),
  },
  {
    name: 'crumbs between title and text',
    weight: 4,
    zones: ['head'],
    test: (line) =>
      isUnread(line) &&
      /\S\s*(?:\/\/|[›»>|•·])\s*\S.*(?:\/\/|[›»>|•·])\s*\S/u.test(line.text) &&
      line.words <= 20,
  },
  { name: 'in the tail of the page', weight: 4, zones: ['tail'], test: isInTail },
  {
    name: 'names a network after the text',
    weight: 4,
    zones: ['tail'],
    test: (line) => isUnread(line) && line.words <= 15 && namesNetwork(line.text),
  },
  {
    name: 'a teaser cut off, after the text',
    weight: 4,
    zones: ['tail'],
    test: (line, page) => line.index > page.tailStart && isCutOff(line),
  },
]

/** Lines that describe the work wherever they stand: never folded by their position alone. */
function isUnread(line: Line): boolean {
  if (line.prose || line.kind === 'row' || line.kind === 'code' || line.kind === 'quote') return false
  return dateLine(line.text) === null && !isByline(line.text)
}

function isTitleCrumb(line: Line, page: Page): boolean {
  const title = page.title.key
  if (title.length < 8 || line.index === page.title.index || line.key.length <= title.length) return false
  if (!line.key.endsWith(title)) return false
  const near = page.title.index !== null && Math.abs(line.index - page.title.index) <= 3
  return (
    startsAtHome(line.text) ||
    /[›»>/|→•·]/u.test(line.text) ||
    (near && line.index < (page.title.index ?? 0) && !line.prose)
  )
}

function isTitleAgain(line: Line, page: Page): boolean {
  const title = page.title.key
  if (title.length < 8 || line.index === page.title.index || line.kind === 'code') return false
  if (line.key === title) return true
  const rest = line.text.split(/\s[|–—»·-]\s/u)
  return (
    rest.length > 1 &&
    !line.prose &&
    line.key.startsWith(title) &&
    (rest.at(-1)?.length ?? 0) <= 40 &&
    line.key.length <= title.length + 40
  )
}

function isAboveTitle(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index >= title) return false
  return (
    !line.prose && line.kind !== 'row' && line.kind !== 'code' && line.words <= 25 && !isByline(line.text)
  )
}

function isRepeatedLabel(line: Line, page: Page): boolean {
  const title = page.title.index
  if (title === null || line.index <= title || !isUnread(line) || line.words > 8) return false
  return page.lines.some((other) => other.index < title && other.key === line.key)
}

function isInTail(line: Line, page: Page): boolean {
  return line.index > page.tailStart && isUnread(line) && line.words <= 30
}
