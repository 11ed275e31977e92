import { above, below, fraction, root } from '../office/formula.ts'
import { elements, textOf, type XmlElement } from '../xml.ts'

/** A formula in MathML 3 on one line; text of elements not known here is kept in its order. */
export function mathText(element: XmlElement): string {
  const parts = elements(element).map(mathText)
  const [first = '', second = '', third = ''] = parts
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return textOf(element).trim()
    case 'mo':
      // What LibreOffice writes for signs that only guide the layout.
      return textOf(element)
        .trim()
        .replace(/[\u2061-\u2064\uE000-\uF8FF]/gu, '')
    case 'annotation':
    case 'annotation-xml':
      return ''
    case 'mfrac':
      return fraction(first, second)
    case 'msup':
      return first + above(second)
    case 'msub':
    case 'munder':
      return first + below(second) + gap(first)
    case 'mover':
      return first + above(second)
    case 'msubsup':
    case 'munderover':
      return first + below(second) + above(third) + gap(first)
    case 'msqrt':
      return root('', parts.join(''))
    case 'mroot':
      return root(second, first)
    case 'mtr':
      return parts.join(' ')
    case 'mtable':
      return parts.join('; ')
    default:
      return parts.join('')
  }
}

/** Sums and the like stand apart from what they are about, whose letters would else belong to the limit. */
function gap(sign: string): string {
  return /^[∑∏∐∫∮⋃⋂⋁⋀]/u.test(sign) ? ' ' : ''
}
