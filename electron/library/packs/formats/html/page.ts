import { createHash } from 'node:crypto'
import type { ComposedPack } from '#shared/domain/composed-pack.ts'
import { manifestJson } from '../../manifest.ts'
import { bibliographyHeading } from '../../pack-words.ts'
import { pageFile } from '../../page/page-files.ts'
import { pageScript } from '../../page-check/script.ts'
import { type ExportedPack, envelopeFields } from '../../record.ts'
import { entryHtml } from './entries.ts'
import { citing, escape, jsonElement, richHtml } from './escape.ts'
import { folding, searchIndex } from './search-index.ts'
import { style } from './style.ts'

/** The whole page of a pack that cites so many works. Without its scripts it reads the same; they add the search, the button for light and dark, and the check. */
export async function pageHtml(pack: ComposedPack, sealed: ExportedPack, works: number): Promise<string> {
  const scripts = [`${pageFile('lunr.min.js')}\n${pageFile('search.js')}`, await pageScript()]
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Bookwheel">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(pack.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    headerHtml(pack, works),
    tools,
    '<main>',
    contents(pack, sealed),
    ...pack.entries.map((entry, index) => entryHtml(entry, recordAt(sealed, index), pack)),
    footnotes(pack),
    bibliography(pack),
    proof(sealed),
    '</main>',
    jsonElement('manifest', manifestJson(sealed)),
    jsonElement('folding', JSON.stringify(folding)),
    jsonElement('index', JSON.stringify(searchIndex(pack.entries))),
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Nothing is loaded, and nothing runs but the scripts of the program, by their hashes. */
function policy(scripts: readonly string[]): string {
  const hashes = (texts: readonly string[]): string =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes([style])}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function recordAt({ records }: ExportedPack, index: number): ExportedPack['records'][number] {
  const record = records[index]
  if (record === undefined) throw new Error('An entry of the pack has no record.')
  return record
}

function headerHtml({ title, exported, entries }: ComposedPack, works: number): string {
  const excerpts = entries.filter((entry) => entry.kind === 'excerpt')
  const count = (number: number, one: string): string =>
    `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`
  const day = new Date(exported).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return [
    '<header>',
    `<h1 data-pack="title" dir="auto">${escape(title)}</h1>`,
    `<p class="about">Citation pack: ${count(excerpts.length, 'excerpt')} from ${count(works, 'document')}, exported on ${day}</p>`,
    '</header>',
  ].join('\n')
}

const tools = `<div class="tools" role="search"><div>
<label>Search <input id="search" type="search" autocomplete="off" spellcheck="false"></label>
<output id="found" for="search" aria-live="polite"></output>
<button id="theme" type="button"></button>
</div></div>`

/** The headings of the pack; one alone needs no table. */
function contents({ entries }: ComposedPack, sealed: ExportedPack): string {
  const headings = entries.flatMap((entry, index) =>
    entry.kind === 'heading'
      ? [
          `<li class="l${entry.level}"><a href="#entry-${escape(recordAt(sealed, index).ordinal)}" dir="auto">${escape(entry.text)}</a></li>`,
        ]
      : [],
  )
  if (headings.length < 2) return ''
  return `<nav aria-label="Contents"><details open><summary>Contents</summary><ol>\n${headings.join('\n')}\n</ol></details></nav>`
}

function footnotes({ citations, entries, locale }: ComposedPack): string {
  const notes = entries.filter((entry) => entry.kind === 'excerpt')
  if (citations !== 'footnotes' || notes.length === 0) return ''
  const items = notes.map(
    ({ number, footnote }) =>
      `<li id="note-${number}"><span data-shown="citation" data-note="${number}">${richHtml(footnote, locale)}</span> <a class="back" href="#ref-${number}" aria-label="Back to excerpt ${number}">↩</a></li>`,
  )
  return `<section class="end"><h2>Notes</h2>\n<ol class="list notes" ${citing(locale)}>\n${items.join('\n')}\n</ol></section>`
}

function bibliography({ bibliography: works, locale }: ComposedPack): string {
  if (works.length === 0) return ''
  const items = works.map((work) => `<li>${richHtml(work, locale)}</li>`)
  const heading = escape(bibliographyHeading(locale))
  return `<section class="end" ${citing(locale)}><h2>${heading}</h2>\n<ul class="list works">\n${items.join('\n')}\n</ul></section>`
}

/** What the pack says of itself, and where the check of the page goes (`#check`). */
function proof(sealed: ExportedPack): string {
  const rows = envelopeFields
    .filter(({ name }) => name !== 'title' && sealed[name] !== '')
    .map(({ name, label }) => `<dt>${label}</dt><dd data-pack="${name}">${escape(sealed[name])}</dd>`)
  const code = (label: string, name: string, value: string): string =>
    value === '' ? '' : `<dt>${label}</dt><dd class="code" data-pack="${name}">${escape(value)}</dd>`
  return [
    '<section class="proof end">',
    '<h2>How to check this pack</h2>',
    '<div id="check"></div>',
    '<p>With Bookwheel: <code>bookwheel verify</code> and this file, with <code>--source</code> and each original.</p>',
    `<dl>\n${rows.join('\n')}`,
    code('Pack SHA-256', 'packSha256', sealed.packSha256),
    code('Signature', 'signature', sealed.signature),
    '</dl>',
    '</section>',
  ].join('\n')
}
