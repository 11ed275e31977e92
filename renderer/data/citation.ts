import { citation as strings } from '#renderer/strings/citation.ts'
import type { Quoted } from '#shared/contract/citations.ts'
import { type Locus, locator } from '#shared/domain/locator.ts'
import { call } from './client.ts'
import { copyText } from './clipboard.ts'

/** What of a document a citation names. */
export interface Cited {
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * An EDTF level 0/1 date (see `shared/domain/edtf.ts`) in words: "2020-03-13" is "13 March 2020", "1605~" is "about 1605",
 * "201X" is "2010s"; in short form months have three letters. What has another form is shown as it is.
 */
export function shownDate(edtf: string, form: 'long' | 'short' = 'long'): string {
  const match = /^(-?[\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)$/.exec(edtf)
  if (!match) return edtf
  const [, year = '', month = 'XX', day = 'XX', doubt = ''] = match
  const parts = [
    day === 'XX' ? null : String(Number(day)),
    month === 'XX' ? null : (MONTHS[Number(month) - 1] ?? month).slice(0, form === 'short' ? 3 : undefined),
    year.includes('X') ? `${year.replaceAll('X', '0')}s` : year,
  ]
  const date = parts.filter((part) => part !== null).join(' ')
  const about = doubt === '~' || doubt === '%' ? `about ${date}` : date
  return doubt === '?' || doubt === '%' ? `${about} (uncertain)` : about
}

/** Names a place in a document: "Title, publisher, date, p. 3, ¶ 12". */
export function citedPlace(document: Cited, locus: Locus): string {
  const { title, publisher, published } = document
  return [title, publisher, published === null ? null : shownDate(published), locator(locus)]
    .filter((part) => part !== null)
    .join(', ')
}

/**
 * Copies quoted words with their whole citations, as the settings say: formatted text, or Markdown alone. Rejects when they are
 * not there any more.
 */
export async function copyQuotations(quoted: readonly Quoted[], as: 'rich' | 'markdown'): Promise<void> {
  const { text, markdown, html } = await call('citations.format', { quoted: [...quoted] })
  if (as === 'rich') copyText(text, strings.copied(quoted.length), html)
  else copyText(markdown, strings.copiedMarkdown(quoted.length))
}
