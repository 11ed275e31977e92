import type { Declared } from '../office/run-language.ts'
import { type Role, roleOf } from '../office/style-names.ts'
import { child, elements, type XmlElement } from '../xml.ts'

/** What text properties say that matters for the text; absent where they leave it to another style. */
export interface TextLook extends Declared {
  readonly hidden?: boolean
  readonly bold?: boolean
  readonly position?: 'above' | 'below' | 'on'
  readonly font?: string
}

interface Style {
  readonly name: string
  readonly parent: string | null
  readonly text: TextLook
  readonly centred: boolean | undefined
  readonly list: string | undefined
}

/** A paragraph style with all that it inherits. */
export interface ParagraphStyle {
  readonly text: TextLook
  readonly centred: boolean
  /** Of the nearest style in the chain whose name says one. */
  readonly role: Role | null
  /** The list style that its paragraphs have in an unnamed list. */
  readonly list: string | null
}

/** Styles by family and name. */
export interface Styles {
  readonly defaults: TextLook
  paragraph(name: string | undefined): ParagraphStyle
  text(name: string | undefined): TextLook
  /** The levels (from 1) of a list style. */
  list(name: string): ReadonlyMap<number, XmlElement>
  /** The levels of numbered headings. */
  readonly outline: ReadonlyMap<number, XmlElement>
}

/** Styles may inherit from each other in a circle; nobody goes so far on purpose. */
const LONGEST_CHAIN = 20

/** Collects the styles of the parts of a document (ODF 1.3 part 3, 16). */
export function readStyles(parts: readonly XmlElement[]): Styles {
  const holders = parts.flatMap((part) =>
    elements(part).filter(({ name }) => name === 'styles' || name === 'automatic-styles'),
  )
  const all = holders.flatMap((holder) => elements(holder))
  const styles = new Map<string, Style>()
  for (const element of all.filter(({ name }) => name === 'style'))
    styles.set(keyOf(element), toStyle(element))
  const lists = new Map(
    all
      .filter(({ name }) => name === 'list-style')
      .map((element) => [element.attributes['name'] ?? '', levelsOf(element)]),
  )
  const outline = all.find(({ name }) => name === 'outline-style')
  const standard = all.find(
    ({ name, attributes }) => name === 'default-style' && attributes['family'] === 'paragraph',
  )
  const known = new Map<string, ParagraphStyle>()
  return {
    defaults: textLook(standard),
    paragraph(name = 'Standard') {
      const style = known.get(name) ?? merge(chainOf(styles, 'paragraph', name))
      known.set(name, style)
      return style
    },
    text: (name) => (name === undefined ? {} : inherited(chainOf(styles, 'text', name))),
    list: (name) => lists.get(name) ?? new Map(),
    outline: outline === undefined ? new Map() : levelsOf(outline),
  }
}

function keyOf({ attributes }: XmlElement): string {
  return `${attributes['family'] ?? ''} ${attributes['name'] ?? ''}`
}

function toStyle(element: XmlElement): Style {
  const { attributes } = element
  const aligned = child(element, 'paragraph-properties')?.attributes['text-align']
  return {
    name: attributes['display-name'] ?? decoded(attributes['name'] ?? ''),
    parent: attributes['parent-style-name'] ?? null,
    text: textLook(element),
    centred: aligned === undefined ? undefined : aligned === 'center',
    list: attributes['list-style-name'],
  }
}

/** Names of styles are XML names: "Heading_20_1" for "Heading 1". */
function decoded(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function chainOf(styles: ReadonlyMap<string, Style>, family: string, name: string): Style[] {
  const chain: Style[] = []
  for (let style = styles.get(`${family} ${name}`); style !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.push(style)
    style = style.parent === null ? undefined : styles.get(`${family} ${style.parent}`)
  }
  // A built-in style that the file names without defining it is known by its name.
  const last = chain.at(-1)
  const end = last === undefined ? name : last.parent
  if (end === null || styles.has(`${family} ${end}`)) return chain
  return [...chain, { name: decoded(end), parent: null, text: {}, centred: undefined, list: undefined }]
}

function inherited(chain: readonly Style[]): TextLook {
  return Object.assign({}, ...chain.toReversed().map((style) => style.text)) as TextLook
}

function merge(chain: readonly Style[]): ParagraphStyle {
  return {
    text: inherited(chain),
    centred: chain.find((style) => style.centred !== undefined)?.centred === true,
    role: chain.map((style) => roleOf(style.name)).find((role) => role !== null) ?? null,
    list: chain.find((style) => style.list !== undefined)?.list ?? null,
  }
}

function textLook(style: XmlElement | undefined): TextLook {
  const properties = style === undefined ? undefined : child(style, 'text-properties')
  if (properties === undefined) return {}
  const { attributes } = properties
  const look: { -readonly [key in keyof TextLook]: TextLook[key] } = {}
  const latin = tag(attributes['language'], attributes['country'])
  const eastAsian = tag(attributes['language-asian'], attributes['country-asian'])
  const complex = tag(attributes['language-complex'], attributes['country-complex'])
  if (latin !== undefined) look.latin = latin
  if (eastAsian !== undefined) look.eastAsian = eastAsian
  if (complex !== undefined) look.complex = complex
  if (attributes['display'] !== undefined) look.hidden = attributes['display'] === 'none'
  if (attributes['font-weight'] !== undefined)
    look.bold = /^(?:bold|[6-9]00)$/.test(attributes['font-weight'])
  const font = attributes['font-name'] ?? attributes['font-family']
  if (font !== undefined) look.font = font.replaceAll("'", '')
  const raised = attributes['text-position']
  if (raised !== undefined)
    look.position = /^(?:super|[1-9])/.test(raised) ? 'above' : /^(?:sub|-)/.test(raised) ? 'below' : 'on'
  return look
}

function tag(language: string | undefined, country: string | undefined): string | undefined {
  if (language === undefined) return undefined
  return country === undefined || country === 'none' ? language : `${language}-${country}`
}

function levelsOf(element: XmlElement): ReadonlyMap<number, XmlElement> {
  return new Map(elements(element).map((level) => [Number(level.attributes['level']), level]))
}
