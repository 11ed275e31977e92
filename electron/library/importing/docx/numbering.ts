import { letters, type NumberFormat, upper } from '../office/number-formats.ts'
import { roman } from '../roman.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { isOn, numberOf, type Styles, valueOf } from './styles.ts'

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries<NumberFormat>({
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    lowerRoman: roman,
    upperRoman: upper(roman),
    lowerLetter: letters,
    upperLetter: upper(letters),
    ordinal,
    none: () => '',
  }),
)

/** A number as Word writes it in a format of its own (ST_NumberFormat); null for the formats that are not known here. */
export function written(value: number, format: string): string | null {
  return (FORMATS.get(format) ?? (() => null))(value)
}

function ordinal(value: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][value % 100 > 10 && value % 100 < 14 ? 0 : value % 10] ?? 'th'
  return `${value}${ending}`
}

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2)": what is shown, with the numbers of the levels. */
  readonly text: string
  /** The style whose paragraphs have this level. */
  readonly style: string | null
  /** The level (from 1) whose numbers let this one begin again; 0 for none. */
  readonly restart: number | null
  readonly legal: boolean
}

/** The last number given, by level. */
type Counts = Map<number, number>

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** The counters of all lists of a document, which must be asked for each numbered paragraph once and in order. */
export interface Numbering {
  /** The level (from 0) of a list whose paragraphs have one of these styles. */
  depthOf(list: string, styles: readonly string[]): number
  /** The number of the next paragraph of that list and level as it is shown ("3.2", "(a)"); null for bullets. */
  next(list: string, depth: number): string | null
}

/** Reads numbering.xml (ECMA-376 part 1, 17.9). */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const counters = new Map<string, Counts>()
  const begun = new Set<string>()
  return {
    depthOf(list, chain) {
      for (const [depth, { style }] of lists.get(list)?.levels ?? []) {
        if (style !== null && chain.includes(style)) return depth
      }
      return 0
    },
    next(id, depth) {
      const list = lists.get(id)
      const level = list?.levels.get(depth)
      if (list === undefined || level === undefined) return null
      const counts = counters.get(list.abstract) ?? new Map<number, number>()
      counters.set(list.abstract, counts)
      const override = begun.has(`${id}/${depth}`) ? undefined : list.starts.get(depth)
      begun.add(`${id}/${depth}`)
      const before = counts.get(depth)
      counts.set(depth, override ?? (before === undefined ? level.start : before + 1))
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > depth && restart !== 0 && depth < (restart ?? deeper)) counts.delete(deeper)
      }
      return shown(list, level, counts)
    },
  }
}

function shown(list: List, level: Level, counts: Counts): string | null {
  if (level.format === 'bullet') return null
  let isKnown = true
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const other = list.levels.get(depth)
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    const number = written(counts.get(depth) ?? other?.start ?? 1, format)
    isKnown &&= number !== null
    return number ?? ''
  })
  return isKnown && text.trim() !== '' ? text.trim() : null
}

function readLists(root: XmlElement | null, styles: Styles): Map<string, List> {
  if (root === null) return new Map()
  const abstracts = new Map(
    elements(root, 'abstractNum').map((element) => [element.attributes['abstractNumId'] ?? '', element]),
  )
  const definitions = new Map(
    elements(root, 'num').map((element) => [element.attributes['numId'] ?? '', element]),
  )
  const abstractOf = (id: string): XmlElement | undefined => {
    const element = definitions.get(id)
    return element === undefined ? undefined : abstracts.get(valueOf(child(element, 'abstractNumId')) ?? '')
  }
  const lists = new Map<string, List>()
  for (const [id, element] of definitions) {
    const own = abstractOf(id)
    // A list may be that of a list style, which names another list in its turn.
    const linked = own === undefined ? undefined : valueOf(child(own, 'numStyleLink'))
    const abstract = linked === undefined ? own : abstractOf(styles.paragraph(linked).paragraph.number ?? '')
    if (abstract !== undefined) lists.set(id, toList(element, abstract))
  }
  return lists
}

function toList(element: XmlElement, abstract: XmlElement): List {
  const levels = new Map(elements(abstract, 'lvl').map(toLevel))
  const starts = new Map<number, number>()
  for (const override of elements(element, 'lvlOverride')) {
    const depth = Number(override.attributes['ilvl'])
    const own = child(override, 'lvl')
    if (own !== undefined) levels.set(depth, toLevel(own)[1])
    const start = numberOf(child(override, 'startOverride'))
    if (start !== undefined) starts.set(depth, start)
  }
  return { abstract: abstract.attributes['abstractNumId'] ?? '', levels, starts }
}

function toLevel(element: XmlElement): [number, Level] {
  const legal = child(element, 'isLgl')
  const level: Level = {
    start: numberOf(child(element, 'start')) ?? 0,
    format: valueOf(child(element, 'numFmt')) ?? 'decimal',
    text: valueOf(child(element, 'lvlText')) ?? '',
    style: valueOf(child(element, 'pStyle')) ?? null,
    restart: numberOf(child(element, 'lvlRestart')) ?? null,
    legal: legal !== undefined && isOn(legal.attributes['val'] ?? 'true'),
  }
  return [Number(element.attributes['ilvl']), level]
}
