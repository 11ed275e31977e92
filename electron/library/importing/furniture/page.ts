import { type ArticleBounds, findArticle } from './article.ts'
import { isTitleCrumb } from './crumbs.ts'
import { isGluedList, type LineRule } from './line-rules.ts'
import type { Line } from './lines.ts'
import { isHeadingLabel, listsOtherPages, startsSection } from './vocabulary.ts'

/** The page's title as far as it is known: its key (see shape.ts) and the index of the line that carries it. */
export interface PageTitle {
  readonly key: string
  readonly index: number | null
  /** Whether it heads a list of other pages. */
  readonly archive: boolean
}

/** What the rules about single lines give a line: all points, and those that count inside the article too. */
interface OwnPoints {
  readonly points: number
  readonly inside: number
  readonly reasons: readonly string[]
}

/** What all lines together show: whether this is a page at all, and where the article begins and ends. */
export interface Page extends ArticleBounds {
  readonly lines: readonly Line[]
  readonly title: PageTitle
  /** By the index of the line. */
  readonly own: readonly OwnPoints[]
  /** Whether there is page furniture at all; without it nothing is folded. */
  readonly isPage: boolean
  /** Index of the first line of the tail that is furniture or heads other pages; the number of lines when there is none. */
  readonly tailStart: number
  /** Index of the first heading in the tail that a list of other pages follows; the number of lines when there is none. */
  readonly sectionStart: number
  /** Keys of the lines in the tail. */
  readonly tailKeys: ReadonlySet<string>
  /** How often a link of a page stands there with the same words, by the key of its line. */
  readonly linkCounts: ReadonlyMap<string, number>
  /** How many lines are names glued by commas. */
  readonly gluedLists: number
}

/** From this many points on a line without a sentence is folded. */
export const ENOUGH = 4
/** From this many points on a sentence inside the article is folded. */
export const OVERWHELMING = 6

/** Where a line stands: before the first sentence of the work, within it, or after the last. */
export type Zone = 'head' | 'body' | 'tail'

/** Reads the lines once for what they show together. */
export function surveyPage(lines: readonly Line[], title: PageTitle): Page {
  const isPage =
    showsPage(lines) ||
    lines.slice(0, TOP).some((line) => line.furniture !== false && isTitleCrumb(line, title))
  const own = lines.map((line) => pointsOf(line, isPage))
  const isFurniture = (line: Line): boolean => (own[line.index]?.points ?? 0) >= ENOUGH
  const bounds = findArticle(lines, title, isFurniture)
  const tailStart = indexOf(lines, bounds.bodyEnd + 1, (line) => isFurniture(line) || startsSection(line))
  return {
    ...bounds,
    lines,
    title,
    own,
    isPage,
    tailStart,
    sectionStart: indexOf(lines, tailStart, startsSection),
    tailKeys: new Set(lines.slice(bounds.bodyEnd + 1).map((line) => line.key)),
    linkCounts: countLinks(lines),
    gluedLists: isPage ? lines.filter(isGluedList).length : 0,
  }
}

function countLinks(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (line.place === null || line.place.linked < 0.8 || line.key === '') continue
    counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
  }
  return counts
}

/** The zone of the line at `index`. */
export function zoneOf(page: Page, index: number): Zone {
  if (index < page.bodyStart) return 'head'
  return index > page.bodyEnd ? 'tail' : 'body'
}

function indexOf(lines: readonly Line[], start: number, wanted: (line: Line) => boolean): number {
  let index = Math.max(0, start)
  for (let line = lines[index]; line !== undefined && !wanted(line); line = lines[index]) index += 1
  return index
}

function pointsOf(line: Line, isPage: boolean): OwnPoints {
  if (line.rules.length === 0) return NONE
  const rules = line.rules.filter((rule) => isPage || rule.needsPage !== true)
  const sum = (some: readonly LineRule[]): number => some.reduce((total, rule) => total + rule.weight, 0)
  const inside = rules.filter((rule) => rule.outside !== true)
  return { points: sum(rules), inside: sum(inside), reasons: rules.map((rule) => rule.name) }
}

const NONE: OwnPoints = { points: 0, inside: 0, reasons: [] }

/** Pages show what they are at their edges, in so many lines from the top and from the bottom. */
const TOP = 15
const BOTTOM = 30
/** In a text of so many lines three lines beyond doubt show a page wherever they stand. */
const SHORT = 300

/**
 * Whether the lines are those of a page: an element tree, one line beyond doubt near an edge, three such anywhere in a
 * short text, or three lines near an edge that only pages tend to have there, not all of one sort. A long work may say
 * "Read more" somewhere and is no page; nor is a document whose format says of each line that it is no furniture.
 */
export function showsPage(lines: readonly Line[]): boolean {
  const weak = new Map<string, number>()
  let sure = 0
  for (const line of lines) {
    if (line.furniture === false) continue
    if (line.place !== null) return true
    const atEdge = line.index < TOP || line.index >= lines.length - BOTTOM
    if (pointsOf(line, false).points >= ENOUGH || (atEdge && listsOtherPages(line))) {
      if (atEdge) return true
      sure += lines.length <= SHORT ? 1 : 0
    } else if (atEdge) {
      const reason = isHeadingLabel(line) ? 'a heading or label' : pointsOf(line, true).reasons[0]
      // Two of a sort at most: a list of numbers is no page.
      if (reason !== undefined) weak.set(reason, Math.min(2, (weak.get(reason) ?? 0) + 1))
    }
  }
  const hints = [...weak.values()].reduce((sum, count) => sum + count, 0)
  return sure >= 3 || (weak.size >= 2 && sure + hints >= 3)
}
