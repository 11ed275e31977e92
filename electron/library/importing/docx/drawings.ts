import type { Draft } from '../draft.ts'
import { elements, textOf, type XmlElement } from '../xml.ts'

/** What the words in drawings need of the document around them. */
export interface Drawn {
  /** The data of diagrams (SmartArt), by the relationship that the text names. */
  readonly diagrams: ReadonlyMap<string, XmlElement>
  /** Passages of block content: of a note, a comment, a text box. */
  readonly read: (element: XmlElement) => Draft[]
  /** Tells of content that is not read. */
  readonly leaveOut: (what: string) => void
}

const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['OLEObject', 'embedded objects'],
  ['chart', 'charts'],
])

/** The passages in a drawing, picture or object: those of its text boxes, letters that are drawn, and words of diagrams. */
export function readDrawing(element: XmlElement, around: Drawn): Draft[] {
  const { name, attributes } = element
  const art = attributes['string'] ?? ''
  if (name === 'txbxContent') return around.read(element)
  if (name === 'textpath' && art !== '') return [line(art, null)]
  if (name === 'relIds') {
    return paragraphsIn(around.diagrams.get(attributes['dm'] ?? '')).map((text) => line(text, 'Diagram'))
  }
  const left = LEFT_OUT.get(name)
  if (left !== undefined) around.leaveOut(left)
  const shown = name === 'AlternateContent' ? chosen(element) : element
  return elements(shown).flatMap((inside) => readDrawing(inside, around))
}

function line(text: string, label: string | null): Draft {
  const alone = { level: null, furniture: false, opens: false, closes: false, place: null }
  return { ...alone, kind: 'paragraph', text, label }
}

/** The paragraphs in the data of a diagram (ECMA-376 part 1, 21.4). */
function paragraphsIn(element: XmlElement | undefined): string[] {
  if (element === undefined) return []
  if (element.name !== 'p') return elements(element).flatMap(paragraphsIn)
  const runs = elements(element, 'r').flatMap((run) => elements(run, 't').map(textOf))
  return [runs.join('')]
}

/** Of several forms of the same content the first, which is the newest, unless only another holds words. */
export function chosen(alternatives: XmlElement): XmlElement {
  const forms = elements(alternatives)
  return forms.find(hasWords) ?? forms[0] ?? alternatives
}

function hasWords(element: XmlElement): boolean {
  return elements(element).some(
    (inside) => inside.name === 't' || inside.name === 'textpath' || hasWords(inside),
  )
}
