import MarkdownIt from 'markdown-it'
import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'

/** CommonMark with tables; raw HTML stays text, and nothing is fetched or run. */
export const markdown: Format = {
  kind: 'markdown',
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  extract: extractMarkdown,
}

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false })
type Token = ReturnType<typeof parser.parse>[number]

function extractMarkdown(bytes: Uint8Array, _file: SourceFile): Extraction {
  const decoded = decode(bytes)
  const blocks = markdownBlocks(canonicalise(decoded.text))
  if (blocks.length === 0) throw new ExtractionError('empty', 'The file holds no text.')
  return {
    kind: 'markdown',
    mediaType: 'text/markdown',
    extractor: 'markdown/1',
    blocks,
    metadata: [],
    alternatives: [],
    warnings: decoded.warnings,
  }
}

function markdownBlocks(source: string): Block[] {
  const blocks: Block[] = []
  let heading = 0
  let quotes = 0
  let lists = 0
  let cells: string[] | null = null
  const add = (kind: Block['kind'], level: number | null, value: string): void => {
    const text = value.trim()
    if (text !== '') blocks.push({ kind, level, page: null, furniture: false, text })
  }
  for (const token of parser.parse(source, {})) {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1))
    else if (token.type === 'heading_close') heading = 0
    else if (token.type === 'blockquote_open') quotes += 1
    else if (token.type === 'blockquote_close') quotes -= 1
    else if (token.type.endsWith('_list_open')) lists += 1
    else if (token.type.endsWith('_list_close')) lists -= 1
    else if (token.type === 'tr_open') cells = []
    else if (token.type === 'tr_close') {
      add('row', null, (cells ?? []).join('\t'))
      cells = null
    } else if (token.type === 'fence' || token.type === 'code_block') {
      add('code', null, token.content.replace(/\n$/, ''))
    } else if (token.type === 'inline') {
      const value = inlineText(token)
      if (cells !== null) cells.push(value)
      else if (heading > 0) add('heading', heading, value)
      else if (lists > 0) add('item', lists, value)
      else add(quotes > 0 ? 'quote' : 'paragraph', null, value)
    }
  }
  return blocks
}

function inlineText(token: Token): string {
  const parts: string[] = []
  for (const child of token.children ?? []) {
    if (child.type === 'text' || child.type === 'code_inline') parts.push(child.content)
    else if (child.type === 'softbreak') parts.push(' ')
    else if (child.type === 'hardbreak') parts.push('\n')
    else if (child.type === 'image') parts.push(child.content)
  }
  return parts.join('')
}
