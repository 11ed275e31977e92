import MarkdownIt from 'markdown-it'

const parser = new MarkdownIt('default', { html: true, linkify: false })
type Token = ReturnType<typeof parser.parse>[number]

/**
 * Markdown without what a reader might not show: raw HTML and Obsidian's comments, with everything between the first and the last
 * of them, which an element there could hide. Line breaks (`<br>`) hide nothing, and code is no HTML.
 */
export function visibleMarkdown(markdown: string): string {
  const hiding = parser.parse(markdown, {}).filter(mayHide)
  const from = hiding[0]?.map?.[0]
  const to = hiding.at(-1)?.map?.[1]
  if (from === undefined || to === undefined) return markdown
  const lines = markdown.split('\n')
  return [...lines.slice(0, from), '', ...lines.slice(to)].join('\n')
}

function mayHide({ type, content, children }: Token): boolean {
  if (type === 'html_block') return true
  if (type !== 'inline') return false
  return (
    (children ?? []).some((child) => child.type === 'html_inline' && !/^<br\s*\/?>$/i.test(child.content)) ||
    /(?<!\\)%%/.test(content)
  )
}
