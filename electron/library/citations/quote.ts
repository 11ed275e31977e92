import type { ReadHandle } from '#library/database/handles.ts'
import { documentOfEdition, textAround } from '#library/documents/passage-queries.ts'
import { findHighlight, rangeLocus } from '#library/highlights/queries.ts'
import { toMarkdown } from '#library/packs/formats/markdown-text.ts'
import type { Quoted } from '#shared/contract/citations.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { plainWords, type Rich } from '#shared/domain/rich-text.ts'
import { itemOf } from './document-item.ts'
import type { CitationStyle, Cite } from './engine.ts'
import { pinpointOf } from './pinpoint.ts'
import { htmlText, richHtml, richMarkdown } from './rich-markup.ts'

/** Formatted words in three forms. */
export interface Formatted {
  readonly text: string
  readonly markdown: string
  readonly html: string
}

/**
 * Quotations with their whole citations: “words” and the citation in a line of its own; a block quotation and a paragraph in
 * Markdown and HTML. Each citation stands alone, without "ibid.". Fails with `not-found`.
 */
export function quote(db: ReadHandle, style: CitationStyle, quoted: readonly Quoted[]): Formatted {
  const parts = quoted.map((each) => {
    const { exact, cite } = placeOf(db, each)
    return { exact, citation: style.cite([cite]).notes[0] ?? [] }
  })
  const join = (write: (exact: string, citation: Rich) => string, between: string) =>
    parts.map(({ exact, citation }) => write(exact, citation)).join(between)
  return {
    text: join((exact, citation) => `“${exact}”\n${plainWords(citation)}`, '\n\n'),
    markdown: join((exact, citation) => `${blockOf(exact)}\n\n${richMarkdown(citation)}`, '\n\n'),
    html: join(
      (exact, citation) =>
        `<blockquote dir="auto">${paragraphsOf(exact)}</blockquote><p dir="auto">${richHtml(citation)}</p>`,
      '',
    ),
  }
}

/** One citation or entry in three forms. */
export function formatted(runs: Rich): Formatted {
  return { text: plainWords(runs), markdown: richMarkdown(runs), html: richHtml(runs) }
}

function placeOf(db: ReadHandle, quoted: Quoted): { readonly exact: string; readonly cite: Cite } {
  if (quoted.kind === 'highlight') {
    const highlight = findHighlight(db, quoted.id)
    const cite = { item: itemOf(db, highlight.document), locator: pinpointOf(highlight) }
    return { exact: highlight.exact, cite }
  }
  const { edition, start, end } = quoted
  const around = textAround(db, edition, start, end)
  const exact = around.text.slice(start - around.start, end - around.start)
  if (exact === '') throw new BookwheelError('invalid-input', 'There are no words at this place.')
  const item = itemOf(db, documentOfEdition(db, edition))
  return { exact, cite: { item, locator: pinpointOf(rangeLocus(db, quoted)) } }
}

function blockOf(exact: string): string {
  return toMarkdown(exact)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n>\n')
}

function paragraphsOf(exact: string): string {
  return exact
    .split('\n')
    .map((line) => `<p>${htmlText(line)}</p>`)
    .join('')
}
