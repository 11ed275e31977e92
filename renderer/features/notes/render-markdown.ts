import MarkdownIt, { type Token } from 'markdown-it'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { type LinkTarget, writtenLinks } from '#shared/domain/links.ts'

/** The present names of link targets by `targetKey`; null for what no longer exists, missing while not known yet. */
export type TargetNames = ReadonlyMap<string, string | null>

/** A link target as one word: "note/3". */
export function targetKey({ kind, id }: LinkTarget): string {
  return `${kind}/${id}`
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
const escape = (text: string) => markdown.utils.escapeHtml(text)

markdown.inline.ruler.before('link', 'bookwheel_link', (state, silent) => {
  if (!state.src.startsWith('[[', state.pos)) return false
  const close = state.src.indexOf(']]', state.pos)
  const [link] = close < 0 ? [] : writtenLinks(state.src.slice(state.pos, close + 2))
  if (link?.start !== 0) return false
  if (!silent) {
    const token = state.push('bookwheel_link', '', 0)
    token.content = link.label
    token.meta = { key: targetKey(link.target) }
  }
  state.pos += link.end
  return true
})

markdown.renderer.rules.bookwheel_link = (tokens, index) => {
  const { content, meta } = tokens[index] ?? {}
  const key = String(meta?.key)
  const present = typeof meta?.present === 'string' ? meta.present : ''
  const words = escape(content || present || key)
  if (meta?.broken) return `<s data-broken="${key}" title="${escape(s.broken)}">${words}</s>`
  const title = content && present && content !== present ? ` title="${escape(present)}"` : ''
  return `<a role="link" tabindex="0" data-link="${key}"${title}><bdi>${words}</bdi></a>`
}

// An address of the web is shown and can be copied, but leads nowhere.
markdown.renderer.rules.link_open = (tokens, index) =>
  tokens[index]?.markup === 'autolink' ? '<span hidden>' : '<span data-outside="">'

markdown.renderer.rules.link_close = (tokens, index) => {
  const address = escape(String(tokens[index]?.meta?.address))
  const label = s.copyAddress(address)
  return `</span> <a role="button" tabindex="0" data-copy="${address}" aria-label="${label}" title="${label}">${address}</a>`
}

markdown.renderer.rules.image = (tokens, index) =>
  `<span data-image="">${escape(s.image(tokens[index]?.content ?? ''))}</span>`

/** Gives links their targets' present names and the ends of web addresses their address. */
function complete(tokens: readonly Token[], names: TargetNames): void {
  let address = ''
  for (const token of tokens) {
    if (token.type === 'link_open') address = String(token.attrGet('href'))
    if (token.type === 'link_close') token.meta = { address }
    if (token.type !== 'bookwheel_link') continue
    const name = names.get(String(token.meta?.key))
    if (name === null) token.meta = { ...token.meta, broken: true }
    else if (name) token.meta = { ...token.meta, present: name.trim() }
  }
}

/**
 * A note as HTML. Links of the program show the words that were written for them, else the present names of their targets;
 * they have `data-link` and no address. Addresses of the web are text with a button `data-copy`, images are their words;
 * HTML in the note is shown as text. To be sanitised before it is shown.
 */
export function renderMarkdown(body: string, names: TargetNames): string {
  const tokens = markdown.parse(body, {})
  for (const token of tokens) {
    // Each block is written in its own direction.
    if (token.nesting === 1) token.attrSet('dir', 'auto')
    complete(token.children ?? [], names)
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}
