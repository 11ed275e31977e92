import { isAsking, isReaderControl } from '../furniture/box-words.ts'
import { isImprintLine } from '../furniture/line-rules.ts'
import type { Line } from '../furniture/lines.ts'
import { endsTeaser } from '../furniture/vocabulary.ts'
import { key } from '../shape.ts'
import type { Element } from './tree.ts'

/** An element that stands apart on a page, with its drafts from `start` to before `end`; `main` as in draft.ts. */
export interface Box {
  readonly element: Element
  readonly start: number
  readonly end: number
  readonly main: boolean
}

/** Sums over ranges of lines. */
class Sums {
  private readonly sums: number[] = [0]

  constructor(lines: readonly Line[], value: (line: Line) => number) {
    for (const line of lines) this.sums.push((this.sums.at(-1) ?? 0) + value(line))
  }

  get total(): number {
    return this.sums.at(-1) ?? 0
  }

  within({ start, end }: { readonly start: number; readonly end: number }): number {
    return (this.sums[end] ?? 0) - (this.sums[start] ?? 0)
  }
}

/** What the boxes of a page are asked, each in constant time, so that no nesting of boxes is expensive. */
export class MeasuredPage {
  readonly lines: readonly Line[]
  /** Index of the line that the page's title stands on, or -1. */
  readonly title: number
  readonly mainStart: number
  readonly mainEnd: number
  readonly mainHeadings: readonly number[]
  readonly words: Sums
  readonly prose: Sums
  readonly linked: Sums
  /** Words of links and of short lines that say nothing about the work. */
  readonly noise: Sums
  /** Words of sentences, tables, lists and code. */
  readonly content: Sums
  readonly asking: Sums
  /** Lines with links, buttons, and lines that ask. */
  readonly leading: Sums
  /** Lines that are a link or a button. */
  readonly pressable: Sums
  readonly controls: Sums
  readonly forms: Sums
  readonly imprint: Sums
  readonly teaserEnds: Sums
  /** Lines outside the main part that are a part of the article all the same: sentences in a row. */
  readonly parts: Sums
  private readonly main: Sums

  constructor(lines: readonly Line[], title: string | null) {
    this.lines = lines
    this.mainHeadings = lines.flatMap((line) => (isMainHeading(line) ? [line.index] : []))
    this.title = titleLine(lines, title)
    this.mainStart = lines.findIndex((line) => line.place?.main === true)
    this.mainEnd = lines.findLastIndex((line) => line.place?.main === true)
    this.words = new Sums(lines, (line) => line.words)
    this.prose = new Sums(lines, (line) => (line.prose ? line.words : 0))
    this.linked = new Sums(lines, (line) => line.words * (line.place?.linked ?? 0))
    this.noise = new Sums(lines, (line) => line.words - contentOf(line))
    this.content = new Sums(lines, contentOf)
    this.asking = new Sums(lines, (line) => (isAsking(line) ? 1 : 0))
    this.leading = new Sums(lines, (line) => (isLeading(line) ? 1 : 0))
    this.pressable = new Sums(lines, (line) => (isPressable(line) ? 1 : 0))
    this.forms = new Sums(lines, (line) => (line.place?.landmark === 'form' || isAsking(line) ? 1 : 0))
    this.controls = new Sums(lines, (line) => (isReaderControl(line) ? 1 : 0))
    this.teaserEnds = new Sums(lines, (line) => (endsTeaser(line) ? 1 : 0))
    this.imprint = new Sums(lines, (line) => (isImprintLine(line) ? 1 : 0))
    const parts = partsOf(lines)
    this.parts = new Sums(lines, (line) => (parts.has(line.index) ? 1 : 0))
    this.main = new Sums(lines, (line) => (line.place?.main === true ? 1 : 0))
  }

  holdsTitle({ start, end }: Box): boolean {
    return this.title >= start && this.title < end
  }

  holdsMain(box: Box): boolean {
    return !box.main && this.main.within(box) > 0
  }

  /** Words of prose between the title, or where the main part begins, and a box. */
  articleBefore({ start }: Box): number {
    const from = this.title >= 0 ? this.title + 1 : Math.max(0, this.mainStart)
    return start <= from ? 0 : this.prose.within({ start: from, end: start })
  }

  /** Whether a name or a date stands right below a heading. */
  isCredited(index: number): boolean {
    return this.lines.slice(index + 1, index + 4).some((line) => line.credit !== null)
  }
}

/** Words of two sentences in a row and more from which on they are a part of an article. */
export const PART = 40

function partsOf(lines: readonly Line[]): ReadonlySet<number> {
  const parts = new Set<number>()
  let run: Line[] = []
  const end = (): void => {
    const words = run.reduce((sum, line) => sum + line.words, 0)
    if (run.length > 1 && words >= PART) for (const line of run) parts.add(line.index)
    run = []
  }
  for (const line of lines) {
    if (line.prose && line.place?.main === false && line.place.linked < 0.5) run.push(line)
    else end()
  }
  end()
  return parts
}

function isLeading(line: Line): boolean {
  return (line.place?.linked ?? 0) > 0 || isPressable(line) || isAsking(line)
}

function isPressable({ place }: Line): boolean {
  return place !== null && (place.linked > 0.8 || place.landmark === 'form')
}

function contentOf(line: Line): number {
  const linked = line.place?.linked ?? 0
  if (line.credit !== null) return line.words
  return line.prose || line.kind !== 'paragraph' ? line.words * (1 - linked) : 0
}

/** The heading that `<title>` holds, the first main heading, or the longest line that `<title>` holds. */
function titleLine(lines: readonly Line[], title: string | null): number {
  const wanted = key(title ?? '')
  const held = lines.filter((line) => line.key.length >= 8 && wanted.includes(line.key))
  const longest = held.toSorted((one, other) => other.key.length - one.key.length)
  const heading = longest.find((line) => line.kind === 'heading') ?? lines.find(isMainHeading)
  return (heading ?? longest[0])?.index ?? -1
}

function isMainHeading(line: Line): boolean {
  return line.kind === 'heading' && line.level === 1
}
