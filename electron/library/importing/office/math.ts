import { child, elements, textOf, type XmlElement } from '../xml.ts'
import { above, below, fraction, root } from './formula.ts'

/**
 * A formula (ECMA-376 part 1, 22.1) on one line: fractions with a stroke, powers as raised digits or after `^`, so that no
 * figure comes out as another one. Text of elements not known here is kept in its order.
 */
export function mathText(element: XmlElement): string {
  const part = (name: string): string => mathText(child(element, name) ?? NOTHING)
  switch (element.name) {
    case 't':
      return textOf(element)
    case 'f':
      return fraction(part('num'), part('den'))
    case 'sSup':
      return part('e') + above(part('sup'))
    case 'sSub':
      return part('e') + below(part('sub'))
    case 'sSubSup':
    case 'sPre':
      return part('e') + below(part('sub')) + above(part('sup'))
    case 'rad':
      return root(part('deg'), part('e'))
    case 'nary':
      return `${sign(element, 'chr', '∫')}${below(part('sub'))}${above(part('sup'))} ${part('e')}`
    case 'd': {
      const inside = elements(element, 'e').map(mathText).join(', ')
      return `${sign(element, 'begChr', '(')}${inside}${sign(element, 'endChr', ')')}`
    }
    case 'm':
    case 'eqArr':
      return elements(element)
        .map(mathText)
        .filter((row) => row !== '')
        .join('; ')
    case 'mr':
      return elements(element, 'e').map(mathText).join(' ')
    default:
      return elements(element).map(mathText).join('')
  }
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: {}, children: [] }

/** A sign that the properties of an element name, which may be none. */
function sign(element: XmlElement, name: string, usual: string): string {
  const properties = elements(element).find((candidate) => candidate.name.endsWith('Pr'))
  const named = properties === undefined ? undefined : child(properties, name)
  return named === undefined ? usual : (named.attributes['val'] ?? '')
}
