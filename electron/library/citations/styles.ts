import type { ReadHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { readCsl } from './read-csl.ts'
import { shippedStyles } from './shipped.ts'
import { ownStyle, shippedStyleTree } from './style-files.ts'
import { findAddedStyle } from './style-queries.ts'
import type { StyleTree } from './style-tree.ts'

/** A style and a fresh copy of its tree. */
export interface Style {
  readonly id: string
  readonly title: string
  readonly kind: 'notes' | 'in-text'
  tree(): StyleTree
}

/** A style of the program or of the library by its id. Fails with `not-found`. */
export function findStyle(db: ReadHandle, id: string): Style {
  const style = shippedStyle(id) ?? addedStyle(db, id)
  if (style === null) {
    throw new BookwheelError(
      'not-found',
      `The citation style “${id}” is not in this library.`,
      'Choose another style, or add its .csl file in the settings.',
    )
  }
  return style
}

/** A style that comes with the program. */
export function shippedStyle(id: string): Style | null {
  const known = shippedStyles.find((style) => style.id === id)
  if (known === undefined) return null
  const tree = known.asset === null ? readCsl(ownStyle(id)).tree : shippedStyleTree(id)
  if (tree === null) return null
  return styleOf(id, known.title, tree)
}

/** A style that the user added; one that only refers to another looks like that one. */
function addedStyle(db: ReadHandle, id: string): Style | null {
  const added = findAddedStyle(db, id)
  if (added === null) return null
  const { tree, parent } = readCsl(new TextEncoder().encode(added.csl))
  if (parent === null) return styleOf(id, added.title, tree)
  return { ...findStyle(db, shippedId(parent)), id, title: added.title }
}

/** The id that a style of citationstyles.org has here, where it ships; else the id itself. */
export function shippedId(cslId: string): string {
  const short = cslId.replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '')
  return shippedStyles.some(({ id }) => id === short) ? short : cslId
}

function styleOf(id: string, title: string, tree: StyleTree): Style {
  return {
    id,
    title,
    kind: tree.attrs['class'] === 'note' ? 'notes' : 'in-text',
    tree: () => structuredClone(tree),
  }
}
