import { child, elements, textOf, type XmlElement } from '#library/importing/xml.ts'
import { guidOf } from './guid.ts'

/** The GUID of an element, without braces and in upper case; one made of what the element says where it has none. */
export function guidIn(element: XmlElement): string {
  const written = element.attributes['guid']
  return written === undefined
    ? guidOf('without GUID', JSON.stringify(element.attributes), textOf(element))
    : plainGuid(written)
}

/** What the elements refer to that lie at this path of names below an element. */
export function refsIn(element: XmlElement, ...path: readonly string[]): string[] {
  const found = path.reduce<readonly XmlElement[]>(
    (parents, name) => parents.flatMap((parent) => elements(parent, name)),
    [element],
  )
  return found.map((ref) => plainGuid(ref.attributes['targetGUID'] ?? '')).filter((guid) => guid !== '')
}

/** The words of the `Description` of an element, or ''. */
export function descriptionIn(element: XmlElement): string {
  const description = child(element, 'Description')
  return description === undefined ? '' : textOf(description).trim()
}

function plainGuid(written: string): string {
  return written
    .trim()
    .replace(/^\{|\}$/g, '')
    .toUpperCase()
}
