import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { printable } from '#library/hosts/cli/printable.ts'
import type { Library } from '#library/library.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import type { HighlightId, PackId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { importText, test } from '../integration/library-fixture.ts'

const SLOW = 120_000

const FORMATS = {
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  jsonld: 'jsonld',
} as const satisfies Partial<Record<PackFormat, string>>

type Tested = keyof typeof FORMATS

/** Letters that programs stumble over, each between words of a sentence of its own. */
const ODD: Readonly<Record<string, string>> = {
  'an override of the direction': 'left \u202egnp.exe\u202c right',
  'an override that is never closed': 'left \u202egnp.exe right',
  'isolates that close more than they opened': '\u2069\u2069 left \u2067 right \u2066 end',
  'letters of all planes': 'a \u{1f9ff} \u{2a6df} \u{e0041} \u{10fffd} b',
  'code points that are no characters': 'a \ufffe \uffff \u{1ffff} b',
  'marks without a letter': '\u0301\u0301 a\u0301\u0302\u0303 b',
  'joiners and separators': 'می\u200cخواهم a\u200d\u2028b\u2029c\u0085d',
  'a byte order mark in the middle': 'a \ufeff b',
  'signs of every markup': '"> <script>alert(1)</script> ]] --> {{x}} ${x} =1+1 \' ; DROP TABLE passages',
}

async function passagesOf(library: Library, edition: Passage['edition']): Promise<Passage[]> {
  return library.call('passages.read', { edition, from: 1, to: 100 })
}

/** Highlights each passage as a whole, with its text as the comment, and puts all into the pack. */
async function markAll(library: Library, pack: PackId, passages: readonly Passage[]): Promise<void> {
  const items: { kind: 'highlight'; id: HighlightId }[] = []
  for (const { edition, start, text } of passages) {
    const place = { edition, start, end: start + text.length }
    const { id } = await library.call('highlights.create', {
      ...place,
      colour: 'amber',
      comment: text,
      tags: [],
    })
    items.push({ kind: 'highlight', id })
  }
  await library.call('packs.add', { pack, items })
}

test('odd letters come back as they were, from the library and from every pack', { timeout: SLOW }, async ({
  folder,
  library,
}) => {
  const lines = Object.values(ODD).map((text, index) => `Sentence ${index}: ${text}, and on it goes.`)
  const { edition } = await importText(library, folder, 'odd.txt', `${lines.join('\n\n')}\n`)
  const passages = await passagesOf(library, edition)
  const shown = passages.map(({ text }) => text)
  // U+2028, U+2029 and U+0085 end lines of Unicode; everything else is text.
  for (const line of lines.filter((text) => !/[\u2028\u0085]/.test(text)))
    expect(shown).toContain(line.normalize('NFC'))
  const pack = await library.call('packs.create', { title: 'Odd \u202e pack' })
  await markAll(library, pack.id, passages)
  for (const [format, ending] of Object.entries(FORMATS) as [Tested, string][]) {
    const path = join(folder, `odd.${ending}`)
    await library.call('packs.export', { pack: pack.id, format, path })
    const found = await verifyPack({ pack: path, sources: [join(folder, 'odd.txt')], library: null })
    expect(found, format).toMatchObject({ ok: true, problems: [] })
    expect(found.excerpts.map(({ quotation }) => quotation)).toEqual(shown)
    if (format === 'html') expect(readFileSync(path, 'utf8')).not.toContain('<script>alert')
  }
})

test('halves of letters in UTF-16, and a byte too many, are shown as such and change nothing else', async ({
  folder,
  library,
}) => {
  const text = 'The gate \ud83d was opened \udc00\udc00 at three.'
  for (const [index, swap] of [false, true].entries()) {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${text} ${index}`, 'utf16le'), Buffer.from([0x41])])
    if (swap) bytes.subarray(0, -1).swap16()
    const { edition, editions } = await importText(library, folder, `half-${index}.txt`, bytes)
    const [passage] = await passagesOf(library, edition)
    expect(passage?.text).toMatch(
      new RegExp(`^The gate \ufffd was opened \ufffd+ at three\\. ${index}\ufffd?$`),
    )
    expect(editions[0]?.warnings.join()).toContain('not valid')
  }
})

test('a surrogate written in UTF-8 and an overlong NUL are broken bytes', async ({ folder, library }) => {
  const bytes = Buffer.concat([
    Buffer.from('Größe: élan, naïveté. The gate '),
    Buffer.from([0xed, 0xa0, 0xbd, 0x20, 0xc0, 0x80]),
    Buffer.from(' was opened at three.'),
  ])
  const { edition, editions } = await importText(library, folder, 'overlong.txt', bytes)
  const [passage] = await passagesOf(library, edition)
  expect(passage?.text).toMatch(/^Größe: élan, naïveté\. The gate \ufffd+ \ufffd+ was opened at three\.$/)
  expect(editions[0]?.warnings).toEqual([expect.stringMatching(/^5 bytes are not valid UTF-8/)])
})

test('titles and names of a page turn no direction and steer no terminal; its text keeps every mark', async ({
  folder,
  library,
}) => {
  const name = 'The \u202eetag\u202c was\u2067 opened &#27;[31m at&#x85;three'
  const page = `<html><head><title>${name}</title><meta name="author" content="Ada \u202ereldaC"></head><body><article><h1>${name}</h1><p>${'The gate was opened at three in the morning, and nobody was told. '.repeat(5)}</p></article></body></html>`
  const { title, byline, edition } = await importText(library, folder, 'page.html', page)
  // oxlint-disable-next-line no-control-regex
  const harmful = /[\u202a-\u202e\u2066-\u2069\0-\x1f\x7f-\x9f]/
  expect(title).toMatch(/^The etag was opened/)
  expect(`${title} ${byline}`).not.toMatch(harmful)
  expect((await passagesOf(library, edition))[0]?.text).toContain('\u202eetag\u202c')
})

test('the command line prints nothing that steers a terminal or writes backwards', () => {
  expect(printable('a\u001b]0;title\u0007b\u009b31mc\u007fd\re\tf')).toBe('a␛]0;title␇b\ufffd31mc␡d␍e\tf')
  expect(printable('left \u202egnp.exe')).toBe('left \ufffdgnp.exe')
  expect(printable('می\u200cخواهم “عنوان” 🧿')).toBe('می\u200cخواهم “عنوان” 🧿')
})

test('formulas of a table stay text in the library and in packs', async ({ folder, library }) => {
  const { edition } = await importText(
    library,
    folder,
    'formulas.csv',
    "name,sum\n=cmd|' /C calc'!A0,+2\n@SUM(1),-3\n",
  )
  const passages = await passagesOf(library, edition)
  expect(passages.map(({ text }) => text)).toEqual(['name\tsum', "=cmd|' /C calc'!A0\t+2", '@SUM(1)\t-3'])
  const pack = await library.call('packs.create', { title: '=1+1' })
  await markAll(library, pack.id, passages.slice(1))
  const exported = join(folder, 'pack.csv')
  await library.call('packs.export', { pack: pack.id, format: 'csv', path: exported })
  // No cell begins with what a spreadsheet takes for the begin of a formula.
  expect(readFileSync(exported, 'utf8')).not.toMatch(/(?:^|,)"[=+@-]/m)
})
