import type { Draft } from '../draft.ts'
import { type Change, ChangeCounts, isGone } from '../office/changes.ts'
import { compose, PLAIN, type Shape } from '../office/compose.ts'
import type { Inline } from '../office/inline.ts'
import { CONTENTS, shapeOf } from '../office/shapes.ts'
import { tableDrafts } from '../office/tables.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { chosen } from './drawings.ts'
import { changeOf, InlineReader, type Surroundings } from './inlines.ts'
import type { Numbering } from './numbering.ts'
import type { Remarks } from './remarks.ts'
import { BODY_TEXT, descend, paragraphLook, type Resolved, runLook, type Styles, valueOf } from './styles.ts'

/** Reads block content of a document (ECMA-376 part 1, 17.2): paragraphs and tables, in order. */
export class BlockReader {
  /** The paragraph that the author's style names the title. */
  title: string | null = null
  readonly changes = new ChangeCounts()
  readonly leftOut = new Set<string>()
  private readonly around: Surroundings
  private readonly numbering: Numbering
  private readonly inlines: InlineReader

  constructor(
    styles: Styles,
    numbering: Numbering,
    remarks: Remarks,
    diagrams: ReadonlyMap<string, XmlElement>,
  ) {
    this.numbering = numbering
    this.around = {
      styles,
      remarks,
      diagrams,
      read: (element) => this.read(element),
      leaveOut: (what) => this.leftOut.add(what),
    }
    this.inlines = new InlineReader(this.around)
  }

  /** The passages in an element; `change` is a tracked change that took in or out all of it. */
  read(parent: XmlElement, change: Change | null = null): Draft[] {
    const story: Story = { drafts: [], carried: [], contents: false }
    this.readAll(parent, story, change)
    if (story.carried.length > 0) story.drafts.push(...compose(PLAIN, story.carried))
    return story.drafts
  }

  private readAll(parent: XmlElement, story: Story, change: Change | null): void {
    for (const element of elements(parent)) this.readBlock(element, story, change)
  }

  private readBlock(element: XmlElement, story: Story, change: Change | null): void {
    switch (element.name) {
      case 'p':
        return this.paragraph(element, story, change)
      case 'tbl':
        story.drafts.push(...tableDrafts(this.rows(element, change)))
        return
      case 'sdt': {
        const before = story.contents
        story.contents ||= isContents(element)
        this.readAll(child(element, 'sdtContent') ?? element, story, change)
        story.contents = before
        return
      }
      case 'AlternateContent':
        return this.readAll(chosen(element), story, change)
      case 'altChunk':
        this.leftOut.add('imported documents')
        return
      case 'commentRangeStart':
        return this.around.remarks.open(element.attributes['id'] ?? '')
      case 'commentRangeEnd':
        return this.around.remarks.close(element.attributes['id'] ?? '')
      case 'oMathPara':
      case 'oMath':
        story.drafts.push(...compose(PLAIN, this.inlines.read(element, {}, change).inlines))
        return
      case 'sectPr':
        return
      default:
        this.readAll(element, story, changeOf(element, change))
    }
  }

  private paragraph(element: XmlElement, story: Story, change: Change | null): void {
    const properties = child(element, 'pPr')
    const style = this.around.styles.paragraph(valueOf(child(properties ?? element, 'pStyle')))
    const mark = properties === undefined ? undefined : child(properties, 'rPr')
    const words = this.inlines.read(element, style.run, change)
    this.changes.add(words.inlines.flatMap((inline) => ('aside' in inline ? [] : [inline])))
    const inlines = [...story.carried, ...words.inlines]
    story.carried = []
    if (continues(properties, mark, inlines)) {
      story.carried = inlines
      return
    }
    const hidden = isHidden(mark)
    const shape = this.shape(style, properties, words.bold, story.contents, isGone(change) || hidden)
    const drafts = compose(shape, inlines)
    const isTitle = style.role?.role === 'title' && shape.kind === 'heading'
    if (isTitle && drafts[0]?.kind === 'heading') this.title ??= drafts[0].text
    story.drafts.push(...drafts)
    if (properties !== undefined && child(properties, 'sectPr') !== undefined)
      this.around.remarks.endSection()
  }

  /** What a paragraph is by its own properties, then its style; one that is not shown has no number. */
  private shape(
    style: Resolved,
    properties: XmlElement | undefined,
    bold: boolean,
    inContents: boolean,
    unseen: boolean,
  ): Shape {
    const look = { ...style.paragraph, ...paragraphLook(properties) }
    const own = paragraphLook(properties).outline
    const role =
      own === undefined
        ? style.role
        : own === BODY_TEXT
          ? null
          : ({ role: 'heading', level: own + 1 } as const)
    const list = look.number === undefined || look.number === '0' || unseen ? null : look.number
    const depth = look.depth ?? (list === null ? 0 : this.numbering.depthOf(list, style.chain))
    const number = list === null ? null : this.numbering.next(list, depth)
    const standsOut = bold || look.centred === true
    return shapeOf(inContents ? CONTENTS : role, list === null ? null : depth + 1, { number, standsOut })
  }

  private rows(table: XmlElement, change: Change | null): Draft[][][] {
    return inside(table, 'tr').map((row) => {
      const changed = rowChange(child(row, 'trPr'), change)
      return inside(row, 'tc').map((cell) => this.read(cell, rowChange(child(cell, 'tcPr'), changed)))
    })
  }
}

/** Passages of one part or cell as they are read, with the words of a paragraph that goes on in the next. */
interface Story {
  readonly drafts: Draft[]
  carried: readonly Inline<Draft>[]
  contents: boolean
}

/** A paragraph whose end was deleted, or that is only a dropped capital, goes on in the next. */
function continues(
  properties: XmlElement | undefined,
  mark: XmlElement | undefined,
  inlines: readonly Inline<Draft>[],
): boolean {
  const frame = properties === undefined ? undefined : child(properties, 'framePr')
  if (['drop', 'margin'].includes(frame?.attributes['dropCap'] ?? '')) return true
  const deleted = mark !== undefined && (child(mark, 'del') ?? child(mark, 'moveFrom')) !== undefined
  return deleted && inlines.some((inline) => !('aside' in inline) && !isGone(inline.change))
}

/** A hidden end hides the number too, unless it only lets a heading stand in the line of its text (a style separator). */
function isHidden(mark: XmlElement | undefined): boolean {
  return runLook(mark).hidden === true && mark !== undefined && child(mark, 'specVanish') === undefined
}

function isContents(sdt: XmlElement): boolean {
  const gallery = valueOf(descend(sdt, ['sdtPr', 'docPartObj', 'docPartGallery']))
  return gallery === 'Table of Contents'
}

/** Rows of a table or cells of a row, also those in content controls and the like. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'smartTag'].includes(element.name)
      ? inside(element, name)
      : []
  })
}

/** The change that took in or out a row (`w:ins`, `w:del`) or a cell (`w:cellIns`, `w:cellDel`). */
function rowChange(properties: XmlElement | undefined, around: Change | null): Change | null {
  const element = elements(properties ?? NOTHING).find(({ name }) =>
    /^(?:ins|del|cellIns|cellDel)$/.test(name),
  )
  if (element === undefined) return around
  return changeOf({ ...element, name: element.name.endsWith('ns') ? 'ins' : 'del' }, around)
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: {}, children: [] }
