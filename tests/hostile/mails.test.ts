import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ImportResult } from '#library/importing/importer-messages.ts'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import type { Library } from '#library/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { Passage } from '#shared/domain/passages.ts'
import {
  type MadePart,
  madeAttachment,
  madeForward,
  madeHeaders,
  madeMail,
  madeMailbox,
  madeMultipart,
  madeText,
} from '#tests/made-files/mail.ts'
import { importPaths, test } from '../integration/library-fixture.ts'
import { readInPool } from './reading.ts'

// Most mails here go through a whole library with the limits of the program, and its full check afterwards.
const SLOW = 120_000
const MEGABYTE = 1024 * 1024
const TEXT = 'The gates of the weir were opened shortly after three in the morning.'

interface Places {
  readonly folder: string
  readonly library: Library
}

async function importing(
  { folder, library }: Places,
  name: string,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const report = await importPaths(library, [path])
  expect(existsSync(join(library.folder, 'sources', 'incoming'))).toBe(false)
  return report
}

function mail(part: MadePart, more: readonly string[] = []): Buffer {
  return madeMail(madeHeaders('The gates', more), part)
}

/** Lets an importer with a quarter of the memory hand out the mails of a mailbox. */
async function handOut(folder: string, mailbox: Uint8Array): Promise<ImportResult & { members: number }> {
  const path = join(folder, 'large.mbox')
  writeFileSync(path, mailbox)
  const pool = createImporterPool({ size: 1, memoryBytes: 256 * MEGABYTE })
  const names = new Set<string>()
  const result = await pool.extract(path, {
    onMember: async (member) => {
      names.add(member.name)
      return 'next'
    },
  })
  await pool.close()
  return { ...result, members: names.size }
}

/** The passages of the one document that was added. */
async function passages({ library }: Places, { added, failed }: ImportReport): Promise<Passage[]> {
  expect(failed).toEqual([])
  const { edition, passages: count } = await library.call('documents.get', {
    id: added[0]?.document as never,
  })
  return library.call('passages.read', { edition, from: 1, to: Math.min(500, count) })
}

test('5,000 multiparts inside each other are refused in words', async ({ folder, library }) => {
  let part = madeText(TEXT)
  const opened: string[] = []
  for (let depth = 0; depth < 5000; depth += 1)
    opened.push(`Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`)
  part = {
    headers: [opened[0]?.split('\r\n')[0] ?? ''],
    body: Buffer.from(`--b0\r\n${opened.slice(1).join('')}\r\n${TEXT}`),
  }
  const report = await importing({ folder, library }, 'deep.eml', mail(part))
  expect(report).toMatchObject({
    added: [],
    failed: [{ code: 'too-large', message: expect.stringContaining('nests') }],
  })
})

test('of 10,001 attachments the mail and the first 10,000 are dealt with', { timeout: SLOW }, async ({
  folder,
  library,
}) => {
  const attachments = Array.from({ length: 10_001 }, () => madeAttachment('program.exe', 'x'))
  const bytes = mail(madeMultipart('mixed', [madeText(TEXT), ...attachments]))
  const { added, failed } = await importing({ folder, library }, 'many.eml', bytes)
  expect(added).toHaveLength(1)
  expect(failed.filter(({ code }) => code === 'unsupported')).toHaveLength(10_000)
  expect(failed.filter(({ code }) => code === 'too-large')).toMatchObject([
    { path: join(folder, 'many.eml') },
  ])
  expect(failed.map(({ path }) => path)).toContain(join(folder, 'many.eml', 'program (10000).exe'))
})

test('a subject of 1 MB is a heading in parts and a title of its begin', async ({ folder, library }) => {
  const places = { folder, library }
  const report = await importing(
    places,
    'long.eml',
    madeMail(madeHeaders('gate '.repeat(MEGABYTE / 5)), madeText(TEXT)),
  )
  const all = await passages(places, report)
  expect(report.added[0]?.title.length).toBeLessThanOrEqual(1000)
  expect(all.filter(({ kind }) => kind === 'heading')).toHaveLength(11)
  expect(Math.max(...all.map(({ text }) => text.length))).toBeLessThanOrEqual(100_000)
})

test('headers of 16 MB are refused in words', async ({ folder, library }) => {
  const many = Array.from({ length: 200_000 }, (_, index) => `X-Line-${index}: ${'x'.repeat(70)}`)
  const report = await importing({ folder, library }, 'headers.eml', mail(madeText(TEXT), many))
  expect(report).toMatchObject({ added: [], failed: [{ code: 'too-large' }] })
})

test('names of attachments make no headers, no folders and no hidden files', async ({ folder, library }) => {
  const named = (parameter: string, text: string): MadePart =>
    madeAttachment('', text, 'text/plain', [`Content-Disposition: attachment; ${parameter}`])
  const parts = [
    named("filename*=utf-8''a%0D%0ABcc%3A%20all.txt", 'One.'),
    named('filename="../../etc/two.txt"', 'Two.'),
    named('filename="...three.txt"', 'Three.'),
    named("filename*=utf-8''four%00%E2%80%AEfdp.txt", 'Four.'),
    named('filename="/"', 'Five.'),
  ]
  const report = await importing(
    { folder, library },
    'names.eml',
    mail(madeMultipart('mixed', [madeText(TEXT), ...parts])),
  )
  expect(report.failed).toEqual([])
  expect(report.added.map(({ path }) => path.slice(folder.length + 11)).sort()).toEqual(
    ['a Bcc: all.txt', 'attachment-5.txt', 'four fdp.txt', 'three.txt', 'two.txt', ''].sort(),
  )
})

test('NULs in headers and text are left out, and the words around them stay', async ({ folder, library }) => {
  const places = { folder, library }
  const bytes = madeMail(
    madeHeaders('The\0 gates'),
    madeText('The gate\0 was\0 shut and nobody had the key to open it again.'),
  )
  const texts = (await passages(places, await importing(places, 'nul.eml', bytes))).map(({ text }) => text)
  expect(texts[0]).toBe('The gates')
  expect(texts.at(-1)).toBe('The gate was shut and nobody had the key to open it again.')
})

test('a text of nothing but control characters is shown with a warning', async ({ folder, library }) => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 32))
  const report = await importing({ folder, library }, 'noise.eml', mail(madeText(noise, '')))
  expect(report.failed).toEqual([])
  const { editions } = await library.call('documents.get', { id: report.added[0]?.document as never })
  expect(editions[0]?.warnings.join()).toContain('control characters')
})

test('a mail in a mail, fifty deep, is opened six deep and the next one named', { timeout: SLOW }, async ({
  folder,
  library,
}) => {
  let bytes = mail(madeText('The innermost.'))
  for (let depth = 50; depth > 0; depth -= 1)
    bytes = madeMail(
      madeHeaders(`Level ${depth}`),
      madeMultipart('mixed', [madeText(TEXT), madeForward(bytes)]),
    )
  const { added, failed } = await importing({ folder, library }, 'level.eml', bytes)
  expect(added.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6, 7].map((level) => `Level ${level}`))
  expect(failed).toMatchObject([
    { code: 'unsupported', message: expect.stringContaining('inside each other') },
  ])
})

test('a mailbox of one line without end holds no mail to read', async ({ folder, library }) => {
  const report = await importing(
    { folder, library },
    'line.mbox',
    Buffer.from(`From ${'x'.repeat(50 * MEGABYTE)}`),
  )
  expect(report).toMatchObject({ added: [], failed: [{ code: 'unreadable' }] })
})

test('a mailbox full of lines that look like its separators is split in time', async ({ folder }) => {
  const mailbox = madeMailbox([mail(madeText(TEXT))])
  const lookalikes = Buffer.from('From a 1:11 \nFrom a 1:11 2020\n'.repeat(1_000_000))
  expect(await handOut(folder, Buffer.concat([mailbox, lookalikes]))).toMatchObject({ members: 1, ok: true })
})

test('a mailbox of 10,000 mails is handed out one by one', { timeout: SLOW }, async ({ folder }) => {
  const mails = Array.from({ length: 10_000 }, (_, index) => mail(madeText(`${TEXT} ${index}\n`.repeat(30))))
  expect(await handOut(folder, madeMailbox(mails))).toMatchObject({
    members: 10_000,
    ok: true,
    extraction: null,
  })
})

test('time that the library needs to take files is not counted as time of the importer', async ({
  folder,
}) => {
  const path = join(folder, 'slow.mbox')
  writeFileSync(
    path,
    madeMailbox(Array.from({ length: 4 }, (_, index) => mail(madeText(`${TEXT} ${index}`)))),
  )
  const pool = createImporterPool({ size: 1, timeoutMs: 2500 })
  // Only a process that runs already is sure to read four mails in time.
  const began = await pool.extract(path)
  const result = await pool.extract(path, {
    onMember: async () => {
      await new Promise((resolve) => setTimeout(resolve, 800))
      return 'next'
    },
  })
  await pool.close()
  expect([began, result]).toMatchObject([{ ok: true }, { ok: true }])
})

const lines = readInPool()

test.for([
  ['marks of quotation', '>'.repeat(3_000_000)],
  ['changing depths', '> a\nb\n'.repeat(20_000)],
  ['depths that grow', Array.from({ length: 2000 }, (_, index) => `${'>'.repeat(index)} a`).join('\n')],
  ['words that announce a reply', 'On 1 March wrote:\n'.repeat(20_000)],
  ['headers of earlier mails', 'From: a@b\nSent: 1 March\nTo: c\nSubject: d\n\n'.repeat(8000)],
  ['labels', 'From: a@b\n'.repeat(30_000)],
  ['rules', '-----Original Message-----\n'.repeat(20_000)],
  ['signatures', '-- \n'.repeat(30_000)],
  ['escaped lines', '>From a\n'.repeat(20_000)],
  ['spaces', ' '.repeat(5_000_000)],
] as const)('%s without end are read in time', { timeout: SLOW }, async ([, text]) => {
  for (const params of ['; charset=utf-8', '; charset=utf-8; format=flowed']) {
    const bytes = mail(madeText(`${TEXT}\n${text}`, params))
    expect(await lines.file('endless.eml', bytes)).toMatchObject({ ok: true })
  }
})

test.for([
  ['encoded words', `Subject: ${'=?utf-8?Q?gate?= '.repeat(60_000)}`],
  ['broken encoded words', `Subject: ${'=?utf-8?Q?'.repeat(100_000)}`],
  ['receivers', `Cc: ${'a@weir.example, '.repeat(60_000)}x@weir.example`],
  ['brackets', `Cc: ${'<'.repeat(500_000)}`],
  ['groups', `From: ${'a:'.repeat(300_000)}`],
  ['parameters', `Content-Type: text/plain; ${'a=b; '.repeat(200_000)}charset=utf-8`],
  ['comments', `Content-Type: text/plain${' ('.repeat(500_000)}`],
  ['folds', `X-Folded: a${'\r\n b'.repeat(300_000)}`],
] as const)('%s without end in a header are read in time', { timeout: SLOW }, async ([, header]) => {
  const bytes = Buffer.from(`${header}\r\n${madeHeaders('The gates').join('\r\n')}\r\n\r\n${TEXT}\r\n`)
  expect(await lines.file('header.eml', bytes)).toMatchObject({ ok: true })
})

test('a multipart whose boundary never comes, or that names none, loses no word', async ({
  folder,
  library,
}) => {
  const places = { folder, library }
  for (const type of [
    'multipart/mixed',
    'multipart/mixed; boundary=never',
    'multipart/alternative; boundary=""',
  ]) {
    const bytes = Buffer.from(`${madeHeaders(type).join('\r\n')}\r\nContent-Type: ${type}\r\n\r\n${TEXT}\r\n`)
    const all = await passages(places, await importing(places, `${type.length}.eml`, bytes))
    expect(all.map(({ text }) => text)).toContain(TEXT)
  }
})

test('20,000 quotations inside each other in HTML are read to the bottom', async ({ folder, library }) => {
  const places = { folder, library }
  const html = `<p>${TEXT}</p>${'<blockquote type="cite">'.repeat(20_000)}The first mail.`
  const report = await importing(places, 'quotes.eml', mail(madeText(html, '; charset=utf-8', 'text/html')))
  expect((await passages(places, report)).at(-1)).toMatchObject({
    kind: 'reply',
    level: 50,
    text: 'The first mail.',
  })
})

test('script, handlers and remote pictures of an HTML mail are no text, and nothing else of it is lost', async ({
  folder,
  library,
}) => {
  const places = { folder, library }
  const html = `<html><head><script>one()</script><style>two</style></head><body onload="three()"><p onclick="four()">${TEXT}</p><img src="http://127.0.0.1:9/five.gif" alt="six"><form action="http://127.0.0.1:9/"><p>Seven stands in a form, and is read.</p></form><iframe src="http://127.0.0.1:9/">eight</iframe></body></html>`
  const all = await passages(
    places,
    await importing(places, 'page.eml', mail(madeText(html, '; charset=utf-8', 'text/html'))),
  )
  expect(all.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual([
    TEXT,
    'Seven stands in a form, and is read.',
  ])
})
