import type { Draft } from '../draft.ts'
import { type Change, ChangeCounts, signed } from '../office/changes.ts'
import { asAside, asBox } from '../office/compose.ts'
import { type Inline, shortened } from '../office/inline.ts'
import { languageFor } from '../office/run-language.ts'
import { withSymbols } from '../office/symbols.ts'
import { raised } from '../raised.ts'
import { child, elements, textOf, type XmlElement } from '../xml.ts'
import { mathText } from './math.ts'
import { asDeleted, authorOf, type Revision } from './revisions.ts'
import type { Styles, TextLook } from './styles.ts'

/** What the words of a paragraph need of the document around them. */
export interface Surroundings {
  readonly styles: Styles
  readonly revisions: ReadonlyMap<string, Revision>
  /** Names of the comments that say where the words end that they are about. */
  readonly ranges: ReadonlySet<string>
  /** Formulas that are files of their own, by what the text calls them. */
  readonly formulas: ReadonlyMap<string, XmlElement>
  /** Passages of block content: of a note, a comment, a text box. */
  readonly read: (element: XmlElement) => Draft[]
  /** Tells of content that is not read. */
  readonly leaveOut: (what: string) => void
}

/** What a paragraph holds. */
export interface Words {
  readonly inlines: readonly Inline<Draft>[]
  /** Whether all its letters are bold. */
  readonly bold: boolean
  /** The number that the program wrote down for the paragraph, if it did. */
  readonly number: string | null
}

interface Reading {
  readonly inlines: Inline<Draft>[]
  readonly hidden: boolean
  letters: number
  bold: number
  /** White space is one space, and none where a paragraph begins (ODF 1.3 part 3, 6.1.2). */
  afterSpace: boolean
  number: string | null
}

/** A comment whose words have not ended. */
interface OpenComment {
  readonly element: XmlElement
  words: string
}

/** No more comments wait for the end of their words at a time: nobody comments the same words so often. */
const MOST_OPEN = 100

/** Reads the words of paragraphs one after the other: changes and commented words reach from one into the next. */
export class InlineReader {
  readonly counts = new ChangeCounts()
  private readonly around: Surroundings
  private readonly insertions: string[] = []
  private readonly comments = new Map<string, OpenComment>()

  constructor(around: Surroundings) {
    this.around = around
  }

  /** `look` is what the paragraph's style says of its text. */
  read(paragraph: XmlElement, look: TextLook, isHidden: boolean): Words {
    const reading: Reading = {
      inlines: [],
      hidden: isHidden,
      letters: 0,
      bold: 0,
      afterSpace: true,
      number: null,
    }
    this.readAll(paragraph, reading, look)
    this.counts.add(reading.inlines.flatMap((inline) => ('aside' in inline ? [] : [inline])))
    const { inlines, letters, bold, number } = reading
    return { inlines, bold: letters > 0 && bold === letters, number }
  }

  /** Follows the marks of changes, which stand between paragraphs too; answers with what was deleted there. */
  mark(element: XmlElement): Draft[] {
    const id = element.attributes['change-id'] ?? ''
    const revision = this.around.revisions.get(id)
    if (element.name === 'change-start') this.insertions.push(id)
    else if (element.name === 'change-end')
      this.insertions.splice(0, Infinity, ...this.insertions.filter((open) => open !== id))
    if (element.name !== 'change' || revision?.change.act !== 'deleted') return []
    const drafts = asDeleted(revision.change, this.around.read(revision.content))
    const text = drafts.map((draft) => draft.text).join(' ')
    this.counts.add([{ text, change: revision.change }])
    return drafts
  }

  /** Comments whose words never ended. */
  rest(): Draft[] {
    return [...this.comments.keys()].flatMap((name) => this.close(name))
  }

  /** The change that is open here: an insertion, or a deletion whose words were left in their place. */
  get change(): Change | null {
    return this.around.revisions.get(this.insertions.at(-1) ?? '')?.change ?? null
  }

  private readAll(parent: XmlElement, reading: Reading, look: TextLook): void {
    for (const part of parent.children) {
      if (typeof part === 'string') this.collapse(part, reading, look)
      else this.readInline(part, reading, look)
    }
  }

  private readInline(element: XmlElement, reading: Reading, look: TextLook): void {
    const { attributes } = element
    switch (element.name) {
      case 'span':
        return this.readAll(element, reading, {
          ...look,
          ...this.around.styles.text(attributes['style-name']),
        })
      case 's':
        return this.add(' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, 1000)), reading, look)
      case 'tab':
        return this.add('\t', reading, look)
      case 'line-break':
        return this.add('\n', reading, look)
      case 'note':
        return this.note(element, reading)
      case 'annotation':
        return this.annotation(element, reading)
      case 'annotation-end':
        return void reading.inlines.push({ aside: this.close(attributes['name'] ?? '') })
      case 'change':
      case 'change-start':
      case 'change-end':
        return void reading.inlines.push({ aside: this.mark(element) })
      case 'number':
        reading.number = textOf(element).trim()
        return
      case 'hidden-text':
        return this.readAll(element, reading, { ...look, hidden: attributes['is-hidden'] === 'true' })
      case 'ruby':
        return this.readRuby(element, reading, look)
      case 'frame': {
        const formula = this.formula(element)
        if (formula !== null) return this.add(formula, reading, look)
        return void reading.inlines.push({ aside: this.drawing(element) })
      }
      case 'g':
      case 'custom-shape':
      case 'rect':
      case 'ellipse':
      case 'circle':
      case 'polygon':
      case 'polyline':
      case 'path':
      case 'line':
      case 'connector':
      case 'caption':
      case 'regular-polygon':
        return void reading.inlines.push({ aside: this.drawing(element) })
      case 'script':
      case 'event-listeners':
      case 'hidden-paragraph':
        return
      default:
        // A field may only keep a value, and not show it.
        if (attributes['display'] !== 'none') this.readAll(element, reading, look)
    }
  }

  /** The words in a drawing; of the forms in which a frame holds the same thing the first counts. */
  drawing(element: XmlElement): Draft[] {
    const inside = element.name === 'g' ? elements(element) : [element]
    if (element.name === 'g') return inside.flatMap((part) => this.drawing(part))
    const form = element.name === 'frame' ? elements(element).find(({ name }) => name !== 'image') : element
    if (form === undefined) return []
    if (form.name === 'object' || form.name === 'object-ole') {
      this.around.leaveOut('embedded objects')
      return []
    }
    return asBox(this.around.read(form))
  }

  /** A formula is part of the sentence that it stands in. */
  private formula(frame: XmlElement): string | null {
    const object = child(frame, 'object')
    if (object === undefined) return null
    const math = child(object, 'math') ?? this.around.formulas.get(object.attributes['href'] ?? '')
    return math === undefined ? null : mathText(math)
  }

  private collapse(text: string, reading: Reading, look: TextLook): void {
    const spaced = text.replace(/[ \t\r\n]+/g, ' ')
    this.add(reading.afterSpace ? spaced.replace(/^ /, '') : spaced, reading, look)
  }

  private add(text: string, reading: Reading, look: TextLook): void {
    if (text === '') return
    const shown = withSymbols(text, look.font)
    const placed =
      look.position === 'above' || look.position === 'below' ? raised(shown, look.position) : shown
    const hidden = reading.hidden || look.hidden === true
    const letters = placed.match(/\p{L}/gu)?.length ?? 0
    reading.letters += letters
    if (look.bold === true) reading.bold += letters
    reading.afterSpace = /[ \t\n]$/.test(placed)
    if (!hidden) for (const comment of this.comments.values()) comment.words += placed
    const language = languageFor(placed, look, this.around.styles.defaults)
    reading.inlines.push({ text: placed, language, hidden, change: this.change })
  }

  private note(element: XmlElement, reading: Reading): void {
    const citation = child(element, 'note-citation')
    const number = citation === undefined ? '' : textOf(citation).trim()
    const name = element.attributes['note-class'] === 'endnote' ? 'Endnote' : 'Footnote'
    const body = child(element, 'note-body')
    const drafts = body === undefined ? [] : this.around.read(body)
    reading.inlines.push({ aside: asAside('note', `${name} ${number}`.trim(), drafts) })
  }

  private annotation(element: XmlElement, reading: Reading): void {
    const name = element.attributes['name'] ?? ''
    const comment = { element, words: '' }
    if (this.around.ranges.has(name) && this.comments.size < MOST_OPEN) this.comments.set(name, comment)
    else reading.inlines.push({ aside: this.said(comment) })
  }

  private close(name: string): Draft[] {
    const comment = this.comments.get(name)
    this.comments.delete(name)
    return comment === undefined ? [] : this.said(comment)
  }

  private said({ element, words }: OpenComment): Draft[] {
    const { by, at } = authorOf(element)
    const label = signed('Comment', by, at)
    const about = words.trim()
    return asAside(
      'comment',
      about === '' ? label : `${label}, on ${shortened(about)}`,
      this.around.read(element),
    )
  }

  private readRuby(ruby: XmlElement, reading: Reading, look: TextLook): void {
    const base = child(ruby, 'ruby-base')
    const sound = child(ruby, 'ruby-text')
    if (base !== undefined) this.readAll(base, reading, look)
    if (sound !== undefined && textOf(sound) !== '') this.add(`(${textOf(sound)})`, reading, look)
  }
}
