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

/**
 * Tells the page's furniture from the work, block by block. Every rule gives points; a line without a sentence is
 * folded from 4 points on; a sentence or heading inside the article only from 6 points on, which no rule about its place
 * gives. A document that shows no sign of a page loses nothing but lines that are links beyond doubt.
 */
export function judgeFurniture(page: Page): Judgement[] {
  return page.lines.map((line) => {
    const zone = zoneOf(page, line.index)
    const positional = page.isPage ? pageRules.filter((rule) => rule.zones.includes(zone)) : []
    const hits = [
      ...positional.filter((rule) => rule.test(line, page)),
      ...placeRules.filter((rule) => rule.test(line)),
    ]
    const points = hits.reduce((sum, rule) => sum + rule.weight, page.points[line.index] ?? 0)
    const reasons = [...(page.reasons[line.index] ?? []), ...hits.map((rule) => rule.name)]
    const inside = zone === 'body' && line.place?.main !== false
    const needed = inside && (line.prose || line.kind === 'heading') ? OVERWHELMING : ENOUGH
    return { furniture: line.index !== page.title.index && points >= needed, points, reasons }
  })
}
