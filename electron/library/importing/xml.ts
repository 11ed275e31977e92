import { SaxesParser } from 'saxes'
import { ExtractionError } from './format.ts'

/** Elements inside each other, and elements of one file. */
const DEEPEST = 256
const MOST_ELEMENTS = 5_000_000

const ANEW = 'Save it anew with the program that made it.'

/** An element; `name` is its local name and `namespace` what its prefix stands for ('' for none). */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  /** By local name, whatever the namespace; the first one wins. */
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and runs of text in order. */
  readonly children: readonly (XmlElement | string)[]
}

/**
 * The root element of an XML file: decoded by its byte order mark or declaration, else as UTF-8. Nothing is fetched and no
 * entity is expanded: a DOCTYPE that declares any is refused. Throws `ExtractionError` `unreadable`, and `too-large` for
 * more than `DEEPEST` levels or `MOST_ELEMENTS` elements.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: Mutable[] = []
  let root: XmlElement | null = null
  let count = 0
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      throw new ExtractionError(
        'unreadable',
        `The file declares XML entities, which can hide or multiply text. ${ANEW}`,
      )
    }
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (open.length >= DEEPEST || count > MOST_ELEMENTS) {
      throw new ExtractionError(
        'too-large',
        `The file nests or repeats elements more than any document does. ${ANEW}`,
      )
    }
    const element: Mutable = { name: local, namespace: uri, attributes: {}, children: [] }
    for (const attribute of Object.values(attributes)) element.attributes[attribute.local] ??= attribute.value
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    throw new ExtractionError('unreadable', `The XML in the file is broken: ${error.message}. ${ANEW}`)
  })
  parser.write(decodeXml(bytes)).close()
  if (root === null) throw new ExtractionError('unreadable', 'The file holds no XML.')
  return root
}

interface Mutable extends XmlElement {
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

function decodeXml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const charset = start.startsWith('\xff\xfe')
    ? 'utf-16le'
    : start.startsWith('\xfe\xff')
      ? 'utf-16be'
      : (/^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8')
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    throw new ExtractionError('unreadable', `The file names a charset that is not known: ${charset}.`)
  }
}

/** Child elements, all or those of one local name. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child element of that local name. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return elements(parent, name)[0]
}

/** All text inside, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')
}
