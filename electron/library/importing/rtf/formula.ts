import type { XmlElement } from '../xml.ts'
import { plainText } from './head.ts'
import { destinationOf, type Group, groupsIn } from './tokens.ts'

/** A formula as Office's XML has it, of which RTF has the elements as groups: `\mf` for `m:f` (specification 1.9.1, Math). */
export function toElement(group: Group, charset: string): XmlElement {
  const name = destinationOf(group).name.replace(/^m/, '')
  const inside = groupsIn(group)
  const isText = name === 'r'
  const text = isText || inside.length === 0 ? plainText(group, charset, true) : ''
  return {
    name,
    namespace: '',
    attributes: { val: text },
    children: isText ? [letters(text)] : inside.map((part) => toElement(part, charset)),
  }
}

function letters(text: string): XmlElement {
  return { name: 't', namespace: '', attributes: {}, children: [text] }
}
