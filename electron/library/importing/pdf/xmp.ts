import type { Property } from '../office/properties.ts'
import { elements, parseXml, textOf, type XmlElement } from '../xml.ts'

const DC = 'http://purl.org/dc/elements/1.1/'
const XMP = 'http://ns.adobe.com/xap/1.0/'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** The publishing vocabulary of journals has had several versions, and with them several names. */
const PRISM = /^http:\/\/prismstandard\.org\/namespaces\/basic\//

/** What XMP says of the work, beyond what office properties know: its date of publication and its address. */
export interface XmpValues {
  readonly properties: readonly Property[]
  /** ISO 8601 dates of publication. */
  readonly published: readonly string[]
  /** Web addresses and DOIs, as written. */
  readonly addresses: readonly string[]
}

/**
 * The values of an XMP packet (ISO 16684-1) as PDF files carry it. Throws `ExtractionError` where it is no XML or declares
 * entities.
 */
export function readXmp(packet: string): XmpValues {
  const descriptions = descriptionsIn(parseXml(new TextEncoder().encode(packet.replace(/[\0\s]+$/, ''))))
  const all = (wanted: (namespace: string) => boolean, name: string): string[] =>
    descriptions.flatMap((description) => valuesOf(description, wanted, name))
  const dc = (name: string): string[] => all((namespace) => namespace === DC, name)
  const prism = (name: string): string[] => all((namespace) => PRISM.test(namespace), name)
  const property = (of: Property['of'], value: string | undefined, name: string): Property[] =>
    value === undefined ? [] : [{ of, value, name: `XMP ${name}` }]
  return {
    properties: [
      ...property('title', dc('title')[0], 'dc:title'),
      ...property('creator', joined(dc('creator')), 'dc:creator'),
      ...property('company', dc('publisher')[0], 'dc:publisher'),
      ...property('language', dc('language')[0], 'dc:language'),
      ...property('created', all((namespace) => namespace === XMP, 'CreateDate')[0], `xmp:CreateDate${MADE}`),
    ],
    published: [...prism('publicationDate'), ...prism('coverDate'), ...dc('date')],
    addresses: [...prism('url'), ...prism('doi'), ...dc('identifier')],
  }
}

/** Said of a date beside its property's name: it is not when the work was published. */
export const MADE = ' (when the file was made)'

function joined(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join('; ')
}

function descriptionsIn(element: XmlElement): XmlElement[] {
  if (element.namespace === RDF && element.name === 'Description') return [element]
  return elements(element).flatMap(descriptionsIn)
}

/** A value stands in an element, in the items of its list, or in an attribute; the list's default language comes first. */
function valuesOf(description: XmlElement, wanted: (namespace: string) => boolean, name: string): string[] {
  const found = elements(description, name).filter((child) => wanted(child.namespace))
  const values = found.flatMap((child) => {
    const items = elements(child).flatMap((list) => elements(list, 'li'))
    const sorted = items.toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
    return (items.length > 0 ? sorted : [child]).map((item) => textOf(item).trim())
  })
  // Attributes are known by their local name only, which is as good: no two vocabularies share these.
  const attribute = name === 'CreateDate' ? description.attributes[name] : undefined
  return [...values, attribute ?? ''].filter((value) => value !== '')
}

function isDefault(item: XmlElement): boolean {
  return item.attributes['lang'] === 'x-default'
}
