import MarkdownIt from 'markdown-it'
import { inLine, inOneLine, Markdown } from './markdown-text.ts'

/**
 * The Markdown that a note or a text of a pack may use: paragraphs, headings, emphasis, lists, quotations, code and rules. Links,
 * images and HTML are read as plain words, and as HTML a heading is a paragraph of that class.
 */
export const ownMarkdown = new MarkdownIt('default', {
  html: false,
  linkify: false,
  typographer: false,
}).disable(['link', 'image', 'autolink', 'html_block', 'html_inline', 'reference', 'table'])

ownMarkdown.renderer.rules['heading_open'] = () => '<p class="heading">'
ownMarkdown.renderer.rules['heading_close'] = () => '</p>\n'

type Token = ReturnType<typeof ownMarkdown.parse>[number]

/** The words of a note or a text as safe Markdown. Headings become bold lines, so that those of the pack alone give its outline. */
export function safeMarkdown(body: string): Markdown {
  return new Markdown(blocks(ownMarkdown.parse(body, {})).join('\n').trim())
}

/** The lines of blocks; each line already bears what stands in front of it. */
function blocks(tokens: readonly Token[]): string[] {
  const lines: string[] = []
  const fronts: string[] = []
  const numbers: number[] = []
  let marker: string | null = null
  let isFirstInQuotation = false
  const write = (line: string): void => {
    const front = fronts.join('')
    lines.push(
      marker === null ? `${front}${line}`.trimEnd() : `${fronts.slice(0, -1).join('')}${marker}${line}`,
    )
    marker = null
    isFirstInQuotation = false
  }
  const apart = (): void => {
    if (lines.length > 0 && marker === null && !isFirstInQuotation) lines.push(fronts.join('').trimEnd())
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
        if (numbers.length === 0) apart()
        numbers.push(Number.NaN)
        break
      case 'ordered_list_open':
        if (numbers.length === 0) apart()
        numbers.push(Number(token.attrGet('start') ?? 1))
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        numbers.pop()
        break
      case 'list_item_open': {
        const number = numbers.pop() ?? Number.NaN
        marker = Number.isNaN(number) ? '- ' : `${number}. `
        numbers.push(number + 1)
        fronts.push(' '.repeat(marker.length))
        break
      }
      case 'list_item_close':
        if (marker !== null) write('')
        fronts.pop()
        break
      case 'blockquote_open':
        apart()
        if (marker !== null) write('')
        fronts.push('> ')
        isFirstInQuotation = true
        break
      case 'blockquote_close':
        fronts.pop()
        isFirstInQuotation = false
        break
      case 'paragraph_open':
      case 'heading_open':
        if (!token.hidden) apart()
        break
      case 'inline': {
        const words = inline(token.children ?? [])
        const isHeading = tokens[tokens.indexOf(token) - 1]?.type === 'heading_open'
        for (const line of isHeading ? [`**${words.replaceAll('**', '')}**`] : words.split('\n')) write(line)
        break
      }
      case 'fence':
      case 'code_block':
        apart()
        for (const line of fenced(token.content)) write(line)
        break
      case 'hr':
        apart()
        write('* * *')
        break
    }
  }
  return lines
}

function fenced(code: string): string[] {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return [fence, ...code.replace(/\n$/, '').split('\n'), fence]
}

/** Words with emphasis; a line begins where the writer began one. */
function inline(tokens: readonly Token[]): string {
  let written = ''
  for (const { type, content, markup } of tokens) {
    switch (type) {
      case 'text':
      case 'text_special':
        written += inLine(content)
        break
      case 'code_inline':
        written += codeSpan(content)
        break
      case 'em_open':
      case 'em_close':
      case 'strong_open':
      case 'strong_close':
      case 's_open':
      case 's_close':
        written += markup
        break
      case 'hardbreak':
        written += '\\\n'
        break
      case 'softbreak':
        written += '\n'
        break
      default:
        written += inLine(content)
    }
  }
  return written
    .split('\n')
    .map((line) => line.replace(/^([-+])|^(\d+)([.)])/, atStart))
    .join('\n')
}

function atStart(found: string): string {
  return inOneLine(found)
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(code) ? ' ' : ''
  return `${ticks}${space}${code.replaceAll('\n', ' ')}${space}${ticks}`
}
