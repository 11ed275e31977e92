import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { readManifest } from '../manifest.ts'
import type { PackFile } from './format.ts'

/**
 * One HTML file with nothing to load: text in elements, style and scripts inline and known by their hashes. It is read, printed and
 * searched in any browser, from disk, also without scripts. It carries the manifest as JSON.
 */
export const html: PackFile = {
  format: 'html',
  extensions: ['.html', '.htm'],
  // lunr and the renderer of Markdown are loaded with the first page.
  write: async ({ composed, sealed, works }) =>
    (await import('./html/page.ts')).pageHtml(composed, sealed, works.length),
  read: async (bytes, readShown) => {
    const manifests = [...elements(parse(new TextDecoder().decode(bytes)))].filter(
      ({ tagName, attrs }) =>
        tagName === 'script' && attrs.some(({ name, value }) => name === 'id' && value === 'manifest'),
    )
    const [manifest] = manifests
    if (manifest === undefined || manifests.length > 1)
      throw new Error('There is not one manifest of a pack in it.')
    const pack = readManifest(
      manifest.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    )
    const shown = await readShown?.(bytes, 'pack.html')
    return { pack, shown: shown ?? null }
  },
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function* elements(root: Node): Iterable<Element> {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('tagName' in node) yield node
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed())
  }
}
