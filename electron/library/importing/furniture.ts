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
  return page.lines.map((line) => {
    const zone = zoneOf(page, line.index)
    const inside = zone === 'body' && line.place?.main !== false
    const own = (inside ? page.insidePoints : page.points)[line.index] ?? 0
    const hits = [
      ...pageRules.filter((rule) => rule.zones.includes(zone) && rule.test(line, page)),
      ...placeRules.filter((rule) => rule.test(line)),
    ]
    const points = hits.reduce((sum, rule) => sum + rule.weight, own)
    const reasons = [...(page.reasons[line.index] ?? []), ...hits.map((rule) => rule.name)]
    const isProtected = line.prose ? inside : line.kind === 'heading' && (inside || line.place?.main === true)
    const needed = isProtected ? OVERWHELMING : ENOUGH
    return { furniture: line.index !== page.title.index && points >= needed, points, reasons }
  })
}
