import type { Position } from '../raised.ts'
import type { Element } from './tree.ts'

const POSITIONS: ReadonlyMap<string, Position> = new Map([
  ['sup', 'above'],
  ['sub', 'below'],
  ['msup', 'above'],
  ['msub', 'below'],
])

/** Where an element's own text stands: raised, lowered (also as the second part of a formula's power), or on the line. */
export function positionOf(element: Element): Position | null {
  const { tagName, parentNode } = element
  if (tagName === 'sup' || tagName === 'sub') return POSITIONS.get(tagName) ?? null
  if (parentNode === null || !('tagName' in parentNode)) return null
  const parts = parentNode.childNodes.filter((child) => 'tagName' in child)
  return parts.length === 2 && parts[1] === element ? (POSITIONS.get(parentNode.tagName) ?? null) : null
}
