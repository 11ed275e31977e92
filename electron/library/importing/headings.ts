import type { Draft } from './draft.ts'
import type { Line } from './furniture/lines.ts'
import { type Page, zoneOf } from './furniture/page.ts'
import { announcesAuthor } from './metadata/byline.ts'
import { findDates } from './metadata/dates.ts'
import { endsSentence } from './shape.ts'

/**
 * Gives plain paragraphs their kind by shape: the title (level 1), headings (level 2, under a teaser's title 3) and
 * captions. Only lines of plain text are asked; HTML and Markdown say themselves what a heading is.
 */
export function nameHeadings(page: Page, furniture: readonly boolean[]): Draft[] {
  const isArchive = page.title.archive
  const neighbours = keptNeighbours(page.lines, furniture)
  const teasers = isArchive ? readTeasers(page, furniture) : null
  return page.lines.map((line): Draft => {
    if (line.kind !== 'paragraph' || line.place !== null) return line
    if (line.index === page.title.index) return { ...line, kind: 'heading', level: 1 }
    if (furniture[line.index] === true) return line
    if (teasers?.titles.has(line.index) === true) return { ...line, kind: 'heading', level: 2 }
    if (teasers?.captions.has(line.index) === true || isCaption(line, page))
      return { ...line, kind: 'caption' }
    if (isHeading(line, neighbours(line)) && !page.title.key.includes(line.key))
      return { ...line, kind: 'heading', level: isArchive ? 3 : 2 }
    return line
  })
}

/** What the short lines at the head of each teaser are. */
interface Teasers {
  readonly titles: ReadonlySet<number>
  readonly captions: ReadonlySet<number>
}

/**
 * In a list of teasers each begins after furniture: its title is the first short line that is not said twice, as the
 * text of an image is; the other short lines before its first sentence are captions.
 */
function readTeasers(page: Page, furniture: readonly boolean[]): Teasers {
  const titles = new Set<number>()
  const captions = new Set<number>()
  let titled = true
  let inHead = false
  for (const line of page.lines) {
    if (startsDatedEntry(line, page)) {
      titles.add(line.index)
      titled = true
    } else if (furniture[line.index] === true) {
      titled = false
      inHead = true
    } else if (line.prose || line.kind !== 'paragraph' || line.index === page.title.index) {
      inHead = false
    } else if (inHead && !titled && couldHead(line) && !isRepeated(line, page)) {
      titles.add(line.index)
      titled = true
    } else if (inHead && line.credit === null) {
      captions.add(line.index)
    }
  }
  return { titles, captions }
}

/** A title above the date of its entry. */
function startsDatedEntry(line: Line, page: Page): boolean {
  const date = page.lines[line.index + 1]?.credit?.date
  return (
    line.kind === 'paragraph' && line.index !== page.title.index && date?.labelled === true && couldHead(line)
  )
}

/** Whether one of the three lines above or below says the same. */
function isRepeated(line: Line, page: Page): boolean {
  const near = page.lines.slice(Math.max(0, line.index - 3), line.index + 4)
  return near.some((other) => other !== line && other.key === line.key)
}

interface Neighbours {
  readonly previous: Line | undefined
  readonly next: Line | undefined
}

/** The nearest lines above and below that belong to the work. */
function keptNeighbours(lines: readonly Line[], furniture: readonly boolean[]): (line: Line) => Neighbours {
  const kept = lines.filter((line) => furniture[line.index] !== true)
  const positions = new Map(kept.map((line, position) => [line, position]))
  return (line) => {
    const position = positions.get(line) ?? -1
    return { previous: kept[position - 1], next: kept[position + 1] }
  }
}

/** A short line set apart, without an end of sentence, with a paragraph, list or table after it. */
function isHeading(line: Line, { previous, next }: Neighbours): boolean {
  if (!line.opens || !line.closes || !couldHead(line) || findDates(line.text).length > 0) return false
  if (next === undefined || previous === undefined || /[:،,]$/u.test(previous.text)) return false
  return next.prose || next.kind === 'item' || next.kind === 'row' || next.kind === 'quote'
}

/** "Present: Mr Hale (chair), Mrs Dunn": a labelled list, not a heading. */
const LABELLED = /^[\p{L} ]{2,20}:\s.*[,(]/u

function couldHead(line: Line): boolean {
  if (line.prose || line.words === 0 || line.words > 16 || line.text.length > 120) return false
  if (LABELLED.test(line.text) || !/\p{L}{2}/u.test(line.text)) return false
  if (/[,;:،]$/u.test(line.text) || (endsSentence(line.text) && !/[?؟]["'”’»]*$/u.test(line.text)))
    return false
  if (
    /^[\p{Ll}([–—-]/u.test(line.text) ||
    /^(?:dear|sehr geehrte|liebe[rs]?|cher|chère|estimad)/iu.test(line.text)
  )
    return false
  return line.credit === null && !announcesAuthor(line.text)
}

const CREDIT =
  /^[[(]?(?:(?:file |archive |stock )?photo(?:graph)?s?|image|images|picture|pictured|credit|caption|foto|bild|fotos|illustration|graphic|grafik|map|figure|fig\.|crédit photo|عکس|تصویر|صورة)(?:\s+(?:by|credit|courtesy|von|de)\b|\s*[:©/])/iu

/** A line that says what a picture shows: a credit, a text repeated beside the title, a place and day between title and text. */
function isCaption(line: Line, page: Page): boolean {
  if (line.words > 45 || !line.opens || !line.closes) return false
  if (CREDIT.test(line.text)) return true
  if (line.text.includes('(') && /\((?:photo|foto|image|file photo|credit)[^)]*\)\s*$/iu.test(line.text))
    return true
  if (!page.isPage) return false
  if (line.words <= 25 && isRepeated(line, page)) return true
  if (line.prose) return false
  const underTitle =
    page.title.index !== null && line.index > page.title.index && zoneOf(page, line.index) === 'head'
  return underTitle && line.credit === null && findDates(line.text).length > 0
}
