import type { ComposedEntry, ComposedExcerpt, ComposedPack } from '#shared/domain/composed-pack.ts'
import { contextParts } from '#shared/domain/context-parts.ts'
import { OMISSION } from '#shared/domain/omissions.ts'
import { isRightToLeft } from '#shared/text/direction.ts'
import { bibliographyHeading } from '../../pack-words.ts'
import type { Making, WholePack } from '../format.ts'
import { citing, escape, richHtml } from '../html/escape.ts'
import { ownMarkdown } from '../own-markdown.ts'
import { PAGE_STYLE } from './page-style.ts'

/** A place of the page that the outline of the PDF names: the id of its element, its words, and its level from 1. */
export interface OutlineEntry {
  readonly id: string
  readonly title: string
  readonly level: number
}

/** A page to print: HTML that loads nothing but the program's own fonts, and the outline of what is on it. */
export interface PrintPage {
  readonly html: string
  readonly outline: readonly OutlineEntry[]
}

/** Of words in the outline, characters at most. */
const TITLE = 70

/** A pack as one page to print. Nothing on it runs; the addresses of citations are its only links to anywhere else. */
export async function printPage({ composed, sealed }: WholePack, making?: Making): Promise<PrintPage> {
  const outline: OutlineEntry[] = []
  const body: string[] = []
  const { entries } = composed
  let level = 0
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'heading') level = entry.level
    const named = inOutline(entry, index, level)
    if (named !== null) outline.push(named)
    body.push(drawn(entry, composed, named?.id ?? null, level))
    await making?.step(index + 1, entries.length)
  }
  if (composed.bibliography.length > 0) {
    const title = bibliographyHeading(composed.locale)
    outline.push({ id: 'bibliography', title, level: 1 })
    const works = composed.bibliography.map(
      (work) => `<p class="work" ${citing(composed.locale)}>${richHtml(work, composed.locale)}</p>`,
    )
    body.push(`<h2 id="bibliography" dir="auto">${escape(title)}</h2>`, ...works)
  }
  const html = [
    `<!doctype html>\n<html lang="${escape(composed.locale)}">\n<head>\n<meta charset="utf-8">`,
    `<title>${escape(composed.title)}</title>`,
    '<link rel="stylesheet" href="/print/fonts.css">',
    `<style>${PAGE_STYLE}</style>\n</head>\n<body>`,
    `<h1 dir="auto">${escape(composed.title)}</h1>`,
    `<p class="about">Citation pack${sealed.pack === '' ? '' : ` ${sealed.pack}`}, exported ${composed.exported.slice(0, 10)} by ${escape(sealed.program)}. The manifest that proves it is attached to this file. Check it with: bookwheel verify FILE --source ORIGINAL</p>`,
    ...body,
    // Chromium gives a destination to what a link of the page leads to, seen or not.
    `<nav hidden>${outline.map(({ id }) => `<a href="#${id}"></a>`).join('')}</nav>`,
    '</body>\n</html>\n',
  ]
  return { html: html.join('\n'), outline }
}

function inOutline(entry: ComposedEntry, index: number, level: number): OutlineEntry | null {
  const id = `entry-${index + 1}`
  switch (entry.kind) {
    case 'heading':
      return { id, title: shortened(entry.text), level: entry.level }
    case 'note':
      return entry.title === '' ? null : { id, title: shortened(entry.title), level: level + 1 }
    case 'excerpt': {
      const [first] = entry.pieces
      const words = first?.kind === 'words' ? first.text : ''
      return { id, title: shortened(`${entry.number}. ${words}`), level: level + 1 }
    }
    case 'text':
      return null
  }
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= TITLE ? line : `${letters.slice(0, TITLE).join('').trimEnd()}…`
}

function drawn(entry: ComposedEntry, pack: ComposedPack, id: string | null, level: number): string {
  const at = id === null ? '' : ` id="${id}"`
  switch (entry.kind) {
    case 'heading':
      return `<h${entry.level + 1}${at} dir="auto">${escape(entry.text)}</h${entry.level + 1}>`
    case 'text':
      return `<section class="own">${markdown(entry.body)}</section>`
    case 'note': {
      const tag = `h${Math.min(level + 2, 5)}`
      const title = entry.title === '' ? '' : `<${tag}${at} dir="auto">${escape(entry.title)}</${tag}>`
      return `<section class="own">${title}${markdown(entry.body)}</section>`
    }
    case 'excerpt':
      return excerpt(entry, pack, at)
  }
}

function excerpt(entry: ComposedExcerpt, { citations, locale }: ComposedPack, at: string): string {
  const words = entry.pieces.map((piece) => (piece.kind === 'words' ? escape(piece.text) : OMISSION)).join('')
  const inNote = citations === 'footnotes' && entry.footnote.length > 0
  const mark = inNote ? `<sup>${entry.number}</sup>` : ''
  const cited = (runs: ComposedExcerpt['inText']): string => richHtml(runs, locale)
  const inText =
    citations === 'in-text' && entry.inText.length > 0
      ? ` <span ${citing(locale)}>${cited(entry.inText)}</span>`
      : ''
  const { before, opening, closing, after } = contextParts(entry)
  const language = entry.language === null ? '' : ` lang="${escape(entry.language)}"`
  return [
    `<article${at}>`,
    `<p class="label" dir="${entry.tags.length === 0 ? directionOf(words) : 'auto'}"><b>${entry.number}</b>${entry.tags.map((tag) => ` · ${escape(tag)}`).join('')}</p>`,
    context(before, language),
    `<blockquote class="${entry.colour}" dir="auto"${language}>${escape(opening)}${words}${mark}${inText}${escape(closing)}</blockquote>`,
    context(after, language),
    inNote ? `<p class="note" ${citing(locale)}><sup>${entry.number}</sup> ${cited(entry.footnote)}</p>` : '',
    entry.comment === '' ? '' : `<p class="comment" dir="auto">${escape(entry.comment)}</p>`,
    '</article>',
  ].join('')
}

/** The number of an excerpt has no letters of its own: it stands where its words begin. */
function directionOf(words: string): 'ltr' | 'rtl' {
  return isRightToLeft(words) === true ? 'rtl' : 'ltr'
}

function context(text: string, language: string): string {
  return text === '' ? '' : `<p class="context" dir="auto"${language}>${escape(text)}</p>`
}

/** The words of the user with their emphasis; blocks find their own direction. */
function markdown(body: string): string {
  return ownMarkdown.render(body).replaceAll(/<(p|ol|ul|blockquote|pre)(?=[ >])/g, '<$1 dir="auto"')
}
