import type { Property } from '../office/properties.ts'
import { elements, textOf, type XmlElement } from '../xml.ts'

const NAMES: ReadonlyMap<string, readonly [Property['of'], string]> = new Map(
  Object.entries<readonly [Property['of'], string]>({
    title: ['title', 'dc:title'],
    'initial-creator': ['creator', 'meta:initial-creator'],
    creator: ['editor', 'dc:creator (who last saved it)'],
    'creation-date': ['created', 'meta:creation-date (when the file was made)'],
    date: ['modified', 'dc:date (when the file was last saved)'],
    language: ['language', 'dc:language'],
    publisher: ['company', 'dc:publisher'],
  }),
)

/** The properties of a document (ODF 1.3 part 3, 4.3). */
export function readProperties(meta: XmlElement | undefined): Property[] {
  return elements(meta ?? NOTHING).flatMap((element) => {
    const known = NAMES.get(element.name)
    return known === undefined ? [] : [{ of: known[0], value: textOf(element), name: `meta.xml ${known[1]}` }]
  })
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: {}, children: [] }
