import { isTitleCrumb } from './crumbs.ts'
import { isCutOff } from './cut-off.ts'
import { isGluedList, type LineRule, lineRules } from './line-rules.ts'
import type { Line } from './lines.ts'
import { COMMENT_FORM } from './sentences.ts'
import { isHeadingLabel, isTagList, listsOtherPages, startsSection } from './vocabulary.ts'

/** The page's title as far as it is known: its key (see shape.ts) and the index of the line that carries it. */
export interface PageTitle {
  readonly key: string
  readonly index: number | null
  /** Whether it heads a list of other pages. */
  readonly archive: boolean
}

/** Where a line stands: before the first sentence of the work, within it, or after the last. */
export type Zone = 'head' | 'body' | 'tail'

/** What all lines together show: whether this is a page at all, and where the article begins and ends. */
export interface Page {
  readonly lines: readonly Line[]
  readonly title: PageTitle
  /** Points of each line by the rules that look at one line only. */
  readonly points: readonly number[]
  /** The same without the rules that fold nothing inside the article. */
  readonly insidePoints: readonly number[]
  readonly reasons: readonly (readonly string[])[]
  /** Whether there is page furniture at all; without it only lines that are furniture beyond doubt are folded. */
  readonly isPage: boolean
  readonly bodyStart: number
  readonly bodyEnd: number
  /** Index of the first line of the tail that is furniture or heads other pages; the number of lines when there is none. */
  readonly tailStart: number
  /** Index of the first heading in the tail that a list of other pages follows; the number of lines when there is none. */
  readonly sectionStart: number
  /** Keys of the lines in the tail. */
  readonly tailKeys: ReadonlySet<string>
  /** How many lines are names glued by commas. */
  readonly gluedLists: number
}

/** From this many points on a line without a sentence is folded. */
export const ENOUGH = 4
/** From this many points on a sentence inside the article is folded. */
export const OVERWHELMING = 6

/** Reads the lines once for what they show together. */
export function surveyPage(lines: readonly Line[], title: PageTitle): Page {
  const sure = lines.map((line) => apply(lineRules, line, false))
  const isPage = showsPage(lines) || lines.slice(0, TOP).some((line) => isTitleCrumb(line, title))
  const judged = isPage ? lines.map((line) => apply(lineRules, line, true)) : sure
  const points = judged.map((found) => found.points)
  const { bodyStart, bodyEnd } = findBody(lines, points, title)
  const tailStart = indexOf(
    lines,
    bodyEnd + 1,
    (line) => (points[line.index] ?? 0) >= ENOUGH || startsSection(line),
  )
  return {
    lines,
    title,
    points,
    insidePoints: judged.map((found) => found.inside),
    reasons: judged.map((found) => found.reasons),
    isPage,
    bodyStart,
    bodyEnd,
    tailStart,
    sectionStart: indexOf(lines, tailStart, startsSection),
    tailKeys: new Set(lines.slice(bodyEnd + 1).map((line) => line.key)),
    gluedLists: isPage ? lines.filter(isGluedList).length : 0,
  }
}

function indexOf(lines: readonly Line[], start: number, wanted: (line: Line) => boolean): number {
  let index = Math.max(0, start)
  for (let line = lines[index]; line !== undefined && !wanted(line); line = lines[index]) index += 1
  return index
}

/** The zone of the line at `index`. */
export function zoneOf(page: Page, index: number): Zone {
  if (index < page.bodyStart) return 'head'
  return index > page.bodyEnd ? 'tail' : 'body'
}

interface Found {
  readonly points: number
  readonly inside: number
  readonly reasons: readonly string[]
}

/** Rows, code and the headings that a text itself marks are judged by their page only. */
function isRunning(line: Line): boolean {
  return line.kind !== 'row' && line.kind !== 'code' && (line.kind !== 'heading' || line.place !== null)
}

const NOTHING: Found = { points: 0, inside: 0, reasons: [] }

function apply(rules: readonly LineRule[], line: Line, isPage: boolean): Found {
  if (line.text.length > 1000 || !isRunning(line)) return NOTHING
  const hits = rules.filter((rule) => (isPage || rule.needsPage !== true) && rule.test(line))
  const sum = (rules: readonly LineRule[]): number => rules.reduce((total, rule) => total + rule.weight, 0)
  const inside = hits.filter((rule) => rule.outside !== true)
  return { points: sum(hits), inside: sum(inside), reasons: hits.map((rule) => rule.name) }
}

/** Pages show what they are at their edges, in so many lines from the top and from the bottom. */
const TOP = 15
const BOTTOM = 30

/**
 * An element tree, one line beyond doubt near an edge, three such anywhere in a short text, or three lines near an edge
 * that only pages tend to have there, not all of one sort. A long work may say "Read more" somewhere and is no page.
 */
export function showsPage(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.place !== null)) return true
  const weak = new Map<string, number>()
  let evidence = 0
  for (const line of lines) {
    const atEdge = line.index < TOP || line.index >= lines.length - BOTTOM
    const sure = apply(lineRules, line, false).points >= ENOUGH || (atEdge && listsOtherPages(line))
    if (sure) evidence += atEdge ? 3 : lines.length <= 300 ? 1 : 0
    const [reason = isHeadingLabel(line) ? 'a heading or label' : null] =
      sure || !atEdge ? [] : apply(lineRules, line, true).reasons
    if (reason !== null && !sure && atEdge) weak.set(reason, Math.min(2, (weak.get(reason) ?? 0) + 1))
    if (evidence >= 3) return true
  }
  return weak.size >= 2 && evidence + [...weak.values()].reduce((sum, count) => sum + count, 0) >= 3
}

/** The article: from the first to the last sentence that no rule claims, up to where the page goes on to other things. */
function findBody(
  lines: readonly Line[],
  points: readonly number[],
  title: PageTitle,
): { bodyStart: number; bodyEnd: number } {
  const work = lines.filter((line) => belongsToWork(line, points[line.index] ?? 0))
  const first = work.find((line) => line.index > (title.index ?? -1)) ?? work[0]
  const total = measure(work)
  let rest = total
  let last = -1
  let next = 0
  for (const line of lines) {
    if (line === work[next]) {
      rest = less(rest, line, work[next + 1])
      last = line.index
      next += 1
    } else if (!title.archive && endsArticle(line, rest, total.words)) {
      break
    }
  }
  return { bodyStart: first?.index ?? lines.length, bodyEnd: last }
}

/** What the sentences below a line are: how many words, how many in whole sentences, lines, and lines that follow each other. */
interface Rest {
  readonly words: number
  readonly whole: number
  readonly lines: number
  readonly running: number
}

function measure(work: readonly Line[]): Rest {
  const whole = work.filter((line) => !isCutOff(line))
  const sum = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.words, 0)
  const running = work.filter((line, index) => work[index + 1]?.index === line.index + 1)
  return { words: sum(work), whole: sum(whole), lines: work.length, running: running.length }
}

function less(rest: Rest, line: Line, next: Line | undefined): Rest {
  return {
    words: rest.words - line.words,
    whole: rest.whole - (isCutOff(line) ? 0 : line.words),
    lines: rest.lines - 1,
    running: rest.running - (next?.index === line.index + 1 ? 1 : 0),
  }
}

/**
 * Tags and comment forms stand below an article, hardly ever in it. A list of other pages may also be set between its
 * paragraphs: it ends the article only where a few words follow, or nothing but teasers, each below a title of its own.
 */
function endsArticle(line: Line, rest: Rest, total: number): boolean {
  if (startsSection(line) && line.plain.includes(' ')) {
    const teasers = rest.lines >= 2 && rest.running === 0 && rest.words <= total * 0.35
    return rest.whole <= total * 0.1 || teasers
  }
  return (isTagList(line) || COMMENT_FORM.test(line.text)) && rest.words <= total * 0.35
}

function belongsToWork(line: Line, points: number): boolean {
  if (points >= ENOUGH) return false
  if (line.place !== null && !line.place.main) return false
  return line.prose || line.kind === 'row' || line.kind === 'code'
}
