import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'

/** Web pages: read as data, nothing in them runs or is fetched. */
export const html: Format = {
  kind: 'html',
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  extract: extractHtml,
}

function extractHtml(bytes: Uint8Array, _file: SourceFile): Extraction {
  const decoded = decode(bytes)
  const blocks = pageBlocks(parse(canonicalise(decoded.text)))
  if (blocks.length === 0) throw new ExtractionError('empty', 'The page holds no text.')
  return {
    kind: 'html',
    mediaType: 'text/html',
    extractor: 'html/1',
    blocks,
    metadata: [],
    alternatives: [],
    warnings: decoded.warnings,
  }
}

type Node = DefaultTreeAdapterTypes.ChildNode

function pageBlocks(document: DefaultTreeAdapterTypes.Document): Block[] {
  const blocks: Block[] = []
  const stack: Node[] = [...document.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) {
      const text = node.value.replace(/\s+/g, ' ').trim()
      if (text !== '') blocks.push({ kind: 'paragraph', level: null, page: null, furniture: false, text })
    } else if (
      'childNodes' in node &&
      !['script', 'style', 'head', 'template', 'noscript'].includes(node.tagName)
    ) {
      for (const child of [...node.childNodes].reverse()) stack.push(child)
    }
  }
  return blocks
}
