import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import type { Document } from './tree.ts'

/**
 * Parses a page as a browser without scripts would. parse5 collects a text in hundreds of small pieces; they are put
 * together when their element closes, which takes a quarter of the memory for the same tree.
 */
export function parsePage(text: string): Document {
  return parse(text, { scriptingEnabled: false, treeAdapter: composing })
}

/** Composes the letters of a text when its element closes. */
export const composing: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  onItemPop(element) {
    for (const child of element.childNodes) {
      // Entities may have made it denormal; and normalising makes V8 join a string that it keeps in pieces.
      if ('value' in child) child.value = child.value.normalize('NFC')
    }
  },
}
