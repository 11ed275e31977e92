import { expect, test } from 'vitest'
import { printPage } from '#library/packs/formats/pdf/page.ts'
import { richMarkdown } from '#library/packs/formats/rich-markdown.ts'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import { quotedPack } from './made-pack.ts'

const CITED = [{ text: 'مینا کریمی, ' }, { text: 'سد', italic: true }, { text: ', 20 March 2020, para. 9.' }]

async function printed(locale: string): Promise<string> {
  const pack = quotedPack()
  const entries = pack.composed.entries.map(
    (entry): ComposedEntry => (entry.kind === 'excerpt' ? { ...entry, footnote: CITED } : entry),
  )
  return (await printPage({ ...pack, composed: { ...pack.composed, locale, entries } })).html
}

test('a printed citation runs as its language does, and words of the other direction stand for themselves', async () => {
  expect(await printed('en-GB')).toContain(
    '<p class="note" lang="en-GB" dir="ltr"><sup>2</sup> <bdi>مینا کریمی</bdi>, <i><bdi>سد</bdi></i>, 20 March 2020, para. 9.</p>',
  )
  expect(await printed('fa-IR')).toContain(
    '<p class="note" lang="fa-IR" dir="rtl"><sup>2</sup> مینا کریمی, <i>سد</i>, <bdi>20 March 2020, para. 9</bdi>.</p>',
  )
})

test('the number of a printed excerpt stands where its words begin, and its context outside of its bar', async () => {
  const html = await printed('en-GB')
  expect(html).toContain('<p class="label" dir="rtl"><b>2</b></p>')
  expect(html).toMatch(
    /<p class="context" dir="auto" lang="de">Es hatte geregnet\.<\/p><blockquote class="amber"[^>]*>Die Tore[^<]*<sup>1<\/sup><\/blockquote><p class="context"[^>]*>Der Pegel fiel\.<\/p>/,
  )
})

test('a citation in Markdown has isolates where directions mix, and nothing else where they do not', () => {
  expect(richMarkdown(CITED, 'en-GB').toString()).toBe(
    '\u200e\u2066\u2068مینا کریمی\u2069, *\u2068سد\u2069*, 20 March 2020, para. 9.\u2069',
  )
  expect(richMarkdown(CITED, 'fa-IR').toString()).toBe(
    '\u200f\u2067مینا کریمی, *سد*, \u206820 March 2020, para. 9\u2069.\u2069',
  )
  expect(richMarkdown([{ text: 'Lund, 3.' }], 'en-GB').toString()).toBe('Lund, 3.')
})
