import type {
  ComposedEntry,
  ComposedExcerpt,
  ComposedPack,
  QuotationPiece,
} from '#shared/domain/composed-pack.ts'
import { contextParts } from '#shared/domain/context-parts.ts'
import type { FieldName, PackRecord } from '../../record.ts'
import { recordFields } from '../../record.ts'
import { ownMarkdown } from '../own-markdown.ts'
import { citing, escape, richHtml, speaking } from './escape.ts'

/**
 * One entry of the page. What the check in the page compares with the manifest is marked: `data-entry` with the ordinal, in it
 * `data-field` with exactly the words of that field of the record, and `data-shown` with what is made of it: the quotation with its
 * omissions (a paragraph each), context that may be cut, tags, and the Markdown of notes.
 */
export function entryHtml(entry: ComposedEntry, record: PackRecord, pack: ComposedPack): string {
  const marks = `id="entry-${escape(record.ordinal)}" data-entry="${escape(record.ordinal)}"`
  switch (entry.kind) {
    case 'excerpt':
      return excerptHtml(entry, record, pack, marks)
    case 'heading':
      return `<h${entry.level + 1} ${marks} class="entry" dir="auto"><span data-field="note">${escape(entry.text)}</span></h${entry.level + 1}>`
    case 'note':
      return `<section ${marks} class="entry own">\n<h4 data-field="title" dir="auto">${escape(entry.title)}</h4>\n${own(entry.body)}\n</section>`
    case 'text':
      return `<section ${marks} class="entry own">\n${own(entry.body)}\n</section>`
  }
}

function own(body: string): string {
  return `<div data-shown="note" dir="auto">\n${ownMarkdown.render(body)}</div>`
}

function excerptHtml(
  excerpt: ComposedExcerpt,
  record: PackRecord,
  { citations, locale }: ComposedPack,
  marks: string,
): string {
  const { number, pieces, colour, language, comment, tags } = excerpt
  const { before, opening, closing, after } = contextParts(excerpt)
  const citation =
    citations === 'footnotes'
      ? `<sup class="ref" id="ref-${number}"><a href="#note-${number}" aria-label="Footnote ${number}">${number}</a></sup>`
      : ` <span class="cite" ${citing(locale)}>${richHtml(excerpt.inText, locale)}</span>`
  return [
    `<article ${marks} class="entry excerpt ${colour}" aria-label="Excerpt ${number}">`,
    ...context('before', before, language),
    `<blockquote ${speaking(language)}>${quotation(pieces, touching('before', opening), citation + touching('after', closing))}</blockquote>`,
    ...context('after', after, language),
    about(record),
    ...(comment === ''
      ? []
      : [
          `<p class="comment" dir="auto"><b>Comment:</b> <span data-field="comment">${escape(comment)}</span></p>`,
        ]),
    ...(tags.length === 0
      ? []
      : [
          `<p class="tags" data-shown="tags">${tags.map((tag) => `<span dir="auto">${escape(tag)}</span>`).join('\n')}</p>`,
        ]),
    fields(record),
    '</article>',
  ].join('\n')
}

function context(name: 'before' | 'after', words: string, language: string | null): string[] {
  if (words === '') return []
  return [`<p class="context" data-shown="${name}" ${speaking(language)}>${escape(words)}</p>`]
}

/** Signs of the context that stand with the quotation. */
function touching(name: 'before' | 'after', signs: string): string {
  return signs === '' ? '' : `<span class="context" data-shown="${name}">${escape(signs)}</span>`
}

/** The paragraphs of a quotation, with what stands in front of the first and behind the last. */
function quotation(pieces: readonly QuotationPiece[], front: string, behind: string): string {
  const words = pieces
    .map((piece) => (piece.kind === 'words' ? escape(piece.text) : '<span class="omission">[…]</span>'))
    .join('')
  const paragraphs = words.split(/\n+/)
  return paragraphs
    .map((paragraph, index) => {
      const before = index === 0 ? front : ''
      const after = index === paragraphs.length - 1 ? behind : ''
      return `<p>${before}<span data-shown="quotation">${paragraph}</span>${after}</p>`
    })
    .join('\n')
}

/** The document and the place, for those who do not go down to the notes. */
function about(record: PackRecord): string {
  const shown: readonly FieldName[] = ['title', 'byline', 'publisher', 'published', 'locator']
  const parts = shown
    .filter((name) => record[name] !== '')
    .map((name) => `<span data-field="${name}" dir="auto">${escape(record[name])}</span>`)
  const link = `<a href="#entry-${escape(record.ordinal)}" aria-label="Link to excerpt ${escape(record.ordinal)}">#</a>`
  return `<p class="meta">${parts.join(' · ')} ${link}</p>`
}

/** What proves the place; all else stands in the text of the entry. */
const PROVING: readonly FieldName[] = [
  ...(['url', 'language', 'edition', 'file', 'created', 'start', 'end', 'startCodePoint'] as const),
  ...([
    'endCodePoint',
    'extractor',
    'omissions',
    'salt',
    'sourceSha256',
    'textSha256',
    'quotationSha256',
  ] as const),
]

function fields(record: PackRecord): string {
  const rows = recordFields
    .filter(({ name }) => PROVING.includes(name) && record[name] !== '')
    .map(
      ({ name, label }) =>
        `<dt>${label}</dt><dd${/Sha256|salt/.test(name) ? ' class="code"' : ''} data-field="${name}" dir="auto">${escape(record[name])}</dd>`,
    )
  return `<details class="more"><summary>Where it stands</summary><dl>\n${rows.join('\n')}\n</dl></details>`
}
