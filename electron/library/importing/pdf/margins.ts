import { LARGER } from './headings.ts'
import type { Line } from './lines.ts'
import { romanNumber } from './roman.ts'

/** What a page's furniture is looked for in: its lines in any order, and its extent in points. */
export interface MarginPage {
  readonly number: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** Running heads and page numbers stand in this share of the page's height at its top and bottom, among so many lines. */
const ZONE = 0.17
const EDGE_LINES = 3
/** Places this close (points) are the same on two pages. */
const SAME_PLACE = 4

type Edge = 'top' | 'bottom'

interface Candidate {
  readonly line: Line
  readonly page: number
  readonly edge: Edge
  /** Points from the top of the page. */
  readonly y: number
  /** Its words, with # for numbers. */
  readonly key: string
  /** The page number that it may be, as read. */
  readonly count: number | null
}

/**
 * The lines that belong to the pages and not to the work: what the file itself marks so; what stands at the same place
 * of several pages with the same words, numbers aside; numbers that count with the pages; and large words across the
 * page (watermarks). `bodySize` is the size of most of the text (points).
 */
export function findMargins(pages: readonly MarginPage[], bodySize: number): Set<Line> {
  const found = new Set<Line>()
  for (const page of pages) {
    for (const line of markedBySelf(page)) found.add(line)
    for (const line of page.lines) if (line.angle % 90 !== 0 && line.size > bodySize * 1.5) found.add(line)
  }
  const candidates = pages.flatMap((page) => atEdges(page, found, bodySize))
  const likely = new Set([...repeated(candidates, pages.length), ...counting(candidates, pages.length)])
  for (const line of atKnownPlaces(candidates, likely)) likely.add(line)
  for (const page of pages) for (const line of outermost(page, likely)) found.add(line)
  for (const line of repeatedAside(pages)) found.add(line)
  return found
}

/** A file that calls most of a page an artifact is not believed. */
function markedBySelf({ lines }: MarginPage): Line[] {
  const marked = lines.filter((line) => line.artifact)
  const letters = (some: readonly Line[]): number =>
    some.reduce((sum, line) => sum + line.words.reduce((all, word) => all + word.text.length, 0), 0)
  return letters(marked) <= letters(lines) * 0.4 ? marked : []
}

function atEdges(
  { number, height, lines }: MarginPage,
  known: ReadonlySet<Line>,
  bodySize: number,
): Candidate[] {
  const upright = lines.filter((line) => line.angle === 0 && line.cells === null && !known.has(line))
  const sorted = upright.toSorted((a, b) => a.v - b.v)
  const rows = [...new Set(sorted.map((line) => Math.round(line.v)))]
  const lastTop = rows[EDGE_LINES - 1] ?? Number.POSITIVE_INFINITY
  const firstBottom = rows.at(-EDGE_LINES) ?? Number.NEGATIVE_INFINITY
  return sorted.flatMap((line) => {
    const row = Math.round(line.v)
    const isTop = row <= lastTop && line.v < height * ZONE
    const isBottom = row >= firstBottom && line.v > height * (1 - ZONE)
    if (!isTop && !isBottom) return []
    const text = textOf(line)
    // "Chapter 3" in large type is a heading, also where each chapter begins a page.
    const isLarge = line.size > bodySize * LARGER
    return [
      {
        line,
        page: number,
        edge: isTop ? 'top' : 'bottom',
        y: line.v,
        key: isLarge ? text : keyOf(text),
        count: isLarge ? null : pageNumberIn(text),
      },
    ]
  })
}

export function textOf(line: Line): string {
  return line.words.map((word, index) => (index === 0 || word.glued ? word.text : ` ${word.text}`)).join('')
}

function keyOf(text: string): string {
  return text
    .replace(/\p{Nd}+/gu, '#')
    .replace(/(?<![\p{L}\p{N}])[ivxlc]+(?![\p{L}\p{N}])/gu, '#')
    .toLowerCase()
}

/** The number of a line that is nothing but a page number: "12", "– xii –", "Page 3 of 9", "[4]", "۱۲". */
function pageNumberIn(text: string): number | null {
  const match =
    /^(?:\p{L}+\.?\s+)?[-–—|[(\s]*(?<number>\p{Nd}{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})[-–—|\])\s]*(?:(?:\/|\p{L}+)\s*\p{Nd}{1,4})?$/u.exec(
      text.trim(),
    )
  const number = match?.groups?.['number']
  if (number === undefined) return null
  if (/^\p{Nd}+$/u.test(number)) return Number(number.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit))))
  return romanNumber(number)
}

/** Decimal digits of a script are ten neighbours, the first of which ends in 0 or 6 (Arabic and Persian: 0x660, 0x6f0). */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  return code >= 0x660 ? (code & 0xf) % 10 : code - 0x30
}

/** Same words at the same place on two pages of few, or three of many. */
function repeated(candidates: readonly Candidate[], pages: number): Line[] {
  const withWords = candidates.filter(({ key }) => /\p{L}/u.test(key))
  return groupedBy(withWords, ({ edge, key }) => `${edge} ${key}`)
    .flatMap(samePlaces)
    .filter(
      (group) => countPages(group) >= (pages <= 4 ? 2 : 3) || (countPages(group) === 2 && areNear(group)),
    )
    .flatMap((group) => group.map(({ line }) => line))
}

/** Left and right pages alternate, so the same head of a short chapter stands two pages further. */
function areNear(group: readonly Candidate[]): boolean {
  const [first, second] = group
  return first !== undefined && second !== undefined && Math.abs(first.page - second.page) <= 2
}

/** Numbers at the edge that count with the pages; on a single page the number 1 as the last line. */
function counting(candidates: readonly Candidate[], pages: number): Line[] {
  const numbered = candidates.filter(({ count }) => count !== null)
  if (pages === 1)
    return numbered.filter(({ edge, count }) => edge === 'bottom' && count === 1).map(({ line }) => line)
  return groupedBy(numbered, ({ edge, count, page }) => `${edge} ${(count ?? 0) - page}`)
    .filter((group) => countPages(group) >= 2)
    .flatMap((group) => group.map(({ line }) => line))
}

/** The head of a chapter of one page: alone at the place where the other pages have theirs, and set off from the text. */
function atKnownPlaces(candidates: readonly Candidate[], found: ReadonlySet<Line>): Line[] {
  const known = candidates.filter(({ line }) => found.has(line))
  const places = groupedBy(known, ({ edge }) => edge)
    .flatMap(samePlaces)
    .filter((group) => countPages(group) >= 3)
  return candidates
    .filter((candidate) => !found.has(candidate.line))
    .filter((candidate) =>
      places.some(
        ([place]) =>
          place !== undefined &&
          place.edge === candidate.edge &&
          Math.abs(place.y - candidate.y) <= 1 &&
          Math.abs(place.line.size - candidate.line.size) < 0.6 &&
          isSetOff(candidate, candidates),
      ),
    )
    .map(({ line }) => line)
}

function isSetOff(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const others = candidates.filter(
    ({ page, edge, line }) => page === candidate.page && edge === candidate.edge && line !== candidate.line,
  )
  return others.every(({ y, line }) =>
    candidate.edge === 'top'
      ? y - candidate.y > line.size * 1.8 || y < candidate.y
      : candidate.y - y > line.size * 1.8 || y > candidate.y,
  )
}

/**
 * Those of the likely lines that nothing else stands outside of, and that are set off from the text, by space or by type:
 * a sentence may be repeated at the top of two pages, and stays.
 */
function outermost({ lines }: MarginPage, likely: ReadonlySet<Line>): Line[] {
  const sorted = lines.filter((line) => line.angle === 0).toSorted((a, b) => a.v - b.v)
  return [...outerRun(sorted, likely), ...outerRun(sorted.toReversed(), likely)]
}

function outerRun(inwards: readonly Line[], likely: ReadonlySet<Line>): Line[] {
  let end = inwards.findIndex((line) => !likely.has(line) && !line.artifact)
  if (end === -1) end = inwards.length
  for (; end > 0; end -= 1) {
    const last = inwards[end - 1]
    const next = inwards[end]
    if (last === undefined || next === undefined || isParted(last, next)) break
  }
  return inwards.slice(0, end).filter((line) => likely.has(line))
}

function isParted(line: Line, text: Line): boolean {
  const size = Math.max(line.size, text.size)
  return (
    Math.abs(line.v - text.v) > size * 1.6 ||
    Math.abs(line.size - text.size) > size * 0.04 ||
    line.bold !== text.bold ||
    line.italic !== text.italic
  )
}

/** The stamp at the side of each page. */
function repeatedAside(pages: readonly MarginPage[]): Line[] {
  const turned = pages.flatMap(({ number, lines }) =>
    lines.filter((line) => line.angle !== 0).map((line) => ({ line, page: number })),
  )
  return groupedBy(turned, ({ line }) => `${line.angle} ${Math.round(line.v / 8)} ${keyOf(textOf(line))}`)
    .filter((group) => countPages(group) >= 2)
    .flatMap((group) => group.map(({ line }) => line))
}

function samePlaces(group: readonly Candidate[]): Candidate[][] {
  const clusters: Candidate[][] = []
  for (const candidate of group.toSorted((a, b) => a.y - b.y)) {
    const last = clusters.at(-1)?.at(-1)
    if (last !== undefined && candidate.y - last.y <= SAME_PLACE) clusters.at(-1)?.push(candidate)
    else clusters.push([candidate])
  }
  return clusters.map((cluster) => cluster.toSorted((a, b) => a.page - b.page))
}

function groupedBy<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function countPages(group: readonly { readonly page: number }[]): number {
  return new Set(group.map(({ page }) => page)).size
}
