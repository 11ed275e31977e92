import type { Rich, RichRun } from '#shared/domain/rich-text.ts'
import { isolatedRuns, isRightToLeftLanguage } from '#shared/text/direction.ts'

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

/** A citation in a language (BCP 47), for an element as `citing` opens it. Its addresses are its only links. */
export function richHtml(runs: Rich, locale: string): string {
  const rightToLeft = isRightToLeftLanguage(locale)
  return runs.map((run) => runHtml(run, rightToLeft)).join('')
}

function runHtml(
  { text, italic, bold, smallCaps, underline, position, href }: RichRun,
  rightToLeft: boolean,
): string {
  let html = isolated(text, rightToLeft)
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

/** Words in a citation that run the other way keep their own order, and leave that of the numbers beside them alone. */
function isolated(text: string, rightToLeft: boolean): string {
  return isolatedRuns(text, rightToLeft)
    .map((run) => (run.rightToLeft === rightToLeft ? escape(run.text) : `<bdi>${escape(run.text)}</bdi>`))
    .join('')
}

/** Where words of any language stand: the direction of their own letters, and their language where it is known. */
export function speaking(language: string | null): string {
  const known = language !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)
  return `dir="auto"${known ? ` lang="${language}"` : ''}`
}

/** The language of citations, and the direction in which it is written. */
export function citing(locale: string): string {
  return `lang="${escape(locale)}" dir="${isRightToLeftLanguage(locale) ? 'rtl' : 'ltr'}"`
}
