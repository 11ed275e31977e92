import type { Line } from './lines.ts'
import type { PageTitle } from './page.ts'
import { startsAtHome } from './vocabulary.ts'

/** A shorter title may end another line by chance (letters and digits). */
const SHORTEST = 8
/** A breadcrumb stands near its title (lines). */
const NEAR = 5

/** Whether a line is the path to the page, whose last step is the title: "Home News Title", "HomeNewsTitle", "News » Title". */
export function isTitleCrumb(line: Line, title: PageTitle): boolean {
  if (title.key.length < SHORTEST || line.index === title.index) return false
  if (!startsAtHome(line.text) && !leadsTo(line, (title.index ?? -1) - line.index)) return false
  return line.key.length > title.key.length && line.key.endsWith(title.key)
}

/** Whether a line may be the path to the title so many lines below it. */
function leadsTo(line: Line, distance: number): boolean {
  if (line.prose || Math.abs(distance) > NEAR) return false
  return /[›»>/|→•·]/u.test(line.text) || (distance > 0 && distance <= 3)
}
