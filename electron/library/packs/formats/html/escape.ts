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
  let html = isolated(text)
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

/** Letters that are written from right to left, and what may stand between them. */
const LETTER = String.raw`\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}`
const RIGHT_TO_LEFT = new RegExp(String.raw`[${LETTER}](?:[${LETTER}\p{M}\p{Cf} ]*[${LETTER}\p{M}])?`, 'gu')

/** Words in a citation that run the other way keep their own order, and leave that of the numbers beside them alone. */
function isolated(text: string): string {
  let html = ''
  let from = 0
  for (const { index, 0: words } of text.matchAll(RIGHT_TO_LEFT)) {
    html += `${escape(text.slice(from, index))}<bdi>${escape(words)}</bdi>`
    from = index + words.length
  }
  return html + escape(text.slice(from))
}

/** The language of citations, and the direction in which it is written. */
export function citing(locale: string): string {
  return `lang="${escape(locale)}" dir="${/^(?:ar|fa|he|ur|ps|yi|sd|ug|ckb|dv)\b/i.test(locale) ? 'rtl' : 'ltr'}"`
}
