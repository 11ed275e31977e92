import { resolve } from 'node:path'
import type { DraftClaim, DraftPlace } from '#shared/contract/drafts.ts'
import { locator } from '#shared/domain/locator.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel check-draft`: every quotation and figure of an article beside what the library says. */
export const checkDraft: Command = {
  name: 'check-draft',
  usage: 'check-draft FILE',
  summary: 'Looks for every quotation and figure of an article in the library.',
  details: [
    'FILE is anything that can be imported: Markdown, DOCX, ODT, HTML, PDF, text. Nothing is imported. A quotation is',
    '“exact” only word for word; “omission” means that marked gaps leave words out; anything else that resembles the',
    'library is “altered”. Of figures the answer says what the library has, and not what is right. The exit code is 1',
    'when a quotation is altered or not found, or the library has another figure or none.',
  ],
  examples: [
    'check-draft article.docx --library Case.bookwheel',
    'check-draft article.md --library Case.bookwheel --json',
  ],
  options: {},
  words: { least: 1, most: 1 },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const { body } = await library.call('drafts.read', { path: resolve(options.words[0] ?? '') })
      const claims = await library.call('drafts.check', { body })
      return {
        value: { body, claims },
        lines: [...claims.map(lineOf), summaryOf(claims)],
        ok: claims.every(({ status }) => status === 'exact' || status === 'omission'),
      }
    }),
}

const LONGEST = 90

function lineOf(claim: DraftClaim): string {
  const words = claim.text.replace(/[\s\u00AD]+/g, (run) => (run.includes('\u00AD') ? '' : ' '))
  const shown = words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`
  const [place] = claim.places
  const said = claim.kind === 'quotation' ? `“${shown}”` : shown
  return `${claim.status.padEnd(9)}  ${said}${place ? `  ${where(place)}${difference(claim)}` : ''}`
}

function where({ title, ordinal, lastOrdinal, page, newest, editionOrdinal }: DraftPlace): string {
  const edition = newest ? '' : `, edition ${editionOrdinal}`
  return `${title}${edition}, ${locator({ ordinal, page, lastOrdinal })}`
}

/** How an altered quotation differs from its place, or the figure that the library has. */
function difference(claim: DraftClaim): string {
  if (claim.kind === 'figure') {
    const [place] = claim.places
    return claim.status === 'other' && place ? `\n           the library says: ${sentenceOf(place)}` : ''
  }
  if (claim.status === 'exact') return ''
  const [place] = claim.places
  const { pieces = [], remarks = [] } = place ?? {}
  const marked = pieces.map(({ kind, text }) => {
    const words = text.replace(/\s+/g, ' ')
    if (kind === 'added') return `{+${words}+}`
    if (kind === 'removed') return `[-${words}-]`
    return kind === 'omitted' ? `(left out: ${words})` : words
  })
  const warning = remarks.includes('left-out-negation') ? ' (a word like “not” is left out)' : ''
  return `\n           ${marked.join(' ')}${warning}`
}

function sentenceOf({ before, words, after }: DraftPlace): string {
  return `${before.replace(/^[^]*[.!?]\s/u, '')}[${words}]${after.replace(/(?<=[.!?])\s[^]*$/u, '')}`
}

function summaryOf(claims: readonly DraftClaim[]): string {
  const count = (kind: DraftClaim['kind'], status: DraftClaim['status']): number =>
    claims.filter((claim) => claim.kind === kind && claim.status === status).length
  return [
    `quotations: ${count('quotation', 'exact')} exact, ${count('quotation', 'omission')} with words left out, ${count('quotation', 'altered')} altered, ${count('quotation', 'not-found')} not found`,
    `figures: ${count('figure', 'exact')} the same, ${count('figure', 'other')} other, ${count('figure', 'not-found')} not found`,
  ].join('; ')
}
