import type { Draft } from '../draft.ts'
import { isGone } from '../office/changes.ts'
import { compose, PLAIN, type Shape } from '../office/compose.ts'
import type { Inline } from '../office/inline.ts'
import { CONTENTS, shapeOf } from '../office/shapes.ts'
import { tableDrafts } from '../office/tables.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { InlineReader } from './inlines.ts'
import { Counter, numberIn } from './numbering.ts'
import { readRevisions } from './revisions.ts'
import type { ParagraphStyle, Styles } from './styles.ts'

/** Where a paragraph stands in lists: `levels` are its list's, `numbered` is false where an item goes on. */
interface ListPlace {
  readonly style: string | null
  readonly counter: Counter
  readonly depth: number
  readonly start: number | null
  readonly numbered: boolean
}

/** What is around a block. */
interface Place {
  readonly list: ListPlace | null
  readonly contents: string | null
  readonly hidden: boolean
}

const OUTSIDE: Place = { list: null, contents: null, hidden: false }

/** What programs build from the text itself, by the name of its element. */
const BUILT: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'table-of-content': 'Table of contents',
    'illustration-index': 'Table of contents',
    'table-index': 'Table of contents',
    'object-index': 'Table of contents',
    'user-index': 'Table of contents',
    'alphabetical-index': 'Index',
  }),
)

/** Elements with text or names that are no words of the document. */
const SILENT = new Set([
  'tracked-changes',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'dde-connection-decls',
  'alphabetical-index-auto-mark-file',
  'forms',
  'scripts',
  'creator',
  'date',
  'creator-initials',
  'change-info',
  'title',
  'desc',
  'event-listeners',
])

/** Reads block content of a text (ODF 1.3 part 3, 5): paragraphs, lists and tables, in order. */
export class BlockReader {
  /** The paragraph that the author's style names the title. */
  title: string | null = null
  readonly leftOut = new Set<string>()
  readonly inlines: InlineReader
  private readonly styles: Styles
  private readonly headings = new Counter()
  private readonly lists = new Map<string, Counter>()
  private carried: readonly Inline<Draft>[] = []
  private lastList = { style: '', counter: new Counter() }

  constructor(styles: Styles, text: XmlElement, formulas: ReadonlyMap<string, XmlElement>) {
    this.styles = styles
    this.inlines = new InlineReader({
      styles,
      revisions: readRevisions(text),
      formulas,
      ranges: new Set(rangesIn(text)),
      read: (element) => this.read(element),
      leaveOut: (what) => this.leftOut.add(what),
    })
  }

  /** The passages in an element. */
  read(parent: XmlElement, place: Place = OUTSIDE): Draft[] {
    return elements(parent).flatMap((element) => this.readBlock(element, place))
  }

  /** What was left open when the text ended. */
  rest(): Draft[] {
    return [...(this.carried.length > 0 ? compose(PLAIN, this.carried) : []), ...this.inlines.rest()]
  }

  private readBlock(element: XmlElement, place: Place): Draft[] {
    const { name, attributes } = element
    if (SILENT.has(name)) return []
    switch (name) {
      case 'p':
      case 'h':
        return this.paragraph(element, place)
      case 'list':
        return this.list(element, place)
      case 'table':
        return tableDrafts(this.rows(element, place))
      case 'change':
      case 'change-start':
      case 'change-end':
        return this.inlines.mark(element)
      case 'section':
        return this.read(element, { ...place, hidden: place.hidden || attributes['display'] === 'none' })
      case 'frame':
      case 'g':
      case 'custom-shape':
        return this.inlines.drawing(element)
      default: {
        const built = BUILT.get(name)
        const body = built === undefined ? undefined : child(element, 'index-body')
        return this.read(body ?? element, built === undefined ? place : { ...place, contents: built })
      }
    }
  }

  private paragraph(element: XmlElement, place: Place): Draft[] {
    const { carried } = this
    this.carried = []
    const style = this.styles.paragraph(element.attributes['style-name'])
    const hidden = place.hidden || elements(element, 'hidden-paragraph').some(isHidden)
    const words = this.inlines.read(element, style.text, hidden)
    const isEmpty = !words.inlines.some((inline) => 'text' in inline && inline.text.trim() !== '')
    const number = words.number ?? this.number(element, style, place, isEmpty)
    const shape = this.shape(element, style, place, number, words.bold)
    const inlines = [...carried, ...words.inlines]
    // A paragraph whose end was deleted goes on in the next.
    if (isGone(this.inlines.change) && inlines.some(isShown)) {
      this.carried = inlines
      return []
    }
    const drafts = compose(shape, inlines)
    const [first] = drafts
    if (style.role?.role === 'title' && first?.kind === 'heading') this.title ??= first.text
    return drafts
  }

  private number(
    element: XmlElement,
    style: ParagraphStyle,
    { list }: Place,
    isEmpty: boolean,
  ): string | null {
    if (list !== null) {
      if (!list.numbered) return null
      const levels = this.styles.list(list.style ?? style.list ?? '')
      return list.counter.next(levels, list.depth, list.start)
    }
    // Programs leave empty headings unnumbered.
    if (element.name !== 'h' || isEmpty || element.attributes['is-list-header'] === 'true') return null
    const start =
      element.attributes['restart-numbering'] === 'true' ? (numberIn(element, 'start-value') ?? 1) : null
    return this.headings.next(this.styles.outline, levelOf(element), start)
  }

  private shape(
    element: XmlElement,
    style: ParagraphStyle,
    { list, contents }: Place,
    number: string | null,
    bold: boolean,
  ): Shape {
    const standsOut = bold || style.centred
    if (contents !== null || style.role?.role === 'contents')
      return shapeOf(CONTENTS, null, { number: contents, standsOut })
    const role = element.name === 'h' ? ({ role: 'heading', level: levelOf(element) } as const) : style.role
    return shapeOf(role, list?.depth ?? null, { number, standsOut })
  }

  private list(element: XmlElement, place: Place): Draft[] {
    const outer = place.list
    const style = element.attributes['style-name'] ?? outer?.style ?? null
    const counter = outer?.counter ?? this.counterOf(element, style ?? '')
    const depth = (outer?.depth ?? 0) + 1
    return elements(element).flatMap((item) => {
      let numbered = item.name === 'list-item'
      return elements(item).flatMap((block) => {
        const start = numberIn(item, 'start-value')
        const drafts = this.readBlock(block, { ...place, list: { style, counter, depth, start, numbered } })
        // An item that only holds a deeper list has no number, and its second paragraph has none.
        if (block.name === 'p' || block.name === 'h') numbered = false
        return drafts
      })
    })
  }

  /** A list goes on with the numbers of another where it says so, of the one before with its style or of a named one. */
  private counterOf({ attributes }: XmlElement, style: string): Counter {
    const { id, 'continue-list': named } = attributes
    const continued = named === undefined ? undefined : this.lists.get(named)
    const goesOn = attributes['continue-numbering'] === 'true' && this.lastList.style === style
    const counter = continued ?? (goesOn ? this.lastList.counter : new Counter())
    if (id !== undefined) this.lists.set(id, counter)
    this.lastList = { style, counter }
    return counter
  }

  private rows(table: XmlElement, place: Place): Draft[][][] {
    return elements(table).flatMap((element) => {
      if (/^table-(?:header-rows|rows|row-group)$/.test(element.name)) return this.rows(element, place)
      return element.name === 'table-row' ? [this.cells(element, place)] : []
    })
  }

  /** A cell over several columns stands once; below a cell over several rows is an empty one. */
  private cells(row: XmlElement, place: Place): Draft[][] {
    const cells: Draft[][] = []
    let covered = 0
    for (const element of elements(row)) {
      if (element.name === 'table-cell') {
        cells.push(this.read(element, { ...place, list: null }))
        covered = (numberIn(element, 'number-columns-spanned') ?? 1) - 1
      } else if (element.name === 'covered-table-cell') {
        if (covered > 0) covered -= 1
        else cells.push([])
      }
    }
    return cells
  }
}

function isShown(inline: Inline<Draft>): boolean {
  return !('aside' in inline) && !isGone(inline.change)
}

function levelOf(heading: XmlElement): number {
  return Math.max(1, numberIn(heading, 'outline-level') ?? 1)
}

function isHidden(element: XmlElement): boolean {
  return element.attributes['is-hidden'] !== 'false'
}

/** Names of the comments whose words have an end. */
function rangesIn(element: XmlElement): string[] {
  return elements(element).flatMap((inside) =>
    inside.name === 'annotation-end' ? [inside.attributes['name'] ?? ''] : rangesIn(inside),
  )
}
