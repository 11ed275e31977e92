import { expect, test } from 'vitest'
import type { Extraction } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'
import {
  type MadePart,
  madeAttachment,
  madeForward,
  madeHeaders,
  madeHtml,
  madeMail,
  madeMultipart,
  madeText,
} from '#tests/made-files/mail.ts'

const WORDS =
  'The gates of the weir were opened shortly after three in the morning, and nobody had been told.'

function mail(part: MadePart, more: readonly string[] = []): Promise<Extraction> {
  return extractDocument(madeMail(madeHeaders('The gates', more), part), 'gates.eml')
}

/** The passages below the headers that every made mail has. */
function body({ blocks }: Extraction): string[] {
  return blocks
    .filter(({ kind, furniture }) => kind !== 'row' && !furniture)
    .slice(1)
    .map(({ kind, level, text }) => (kind === 'reply' ? `${level}> ${text}` : text))
}

async function membersOf({ members = [] }: Extraction): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for await (const member of members) found[member.name] = Buffer.from(await member.read()).toString()
  return found
}

function field({ metadata }: Extraction, name: string): string | undefined {
  return metadata.find((value) => value.field === name)?.value
}

test('a mail begins with what people cite of it, and ends with what ties it to others', async () => {
  const { blocks } = await mail(madeText(WORDS), [
    'Cc: keepers@weir.example',
    'Message-ID: <1@weir.example>',
    'In-Reply-To: <0@weir.example>',
    'X-Mailer: Quill 3',
  ])
  expect(blocks.map(({ kind, furniture, text }) => [kind, furniture, text])).toEqual([
    ['heading', false, 'The gates'],
    ['row', false, 'From\tAda Calder <ada@weir.example>'],
    ['row', false, 'To\tJo Mund <jo@weir.example>'],
    ['row', false, 'Cc\tkeepers@weir.example'],
    ['row', false, 'Date\tSat, 14 Mar 2020 09:12:33 +0100'],
    ['paragraph', false, WORDS],
    ['row', true, 'Message-ID\t<1@weir.example>'],
    ['row', true, 'In-Reply-To\t<0@weir.example>'],
  ])
})

test('each value says which header it was read from', async () => {
  const { metadata } = await mail(madeText(WORDS), [
    'List-Id: Friends of the weir <friends.weir.example>',
    'Archived-At: <https://lists.weir.example/7>',
  ])
  expect(metadata).toEqual([
    { field: 'title', value: 'The gates', origin: 'mail', evidence: 'Subject: The gates' },
    { field: 'byline', value: 'Ada Calder', origin: 'mail', evidence: 'From: Ada Calder <ada@weir.example>' },
    {
      field: 'published',
      value: '2020-03-14',
      origin: 'mail',
      evidence: 'Date: Sat, 14 Mar 2020 09:12:33 +0100',
    },
    {
      field: 'publisher',
      value: 'Friends of the weir',
      origin: 'mail',
      evidence: 'List-Id: Friends of the weir <friends.weir.example>',
    },
    {
      field: 'url',
      value: 'https://lists.weir.example/7',
      origin: 'mail',
      evidence: 'Archived-At: <https://lists.weir.example/7>',
    },
    { field: 'language', value: 'en', origin: 'detected', evidence: 'letters of the text' },
  ])
})

test('a server that received the mail on another day contradicts its date', async () => {
  const received = (date: string): string => `Received: from a by b; ${date}`
  const late = await mail(madeText(WORDS), [
    received('Fri, 20 Mar 2020 10:00:00 +0000'),
    received('Thu, 19 Mar 2020 10:00:00 +0000'),
  ])
  expect(late.alternatives).toMatchObject([{ field: 'published', value: '2020-03-19' }])
  const inTime = await mail(madeText(WORDS), [received('Sat, 14 Mar 2020 22:00:00 -0800')])
  expect(inTime.alternatives).toEqual([])
})

test('a mail without a subject is called by its writer', async () => {
  const bare = madeMail(['From: ada@weir.example'], madeText(WORDS))
  const read = await extractDocument(bare, 'x.eml')
  expect(field(read, 'title')).toBe('Mail from ada@weir.example')
  expect(read.blocks[0]).toMatchObject({ kind: 'row' })
})

test('a list’s archive is no address of the mail', async () => {
  const read = await mail(madeText(WORDS), ['List-Archive: <https://lists.weir.example/>'])
  expect(field(read, 'url')).toBeUndefined()
  expect(read.alternatives).toMatchObject([{ field: 'url', value: 'https://lists.weir.example/' }])
})

test('the plain text is read where it says the same as the HTML', async () => {
  const read = await mail(
    madeMultipart('alternative', [
      madeText(`${WORDS}\n\n* one\n* two`),
      madeHtml(`<p>${WORDS}</p><ul><li>one<li>two</ul>`),
    ]),
  )
  expect(read.blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text)).toEqual(['one', 'two'])
  expect(read.warnings).toEqual([])
})

test('the HTML is read where the plain text is a stub, and a contradiction is told', async () => {
  const read = await mail(
    madeMultipart('alternative', [
      madeText('Your program does not show HTML, please use another one.'),
      madeHtml(`<style>p{}</style><p>${WORDS}</p><img src="https://weir.example/dot.gif">`),
    ]),
  )
  expect(body(read)).toEqual([WORDS])
  expect(read.warnings).toEqual([expect.stringContaining('say different things')])
})

test('a table that the plain text has run together is read from the HTML', async () => {
  const table = '<table><tr><td>Gate</td><td>Open</td></tr><tr><td>North</td><td>3:00</td></tr></table>'
  const { blocks } = await mail(
    madeMultipart('alternative', [
      madeText(`${WORDS}\n\nGate Open North 3:00`),
      madeHtml(`<p>${WORDS}</p>${table}`),
    ]),
  )
  expect(blocks.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
    ['row', 'Gate\tOpen'],
    ['row', 'North\t3:00'],
  ])
})

test('nothing in an HTML mail is folded for how it looks', async () => {
  const read = await mail(
    madeHtml(
      `<div class="nav">Home | About</div><p>${WORDS}</p><div class="footer">This mail is confidential.<br>Unsubscribe</div>`,
    ),
  )
  expect(body(read)).toEqual(['Home | About', WORDS, 'This mail is confidential.\nUnsubscribe'])
})

test.each([
  [
    'Gmail',
    '<div>No.</div><div class="gmail_quote"><div class="gmail_attr">On Fri, 13 Mar 2020, Jo wrote:<br></div><blockquote class="gmail_quote"><div>Is it shut?<blockquote class="gmail_quote">Who asks?</blockquote></div></blockquote></div>',
  ],
  [
    'Thunderbird and Apple Mail',
    '<p>No.</p><div class="moz-cite-prefix">On Fri, 13 Mar 2020, Jo wrote:</div><blockquote type="cite"><p>Is it shut?</p><blockquote type="CITE">Who asks?</blockquote></blockquote>',
  ],
])('replies that %s quotes have their depth', async (_, html) => {
  expect(body(await mail(madeHtml(html)))).toEqual([
    'No.',
    '1> On Fri, 13 Mar 2020, Jo wrote:',
    '1> Is it shut?',
    '2> Who asks?',
  ])
})

test('what Outlook quotes below its block of headers is a reply', async () => {
  const html =
    '<p>No.</p><div style="border-top:solid #E1E1E1"><p><b>From:</b> Jo Mund<br><b>Sent:</b> Friday, 13 March 2020 12:00<br><b>To:</b> Ada<br><b>Subject:</b> Gate</p></div><p>Is it shut?</p><p>Jo</p>'
  expect(body(await mail(madeHtml(html)))).toEqual([
    'No.',
    '1> From: Jo Mund\nSent: Friday, 13 March 2020 12:00\nTo: Ada\nSubject: Gate',
    '1> Is it shut?',
    '1> Jo',
  ])
})

test('a block quote that no mail program made stays a quotation', async () => {
  const { blocks } = await mail(madeHtml(`<p>${WORDS}</p><blockquote>It was shut.</blockquote>`))
  expect(blocks.at(-1)).toMatchObject({ kind: 'quote', text: 'It was shut.' })
})

test('an HTML signature below "-- " is folded', async () => {
  const { blocks } = await mail(madeHtml(`<p>${WORDS}</p><div>-- <br>Ada Calder<br>River watch</div>`))
  expect(blocks.at(-1)).toMatchObject({
    furniture: true,
    label: 'Signature',
    text: 'Ada Calder\nRiver watch',
  })
})

test.each([
  ['declared', 'windows-1256', '; charset=windows-1256'],
  ['declared wrongly as UTF-8', 'windows-1256', '; charset=utf-8'],
  ['not declared', 'windows-1256', ''],
])('Arabic letters of cp1256 are read when the charset is %s', async (_, __, params) => {
  // "قال حارس السد إن البوابة كانت مغلقة طوال الليل ولم يخبره أحد بشيء" in windows-1256.
  const bytes = Buffer.from(
    'DEC7E120CDC7D1D320C7E1D3CF20C5E420C7E1C8E6C7C8C920DFC7E4CA20E3DBE1DEC920D8E6C7E120C7E1E1EDE120E6E1E320EDCEC8D1E520C3CDCF20C8D4EDC1',
    'hex',
  )
  expect(body(await mail(madeText(bytes, params)))).toEqual([
    'قال حارس السد إن البوابة كانت مغلقة طوال الليل ولم يخبره أحد بشيء',
  ])
})

test('UTF-8 that is declared as something else is read as UTF-8', async () => {
  expect(body(await mail(madeText('Die Tür des Wehrs.', '; charset=iso-8859-1')))).toEqual([
    'Die Tür des Wehrs.',
  ])
})

test('ISO-2022-JP is read, declared or not', async () => {
  const bytes = Buffer.from('\x1b$B?eLg\x1b(B', 'latin1')
  expect(body(await mail(madeText(bytes, '; charset=iso-2022-jp')))).toEqual(['水門'])
  expect(body(await mail(madeText(bytes, '')))).toEqual(['水門'])
})

test('format=flowed is unwrapped', async () => {
  const flowed = madeText('The gate \nwas shut.\n>> Who \n>> asks?', '; charset=utf-8; format=flowed')
  expect(body(await mail(flowed))).toEqual(['The gate was shut.', '2> Who asks?'])
})

test('attachments are members with safe names, and rows of the mail', async () => {
  const read = await mail(
    madeMultipart('mixed', [
      madeText(WORDS),
      madeAttachment('minutes.txt', 'Present: Ada.'),
      madeAttachment('/home/ada/../notes.md', '# Notes'),
      madeAttachment('', '%PDF-1.4', 'application/pdf', ['Content-Disposition: attachment']),
      madeAttachment('=?utf-8?Q?Protokoll_M=C3=A4rz?=', '<p>x</p>', 'text/html'),
    ]),
  )
  expect(await membersOf(read)).toEqual({
    'minutes.txt': 'Present: Ada.',
    'notes.md': '# Notes',
    'attachment-3.pdf': '%PDF-1.4',
    'Protokoll März.html': '<p>x</p>',
  })
  expect(read.blocks.filter(({ text }) => text.startsWith('Attachment\t')).map(({ text }) => text)).toEqual([
    'Attachment\tminutes.txt',
    'Attachment\tnotes.md',
    'Attachment\tattachment-3.pdf',
    'Attachment\tProtokoll März.html',
  ])
})

test('a forwarded mail is a member named after its subject', async () => {
  const inner = madeMail(madeHeaders('Keys / gates'), madeText('The keys are with me.'))
  const read = await mail(madeMultipart('mixed', [madeText(WORDS), madeForward(inner)]))
  const found = await membersOf(read)
  expect(Object.keys(found)).toEqual(['Keys - gates.eml'])
  expect(found['Keys - gates.eml']).toBe(inner.toString())
  expect(body(read)).toEqual([WORDS])
})

test('pictures in the text, invitations and signatures are counted', async () => {
  const id = (count: number): string[] => [`Content-ID: <${count}@x>`, 'Content-Disposition: inline']
  const read = await mail(
    madeMultipart('mixed', [
      madeMultipart('related', [
        madeHtml(`<p>${WORDS}</p><img src="cid:1@x">`),
        madeAttachment('a.png', 'x', 'image/png', id(1)),
        madeAttachment('b.png', 'x', 'image/png', id(2)),
      ]),
      madeText('BEGIN:VCALENDAR', '; method=REQUEST', 'text/calendar'),
      madeAttachment('smime.p7s', 'x', 'application/pkcs7-signature'),
    ]),
  )
  expect(read.warnings).toEqual([
    '2 pictures in the text are not shown.',
    'A calendar entry is not shown.',
    'A digital signature was not checked.',
  ])
  expect(await membersOf(read)).toEqual({})
})

test('a picture that was attached is a file', async () => {
  const read = await mail(
    madeMultipart('mixed', [madeText(WORDS), madeAttachment('gate.jpg', 'x', 'image/jpeg')]),
  )
  expect(await membersOf(read)).toEqual({ 'gate.jpg': 'x' })
})

test('files in one of two alternatives are taken whichever is read', async () => {
  const read = await mail(
    madeMultipart('alternative', [
      madeText(WORDS),
      madeMultipart('mixed', [madeHtml(`<p>${WORDS}</p>`), madeAttachment('a.txt', 'Inside.')]),
    ]),
  )
  expect(body(read)).toEqual([WORDS])
  expect(await membersOf(read)).toEqual({ 'a.txt': 'Inside.' })
})

test('a mail of Apple Mail is read between its byte count and its notes', async () => {
  const inner = madeMail(madeHeaders('The gates'), madeText(WORDS))
  const emlx = Buffer.concat([
    Buffer.from(`${inner.length}      \n`),
    inner,
    Buffer.from('\n<plist>flags</plist>'),
  ])
  expect(body(await extractDocument(emlx, '7.emlx'))).toEqual([WORDS])
})

test('a mail below the separator of a mailbox is read', async () => {
  const inner = madeMail(madeHeaders('The gates'), madeText(WORDS))
  const bytes = Buffer.concat([Buffer.from('From ada@weir.example Sat Mar 14 09:12:33 2020\n'), inner])
  expect(body(await extractDocument(bytes, 'a.eml'))).toEqual([WORDS])
})

test('a text that is no mail is refused in words', async () => {
  await expect(extractDocument(Buffer.from('Just a letter.\n\nAda'), 'a.eml')).rejects.toThrow('is no mail')
})
