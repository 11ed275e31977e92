import type { Property } from '../office/properties.ts'
import { child, textOf, type XmlElement } from '../xml.ts'
import type { Package } from './package.ts'

const CORE: readonly (readonly [string, Property['of'], string])[] = [
  ['title', 'title', 'dc:title'],
  ['creator', 'creator', 'dc:creator'],
  ['lastModifiedBy', 'editor', 'cp:lastModifiedBy'],
  ['created', 'created', 'dcterms:created (when the file was made)'],
  ['modified', 'modified', 'dcterms:modified (when the file was last saved)'],
  ['language', 'language', 'dc:language'],
]

/** The properties of an office file (ECMA-376 part 2, 11, and part 1, 22.2). */
export async function readProperties(pack: Package): Promise<Property[]> {
  const related = await pack.relationships('')
  const root = async (type: string): Promise<XmlElement | null> => {
    const part = related.find((relationship) => relationship.type === type)?.part
    return part == null ? null : pack.xml(part)
  }
  const core = await root('core-properties')
  const app = await root('extended-properties')
  return [
    ...CORE.flatMap(([element, of, name]) => property(core, element, of, `core.xml ${name}`)),
    ...property(app, 'Company', 'company', 'app.xml Company'),
  ]
}

function property(root: XmlElement | null, element: string, of: Property['of'], name: string): Property[] {
  const found = root === null ? undefined : child(root, element)
  return found === undefined ? [] : [{ of, value: textOf(found), name }]
}
