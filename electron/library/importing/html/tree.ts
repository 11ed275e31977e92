import type { DefaultTreeAdapterTypes } from 'parse5'
import { wordList } from '../word-list.ts'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** One step of a walk: a text, or the begin or end of an element. */
export type Step =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'enter'; readonly element: Element }
  | { readonly type: 'leave'; readonly element: Element }

/**
 * Walks a tree in document order without recursion, so that nesting of any depth costs no stack. `enter` answers
 * whether to go into an element; `leave` comes only for elements that were gone into.
 */
export function walkTree(root: Document | Element, visit: (step: Step) => boolean): void {
  const path: { readonly nodes: readonly Node[]; next: number; readonly element: Element | null }[] = [
    { nodes: root.childNodes, next: 0, element: null },
  ]
  for (let level = path.at(-1); level !== undefined; level = path.at(-1)) {
    const node = level.nodes[level.next]
    level.next += 1
    if (node === undefined) {
      path.pop()
      if (level.element !== null) visit({ type: 'leave', element: level.element })
    } else if (node.nodeName === '#text' && 'value' in node) {
      visit({ type: 'text', text: node.value })
    } else if (isElement(node) && visit({ type: 'enter', element: node })) {
      path.push({ nodes: node.childNodes, next: 0, element: node })
    }
  }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** An attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null
}

/** All text in an element, white space collapsed; `limit` characters at most. */
export function textOf(element: Element, limit = 2000): string {
  let text = ''
  walkTree(element, (step) => {
    if (step.type === 'text' && text.length < limit) text += step.text
    else if (step.type === 'enter' && step.element.tagName === 'br') text += ' '
    return text.length < limit && !(step.type === 'enter' && DROPPED.has(step.element.tagName))
  })
  return collapse(text)
}

/** Elements whose content is not text of the page. */
export const DROPPED: ReadonlySet<string> = new Set(
  wordList(`
  script, style, template, noscript, head, svg, iframe, object, embed, canvas, audio, video, select,
  datalist, input, textarea, map, annotation, annotation-xml
`),
)

/** HTML's own white space becomes one space; a no-break space is a character of the text. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '')
}
