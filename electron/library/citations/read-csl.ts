import { child, elements, parseXml, textOf, type XmlElement } from '#library/importing/xml.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { cslAttributes, cslElements } from './csl-words.ts'
import { type StyleTree, treeOfXml } from './style-tree.ts'

/** A citation style as its file says it. `parent` is the id of the style that a dependent style only refers to. */
export interface Csl {
  readonly id: string
  readonly title: string
  readonly parent: string | null
  readonly tree: StyleTree
  /** The file. */
  readonly text: string
}

const NAMESPACE = 'http://purl.org/net/xbiblio/csl'

/** Bytes of a CSL file, and elements of a style once every macro stands where it is called: APA has 48,000. */
const LARGEST = 2_000_000
const MOST_ELEMENTS = 300_000

const KEPT = 'No style was added.'

/**
 * Reads a style of CSL 1.0 and nothing else. A style is data, but citeproc-js copies every macro to where it is called: one
 * that calls itself, or that would grow beyond all measure, is refused, as is what no style of CSL has. Fails with
 * `unreadable` or `too-large`.
 */
export function readCsl(bytes: Uint8Array): Csl {
  if (bytes.length > LARGEST)
    throw new BookwheelError('too-large', `The file is too large for a style. ${KEPT}`)
  const text = textOfFile(bytes)
  const root = styleElement(bytes)
  const info = child(root, 'info')
  const id = textIn(info, 'id')
  const title = textIn(info, 'title')
  if (id === '' || title === '') throw notCsl('it has no id or no title')
  checkWords(root)
  const parent = parentOf(info)
  if (parent === null) {
    if (child(root, 'citation') === undefined) throw notCsl('it does not say how to cite')
    checkSize(root)
  }
  return { id, title, parent, tree: treeOfXml(root), text }
}

/** Styles are in UTF-8, and are kept as text. */
function textOfFile(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/^<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-?8["'])/i.test(text)) throw notCsl('it is not in UTF-8')
    return text
  } catch {
    throw notCsl('it is not in UTF-8')
  }
}

function styleElement(bytes: Uint8Array): XmlElement {
  let root: XmlElement
  try {
    root = parseXml(bytes)
  } catch (error) {
    throw notCsl(error instanceof Error ? error.message : 'it is no XML')
  }
  if (root.name !== 'style' || root.namespace !== NAMESPACE) throw notCsl('it is another kind of XML')
  const version = root.attributes['version'] ?? ''
  if (!version.startsWith('1.0')) throw notCsl(`it is of version “${version}”, and only 1.0 is known`)
  return root
}

function textIn(info: XmlElement | undefined, name: string): string {
  const found = info && child(info, name)
  return found ? textOf(found).replaceAll(/\s+/g, ' ').trim() : ''
}

function parentOf(info: XmlElement | undefined): string | null {
  const link =
    info && elements(info, 'link').find(({ attributes }) => attributes['rel'] === 'independent-parent')
  return link?.attributes['href'] ?? null
}

function checkWords(element: XmlElement): void {
  if (!cslElements.has(element.name) || element.namespace !== NAMESPACE)
    throw notCsl(`it has the element “${element.name}”`)
  for (const name of Object.keys(element.attributes)) {
    if (
      name === 'xmlns' ||
      name === 'schemaLocation' ||
      cslAttributes.has(name === 'lang' ? 'xml:lang' : name)
    )
      continue
    throw notCsl(`it has the attribute “${name}”`)
  }
  for (const inner of elements(element)) checkWords(inner)
}

/** Counts the elements behind every call of a macro, each macro once. */
function checkSize(root: XmlElement): void {
  const macros = new Map(elements(root, 'macro').map((macro) => [macro.attributes['name'] ?? '', macro]))
  const known = new Map<string, number>()
  const open = new Set<string>()
  const sizeOfMacro = (name: string): number => {
    const before = known.get(name)
    if (before !== undefined) return before
    const macro = macros.get(name)
    if (macro === undefined) throw notCsl(`it calls the macro “${name}”, which it does not have`)
    if (open.has(name)) throw notCsl(`its macro “${name}” calls itself`)
    open.add(name)
    const size = sizeOf(macro)
    open.delete(name)
    known.set(name, size)
    return size
  }
  const sizeOf = (element: XmlElement): number => {
    const called = element.name === 'macro' ? undefined : element.attributes['macro']
    let size = 1 + (called === undefined ? 0 : sizeOfMacro(called))
    for (const inner of elements(element)) size += sizeOf(inner)
    if (size > MOST_ELEMENTS)
      throw new BookwheelError('too-large', `The style repeats its parts more than any style does. ${KEPT}`)
    return size
  }
  for (const part of ['citation', 'bibliography']) {
    const element = child(root, part)
    if (element) sizeOf(element)
  }
}

function notCsl(why: string): BookwheelError {
  return new BookwheelError(
    'unreadable',
    `The file is no citation style that can be used: ${why}. ${KEPT}`,
    'Choose a .csl file in version 1.0 of the Citation Style Language.',
  )
}
