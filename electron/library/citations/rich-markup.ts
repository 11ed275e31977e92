import { toMarkdown } from '#library/packs/formats/markdown-text.ts'
import type { Rich, RichRun } from '#shared/domain/rich-text.ts'

/** Runs as inline HTML: elements without attributes, but for `href`. */
export function richHtml(runs: Rich): string {
  return runs.map(htmlOfRun).join('')
}

/** Any text as HTML text. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function htmlOfRun({ text, italic, bold, smallCaps, underline, position, href }: RichRun): string {
  const wrap = (wanted: unknown, tag: string, inner: string) => (wanted ? `<${tag}>${inner}</${tag}>` : inner)
  let html = htmlText(smallCaps ? text.toLocaleUpperCase() : text)
  html = wrap(position, position ?? '', html)
  html = wrap(underline, 'u', html)
  html = wrap(bold, 'b', html)
  html = wrap(italic, 'i', html)
  return href === undefined ? html : `<a href="${htmlText(href)}">${html}</a>`
}

/** Runs as Markdown (CommonMark). Small capitals, underlines and positions have no marks there and are plain. */
export function richMarkdown(runs: Rich): string {
  return runs
    .map(({ text, italic, bold, href }) => {
      // A mark must touch its words, and spaces at the ends of a run are no ends of a line.
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
      const mark = words === '' ? '' : `${bold ? '**' : ''}${italic ? '*' : ''}`
      const inner = href === undefined ? toMarkdown(words) : linkOf(words, href)
      return `${before}${mark}${inner}${mark}${after}`
    })
    .join('')
}

/** A bare address where it may stand so, else a link. */
function linkOf(text: string, href: string): string {
  if (text === href && !/[\s<>\\]/.test(href)) return `<${href}>`
  return `[${toMarkdown(text)}](<${href.replaceAll(/[<>\\]/g, (sign) => encodeURIComponent(sign))}>)`
}
