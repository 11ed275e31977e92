import type { Line } from './furniture/lines.ts'
import { ENOUGH, OVERWHELMING, type Page, zoneOf } from './furniture/page.ts'
import { pageRules } from './furniture/page-rules.ts'
import { placeRules } from './furniture/place-rules.ts'

/** Whether a block belongs to the page and not to the work, and by which rules. */
export interface Judgement {
  readonly furniture: boolean
  readonly points: number
  /** Names of the rules that spoke for furniture. */
  readonly reasons: readonly string[]
}

const KEPT: Judgement = { furniture: false, points: 0, reasons: [] }

/**
 * Tells the page's furniture from the work, block by block. Every rule gives points; a line without a sentence is
 * folded from 4 points on; a sentence or heading inside the article only from 6 points on, which no rule about its place
 * gives. A document that does not show that it is a page loses nothing.
 */
export function judgeFurniture(page: Page): Judgement[] {
  if (!page.isPage) return page.lines.map(() => KEPT)
  return page.lines.map((line) => judge(line, page))
}

function judge(line: Line, page: Page): Judgement {
  const zone = zoneOf(page, line.index)
  // Between the entries of an archive stand the buttons and counts of each.
  const isBetween = page.title.archive && !line.prose
  const isInside = zone === 'body' && line.place?.main !== false && !isBetween
  const own = page.own[line.index] ?? { points: 0, inside: 0, reasons: [] }
  const others = [
    ...pageRules.filter((rule) => rule.zones.includes(zone) && rule.test(line, page)),
    ...placeRules.filter((rule) => rule.test(line)),
  ]
  const points = others.reduce((sum, rule) => sum + rule.weight, isInside ? own.inside : own.points)
  const isProtected = line.prose
    ? isInside
    : line.kind === 'heading' && (isInside || line.place?.main === true)
  return {
    furniture: line.index !== page.title.index && points >= (isProtected ? OVERWHELMING : ENOUGH),
    points,
    reasons: [...own.reasons, ...others.map((rule) => rule.name)],
  }
}
