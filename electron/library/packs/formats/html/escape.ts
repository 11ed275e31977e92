import type { Rich, RichRun } from '#shared/domain/rich-text.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/** Text for elements and attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** Values for a JSON element: nothing in it can end the element or begin a comment. */
export function jsonElement(id: string, json: string): string {
  const inert = json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script type="application/json" id="${id}">${inert}</script>`
}

/** A citation. Its addresses are the only links out of the page. */
export function richHtml(runs: Rich): string {
  return runs.map(runHtml).join('')
}

function runHtml({ text, italic, bold, smallCaps, underline, position, href }: RichRun): string {
  let html = escape(text)
  if (position !== undefined) html = `<${position}>${html}</${position}>`
  if (italic) html = `<i>${html}</i>`
  if (bold) html = `<b>${html}</b>`
  if (underline) html = `<u>${html}</u>`
  if (smallCaps) html = `<span class="small-caps">${html}</span>`
  if (href !== undefined && /^https?:\/\/\S+$/i.test(href)) {
    html = `<a href="${escape(href)}" rel="noopener noreferrer">${html}</a>`
  }
  return html
}

/** Where words of any language stand: the direction of their own letters, and their language where it is known. */
export function speaking(language: string | null): string {
  const known = language !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)
  return `dir="auto"${known ? ` lang="${language}"` : ''}`
}
