import MarkdownIt from 'markdown-it'
import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import { type Draft, draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import { splitLong } from './long-passages.ts'
import { addFootnotes } from './markdown/footnotes.ts'
import type { TextTitle } from './metadata/title.ts'
import { readDrafts } from './reading.ts'

/** CommonMark with tables, footnotes and front matter; raw HTML stays text, nothing is fetched or run. */
export const markdown: Format = {
  kind: 'markdown',
  mediaType: 'text/markdown',
  extract: extractMarkdown,
}

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false })
addFootnotes(parser)
readTheDeepest(parser)
type Token = ReturnType<typeof parser.parse>[number]

function extractMarkdown(bytes: Uint8Array, file: SourceFile): Extraction {
  const decoded = decode(bytes)
  const { body, values, warnings } = splitFrontMatter(canonicalise(decoded.text))
  const drafts = markdownDrafts(body).flatMap(splitLong)
  if (drafts.length === 0) throw new ExtractionError('empty', 'The file holds no text.')
  return {
    kind: 'markdown',
    mediaType: 'text/markdown',
    extractor: 'markdown/1',
    ...readDrafts(drafts, file, { values, title: titleIn(drafts), fallback: [] }),
    warnings: [...decoded.warnings, ...warnings],
  }
}

/** The first heading of the highest level that the document uses. */
function titleIn(drafts: readonly Draft[]): TextTitle | null {
  const index = drafts.findIndex((candidate) => candidate.kind === 'heading' && candidate.level === 1)
  const title = drafts[index]
  return title === undefined ? null : { text: title.text, index, evidence: title.text, archive: false }
}

/** markdown-it drops what lies 100 levels deep, and with it all that follows: from here each line is a paragraph. */
const DEEPEST = 90

function readTheDeepest({ block }: typeof parser): void {
  block.ruler.before('table', 'deepest', (state, start, _, silent) => {
    if (state.level < DEEPEST || silent) return false
    state.push('paragraph_open', 'p', 1)
    const line = state.push('inline', '', 0)
    line.content = state.getLines(start, start + 1, state.blkIndent, false).trim()
    line.children = []
    state.push('paragraph_close', 'p', -1)
    state.line = start + 1
    return true
  })
}

/** Blocks as text without markup: links keep their words, images their description, items their number as a label. */
function markdownDrafts(source: string): Draft[] {
  const reader = new TokenReader()
  for (const token of parser.parse(source, {})) reader.read(token)
  return reader.drafts
}

class TokenReader {
  readonly drafts: Draft[] = []
  private heading = 0
  private quotes = 0
  private lists = 0
  private cells: string[] | null = null
  private inHead = false
  private note: string | null = null
  /** The number before the item under way, until its first block is there. */
  private marker: string | null = null

  read(token: Token): void {
    switch (token.type) {
      case 'heading_open':
      case 'heading_close':
        this.heading = token.nesting === 1 ? Number(token.tag.slice(1)) : 0
        return
      case 'blockquote_open':
      case 'blockquote_close':
        this.quotes += token.nesting
        return
      case 'bullet_list_open':
      case 'ordered_list_open':
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists += token.nesting
        return
      case 'list_item_open':
        this.marker = token.info === '' ? null : `${token.info}${token.markup}`
        return
      case 'note_open':
        this.note = token.info
        return
      case 'note_close':
        this.note = null
        return
      case 'thead_open':
      case 'thead_close':
        this.inHead = token.nesting === 1
        return
      case 'tr_open':
        this.cells = []
        return
      case 'tr_close':
        this.add('row', null, (this.cells ?? []).join('\t'), this.inHead ? 'Header' : null)
        this.cells = null
        return
      case 'fence':
      case 'code_block':
        this.add('code', null, token.content.replace(/\n$/, ''))
        return
      case 'inline':
        this.inline(inlineText(token))
        return
      default:
    }
  }

  private inline(text: string): void {
    if (this.cells !== null) this.cells.push(text)
    else if (this.note !== null) this.add('note', null, text, `Footnote ${this.note}`)
    else if (this.heading > 0) this.add('heading', this.heading, text)
    else if (this.lists > 0) this.add('item', this.lists, text, this.marker)
    else this.add(this.quotes > 0 ? 'quote' : 'paragraph', null, text)
  }

  private add(kind: Draft['kind'], level: number | null, text: string, label: string | null = null): void {
    const trimmed = kind === 'code' || kind === 'row' ? text.trimEnd() : text.trim()
    if (trimmed === '') return
    this.drafts.push({ ...draft(kind, trimmed, level), label })
    this.marker = null
  }
}

function inlineText(token: Token): string {
  return (token.children ?? [])
    .map((child) => {
      if (child.type === 'softbreak') return ' '
      if (child.type === 'hardbreak') return '\n'
      return child.type === 'text' || child.type === 'code_inline' || child.type === 'image'
        ? child.content
        : ''
    })
    .join('')
}
