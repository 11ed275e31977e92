import type { ReadHandle } from '#library/database/handles.ts'
import { findDocument, titleOf } from '#library/documents/queries.ts'
import { joinedInto } from '#library/editions/edition-queries.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { chosenStyle } from './chosen-style-queries.ts'
import { putCitation, storedCitation } from './citation-queries.ts'
import { itemOf, overlayFor, ownItem } from './document-item.ts'
import { type CitationStyle, openStyle } from './engine.ts'
import { formatted, quote } from './quote.ts'
import { shippedLocales, shippedStyles } from './shipped.ts'
import { addedStyles, deleteStyle, findAddedStyle, putStyle } from './style-queries.ts'
import { findStyle, styleRow } from './styles.ts'

type Reads = 'citations.styles' | 'citations.item' | 'citations.format'
type Writes =
  | 'citations.setItem'
  | 'citations.restoreItems'
  | 'citations.removeStyle'
  | 'citations.restoreStyle'

export const reads: ReadHandlers<Reads> = {
  'citations.styles': (db) => ({
    styles: [...shippedStyles, ...addedStyles(db)].map(({ id }) => styleRow(db, id)),
    locales: Object.keys(shippedLocales),
  }),
  'citations.item': async (db, { document: asked, ...manner }) => {
    const document = joinedInto(db, asked)
    const own = ownItem(findDocument(db, document))
    const stored = storedCitation(db, document)
    const cited = itemOf(db, document)
    const style = await styleInUse(db, manner)
    const { bibliography, notes } = style.cite([{ item: cited, locator: null }])
    const entry = bibliography[0] ?? notes[0] ?? []
    const { id: _, ...item } = cited
    return {
      item,
      own,
      changed: Object.keys(stored?.item ?? {}),
      origin: stored?.origin ?? null,
      entry: { ...formatted(entry), runs: entry },
    }
  },
  'citations.format': async (db, { quoted, ...manner }) => quote(db, await styleInUse(db, manner), quoted),
}

/** The style that was asked for, or that of the settings. */
async function styleInUse(
  db: ReadHandle,
  { style, locale }: { readonly style?: string | undefined; readonly locale?: string | undefined },
): Promise<CitationStyle> {
  const chosen = chosenStyle(db)
  return openStyle(db, style ?? chosen.style, locale ?? chosen.locale)
}

export const writes: WriteHandlers<Writes> = {
  'citations.setItem': (db, { document: asked, item }) => {
    const document = joinedInto(db, asked)
    const title = titleOf(db, document)
    const before = storedCitation(db, document)
    const overlay = item === null ? {} : overlayFor(ownItem(findDocument(db, document)), item)
    const citation = Object.keys(overlay).length === 0 ? null : { item: overlay, origin: 'user' as const }
    putCitation(db, document, citation)
    return {
      output: null,
      inverse: {
        label: `Citation of “${title}”`,
        calls: [{ method: 'citations.restoreItems', input: { items: [{ document, citation: before }] } }],
      },
    }
  },
  'citations.restoreItems': (db, { items }) => {
    const before = items.map(({ document }) => ({ document, citation: storedCitation(db, document) }))
    for (const { document, citation } of items) putCitation(db, document, citation)
    const [only] = items
    const label =
      items.length === 1 && only
        ? `Citation of “${titleOf(db, only.document)}”`
        : `Citations of ${items.length} documents`
    return {
      output: null,
      inverse: { label, calls: [{ method: 'citations.restoreItems', input: { items: before } }] },
    }
  },
  'citations.removeStyle': (db, { id }) => {
    const style = findAddedStyle(db, id)
    if (style === null) {
      const shipped = shippedStyles.some((known) => known.id === id)
      throw shipped
        ? new BookwheelError(
            'invalid-input',
            `“${findStyle(db, id).title}” comes with the program and stays.`,
          )
        : new BookwheelError('not-found', `The citation style “${id}” is not in this library.`)
    }
    deleteStyle(db, id)
    return {
      output: null,
      inverse: {
        label: `Removal of the style “${style.title}”`,
        calls: [{ method: 'citations.restoreStyle', input: style }],
      },
    }
  },
  'citations.restoreStyle': (db, style) => {
    const before = findAddedStyle(db, style.id)
    putStyle(db, style)
    return {
      output: null,
      inverse: {
        label: `The style “${style.title}”`,
        calls: [
          before === null
            ? { method: 'citations.removeStyle', input: { id: style.id } }
            : { method: 'citations.restoreStyle', input: before },
        ],
      },
    }
  },
}
