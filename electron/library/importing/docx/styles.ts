import type { Declared } from '../office/run-language.ts'
import { type Role, roleOf } from '../office/style-names.ts'
import { child, elements, type XmlElement } from '../xml.ts'

/** What run properties say that matters for the text; absent where they leave it to a style. */
export interface RunLook extends Declared {
  readonly hidden?: boolean
  readonly bold?: boolean
  readonly position?: string
  readonly font?: string
}

/** What paragraph properties say; `number` names a list and `depth` (from 0) a level in it. */
export interface ParagraphLook {
  readonly outline?: number
  readonly number?: string
  readonly depth?: number
  readonly centred?: boolean
}

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: ParagraphLook
  readonly run: RunLook
}

/** A style with all that it inherits. */
export interface Resolved {
  readonly paragraph: ParagraphLook
  readonly run: RunLook
  /** Of the nearest style in the chain whose name or outline level says one. */
  readonly role: Role | null
  /** Identifiers of the chain, nearest first. */
  readonly chain: readonly string[]
}

/** Styles by their identifiers; the default style of paragraphs is used where none is named. */
export interface Styles {
  readonly defaults: RunLook
  paragraph(id: string | undefined): Resolved
  run(id: string | undefined): RunLook
}

/** Styles may inherit from each other in a circle; nobody goes so far on purpose. */
const LONGEST_CHAIN = 20

/** Reads styles.xml (ECMA-376 part 1, 17.7); a package without it has only names of styles. */
export function readStyles(root: XmlElement | null): Styles {
  const listed = root === null ? [] : elements(root, 'style')
  const styles = new Map(listed.map((element) => [attribute(element, 'styleId'), toStyle(element)]))
  const normal = listed.find(
    ({ attributes }) => attributes['type'] === 'paragraph' && isOn(attributes['default']),
  )
  const standard = normal === undefined ? undefined : attribute(normal, 'styleId')
  const resolved = new Map<string, Resolved>()
  const resolve = (id: string): Resolved => {
    const known = resolved.get(id) ?? merge(chainOf(styles, id), id)
    resolved.set(id, known)
    return known
  }
  return {
    defaults: runLook(descend(root, ['docDefaults', 'rPrDefault', 'rPr'])),
    paragraph: (id) => resolve(id ?? standard ?? ''),
    run: (id) => (id === undefined ? {} : resolve(id).run),
  }
}

function toStyle(element: XmlElement): Style {
  return {
    id: attribute(element, 'styleId'),
    name: valueOf(child(element, 'name')) ?? attribute(element, 'styleId'),
    basedOn: valueOf(child(element, 'basedOn')) ?? null,
    paragraph: paragraphLook(child(element, 'pPr')),
    run: runLook(child(element, 'rPr')),
  }
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string): Style[] {
  const chain: Style[] = []
  for (let style = styles.get(id); style !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.push(style)
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return chain
}

/** A style that a document names but does not define (Word's own) is known by its identifier: "Heading1". */
function merge(chain: readonly Style[], id: string): Resolved {
  const nearestLast = chain.toReversed()
  return {
    paragraph: Object.assign({}, ...nearestLast.map((style) => style.paragraph)),
    run: Object.assign({}, ...nearestLast.map((style) => style.run)),
    role: chain.length === 0 ? roleOf(id) : roleIn(chain),
    chain: chain.map((style) => style.id),
  }
}

function roleIn(chain: readonly Style[]): Role | null {
  for (const { name, paragraph } of chain) {
    const named = roleOf(name)
    // The heading of a table of contents is a heading by what it inherits, and says that it is none.
    if (paragraph.outline === BODY_TEXT && named?.role !== 'contents')
      return named?.role === 'heading' ? null : named
    if (named !== null && named.role !== 'heading') return named
    if (paragraph.outline !== undefined) return { role: 'heading', level: paragraph.outline + 1 }
    if (named !== null) return named
  }
  return null
}

/** The outline level of text that is in no outline; headings have 0 to 8. */
export const BODY_TEXT = 9

/** What `w:pPr` says. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return {}
  const numbering = child(properties, 'numPr')
  const depth = numbering === undefined ? undefined : numberOf(child(numbering, 'ilvl'))
  const number = numbering === undefined ? undefined : valueOf(child(numbering, 'numId'))
  const outline = numberOf(child(properties, 'outlineLvl'))
  const justified = valueOf(child(properties, 'jc'))
  return {
    ...(outline !== undefined && { outline: Math.min(BODY_TEXT, outline) }),
    ...(number !== undefined && { number }),
    ...(depth !== undefined && { depth }),
    ...(justified !== undefined && { centred: justified === 'center' }),
  }
}

/** What `w:rPr` says. */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {}
  const look: { -readonly [key in keyof RunLook]: RunLook[key] } = {}
  for (const element of elements(properties)) {
    switch (element.name) {
      case 'lang': {
        const { val, eastAsia, bidi } = element.attributes
        if (val !== undefined) look.latin = val
        if (eastAsia !== undefined) look.eastAsian = eastAsia
        if (bidi !== undefined) look.complex = bidi
        break
      }
      case 'rtl':
      case 'cs':
        look.rightToLeft = look.rightToLeft === true || isOn(element.attributes['val'] ?? 'true')
        break
      case 'vanish':
        look.hidden = isOn(element.attributes['val'] ?? 'true')
        break
      case 'b':
        look.bold = isOn(element.attributes['val'] ?? 'true')
        break
      case 'vertAlign':
        look.position = element.attributes['val'] ?? ''
        break
      case 'rFonts':
        if (element.attributes['ascii'] !== undefined) look.font = element.attributes['ascii']
        break
      default:
    }
  }
  return look
}

/** Whether an attribute of a switch is on (ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** The `w:val` of an element. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['val']
}

/** The `w:val` of an element as a whole number; undefined where it is none. */
export function numberOf(element: XmlElement | undefined): number | undefined {
  const value = valueOf(element)
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** The element that a path of names leads to. */
export function descend(
  from: XmlElement | null | undefined,
  path: readonly string[],
): XmlElement | undefined {
  let element = from ?? undefined
  for (const name of path) element = element === undefined ? undefined : child(element, name)
  return element
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? ''
}
