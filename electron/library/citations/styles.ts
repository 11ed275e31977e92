import type { ReadHandle } from '#library/database/handles.ts'
import type { CitationStyleRow } from '#shared/contract/citations.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type Csl, readCsl } from './read-csl.ts'
import { shippedStyles } from './shipped.ts'
import { ownStyle, shippedStyleTree } from './style-files.ts'
import { type AddedStyle, findAddedStyle } from './style-queries.ts'
import type { StyleTree } from './style-tree.ts'

/** A style and a fresh copy of its tree. */
export interface Style {
  readonly id: string
  readonly title: string
  readonly kind: 'notes' | 'in-text'
  /** Whether it came from a file of the user, so that it may be faulty. */
  readonly added: boolean
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
  return styleOf(id, known.title, tree, false)
}

/** A style that the user added; one that only refers to another looks like that one. */
function addedStyle(db: ReadHandle, id: string): Style | null {
  const added = findAddedStyle(db, id)
  if (added === null) return null
  return styleOfCsl(db, readCsl(new TextEncoder().encode(added.csl)))
}

/** The style that a CSL file is. Fails with `not-found` where the style that it refers to is not here. */
export function styleOfCsl(db: ReadHandle, { id, title, tree, parent }: Csl): Style {
  if (parent === null) return styleOf(id, title, tree, true)
  const referred = shippedStyle(shippedId(parent)) ?? independentStyle(db, parent)
  if (referred === null) {
    throw new BookwheelError(
      'not-found',
      `“${title}” only refers to another style, which is not here: ${parent}.`,
      'Add the .csl file of that style first.',
    )
  }
  return { ...referred, id, title, added: true }
}

/** An added style that refers to no other: a style that is referred to must not refer on. */
function independentStyle(db: ReadHandle, id: string): Style | null {
  const added = findAddedStyle(db, id)
  const csl = added && readCsl(new TextEncoder().encode(added.csl))
  return csl === null || csl.parent !== null ? null : styleOf(id, csl.title, csl.tree, true)
}

/** The id that a style of citationstyles.org has here, where it ships; else the id itself. */
export function shippedId(cslId: string): string {
  const short = cslId.replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '')
  return shippedStyles.some(({ id }) => id === short) ? short : cslId
}

function styleOf(id: string, title: string, tree: StyleTree, added: boolean): Style {
  return {
    id,
    title,
    kind: tree.attrs['class'] === 'note' ? 'notes' : 'in-text',
    added,
    tree: () => structuredClone(tree),
  }
}

/** A style as it is listed. One that can't be used, because what it refers to is not here, is listed all the same. */
export function styleRow(db: ReadHandle, id: string): CitationStyleRow {
  const added = findAddedStyle(db, id)
  const { title, kind } = added === null ? findStyle(db, id) : usable(db, added)
  return { id, title, kind, added: added !== null }
}

function usable(db: ReadHandle, { id, title }: AddedStyle): Pick<Style, 'title' | 'kind'> {
  try {
    return findStyle(db, id)
  } catch {
    return { title, kind: 'notes' }
  }
}
