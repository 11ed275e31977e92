import type { Draft } from '../draft.ts'
import { type Act, type Change, isGone, sayGone } from '../office/changes.ts'
import { asAside, asBox } from '../office/compose.ts'
import type { Inline } from '../office/inline.ts'
import { mathText } from '../office/math.ts'
import { languageFor } from '../office/run-language.ts'
import { symbol, withSymbols } from '../office/symbols.ts'
import { raised } from '../raised.ts'
import { child, elements, textOf, type XmlElement } from '../xml.ts'
import { chosen, type Drawn, readDrawing } from './drawings.ts'
import { Fields } from './fields.ts'
import type { Remarks } from './remarks.ts'
import { isOn, type RunLook, runLook, type Styles } from './styles.ts'

/** What the words of a paragraph need of the document around them. */
export interface Surroundings extends Drawn {
  readonly styles: Styles
  readonly remarks: Remarks
}

const ACTS: ReadonlyMap<string, Act> = new Map(
  Object.entries<Act>({
    ins: 'inserted',
    del: 'deleted',
    moveTo: 'moved here',
    moveFrom: 'moved away',
  }),
)

/** The tracked change that an element stands for (ECMA-376 part 1, 17.13.5), else the one around it. */
export function changeOf(element: XmlElement, around: Change | null): Change | null {
  const act = ACTS.get(element.name)
  // Words that were inserted and then deleted, or moved away, are gone.
  if (act === undefined || isGone(around)) return around
  return { act, by: element.attributes['author'] ?? null, at: element.attributes['date'] ?? null }
}

/** What a paragraph holds. */
export interface Words {
  readonly inlines: readonly Inline<Draft>[]
  /** Whether all its letters are bold. */
  readonly bold: boolean
}

/** Reads the words of paragraphs one after the other: fields and commented ranges reach from one into the next. */
export class InlineReader {
  private readonly around: Surroundings
  private readonly fields = new Fields()

  constructor(around: Surroundings) {
    this.around = around
  }

  /** `look` is what the paragraph's style says of its runs. */
  read(paragraph: XmlElement, look: RunLook, change: Change | null): Words {
    const reading: Reading = { inlines: [], look, letters: 0, bold: 0 }
    this.readAll(paragraph, reading, change)
    return { inlines: reading.inlines, bold: reading.letters > 0 && reading.bold === reading.letters }
  }

  private readAll(parent: XmlElement, reading: Reading, change: Change | null): void {
    for (const element of elements(parent)) this.readInline(element, reading, change)
  }

  private readInline(element: XmlElement, reading: Reading, change: Change | null): void {
    switch (element.name) {
      case 'r':
        return this.readRun(element, reading, change)
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'sdtEndPr':
      case 'smartTagPr':
      case 'customXmlPr':
        return
      case 'oMath':
        return this.add(mathText(element), reading, reading.look, change)
      case 'ruby':
        return this.readRuby(element, reading, change)
      case 'AlternateContent':
        return this.readAll(chosen(element), reading, change)
      case 'commentRangeStart':
        return this.around.remarks.open(idOf(element))
      case 'commentRangeEnd':
        return this.around.remarks.close(idOf(element))
      default:
        this.readAll(element, reading, changeOf(element, change))
    }
  }

  private readRun(run: XmlElement, reading: Reading, change: Change | null): void {
    const { styles } = this.around
    const own = child(run, 'rPr')
    const named = own === undefined ? undefined : child(own, 'rStyle')?.attributes['val']
    const look = { ...reading.look, ...styles.run(named), ...runLook(own) }
    // A mark of the author's own, which is the text of its run, stands for the note's number.
    const marked = elements(run).find((element) => isOn(element.attributes['customMarkFollows']))
    if (marked !== undefined) {
      return this.note(marked, reading, change, elements(run, 't').map(textOf).join('').trim())
    }
    for (const element of elements(run)) this.readPiece(element, reading, look, change)
  }

  private readPiece(element: XmlElement, reading: Reading, look: RunLook, change: Change | null): void {
    switch (element.name) {
      case 't':
      case 'delText':
        return this.add(spaced(element), reading, look, change)
      case 'tab':
      case 'ptab':
        return this.add('\t', reading, look, change)
      case 'br':
      case 'cr':
        return this.add('\n', reading, look, change)
      case 'noBreakHyphen':
        return this.add('\u2011', reading, look, change)
      case 'sym':
        return this.add(symbolOf(element), reading, look, change)
      case 'fldChar':
        return this.add(this.fields.step(element), reading, look, change)
      case 'footnoteReference':
      case 'endnoteReference':
        return this.note(element, reading, change, null)
      case 'commentReference':
        reading.inlines.push({ aside: this.around.remarks.comment(idOf(element), this.around.read) })
        return
      case 'ruby':
        return this.readRuby(element, reading, change)
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        return this.box(readDrawing(element, this.around), reading, change)
      default:
    }
  }

  private add(text: string, reading: Reading, look: RunLook, change: Change | null): void {
    if (text === '' || this.fields.hides) return
    const { styles, remarks } = this.around
    const shown = withSymbols(text, look.font)
    const placed =
      look.position === 'superscript'
        ? raised(shown, 'above')
        : look.position === 'subscript'
          ? raised(shown, 'below')
          : shown
    const hidden = look.hidden === true
    const language = languageFor(placed, look, styles.defaults)
    const letters = placed.match(/\p{L}/gu)?.length ?? 0
    reading.letters += letters
    if (look.bold === true) reading.bold += letters
    if (!hidden && !isGone(change)) remarks.hear(placed)
    reading.inlines.push({ text: placed, language, hidden, change })
  }

  private note(element: XmlElement, reading: Reading, change: Change | null, mark: string | null): void {
    if (this.fields.hides) return
    const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote'
    reading.inlines.push({
      aside: this.around.remarks.note(kind, idOf(element), mark, change, this.around.read),
    })
  }

  private box(drafts: readonly Draft[], reading: Reading, change: Change | null): void {
    if (drafts.length === 0) return
    const gone = change !== null && isGone(change)
    reading.inlines.push({ aside: gone ? asAside('change', sayGone(change), drafts) : asBox(drafts) })
  }

  private readRuby(ruby: XmlElement, reading: Reading, change: Change | null): void {
    const base = child(ruby, 'rubyBase')
    const reader = child(ruby, 'rt')
    if (base !== undefined) this.readAll(base, reading, change)
    const sound =
      reader === undefined
        ? ''
        : elements(reader, 'r')
            .flatMap((run) => elements(run, 't').map(textOf))
            .join('')
    this.add(sound === '' ? '' : `(${sound})`, reading, reading.look, change)
  }
}

interface Reading {
  readonly inlines: Inline<Draft>[]
  readonly look: RunLook
  letters: number
  bold: number
}

/** White space at the ends of a text counts only where the file says so; line ends in it are spaces. */
function spaced(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\n\r]+/g, ' ')
  if (element.attributes['space'] === 'preserve') return text
  let start = 0
  let end = text.length
  while (text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return text.slice(start, end)
}

function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['char'] ?? '', 16)
  if (!Number.isInteger(code) || code > 0xffff) return ''
  return symbol(attributes['font'] ?? '', code) ?? String.fromCharCode(code)
}

function idOf(element: XmlElement): string {
  return element.attributes['id'] ?? ''
}
