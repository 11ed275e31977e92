import { expect, test } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import { isSupported } from '#library/importing/supported.ts'
import { extractDocument } from '#tests/extract-document.ts'
import { madeHeaders, madeMail, madeMailbox, madeText } from '#tests/made-files/mail.ts'

interface Mail {
  readonly name: string
  readonly bytes: Uint8Array
}

async function mailsIn(mailbox: Uint8Array): Promise<Mail[]> {
  const extracted = await extract(mailbox, { name: 'inbox.mbox' })
  if (extracted.kind !== 'container') throw new Error('no container')
  const mails: Mail[] = []
  for await (const member of extracted.members) mails.push({ name: member.name, bytes: await member.read() })
  return mails
}

function mail(subject: string, text: string): Buffer {
  return madeMail(madeHeaders(subject), madeText(text))
}

test('each mail is exactly its slice of the mailbox', async () => {
  const mails = [mail('One', 'First.'), mail('Two', 'Second.\n'), mail('Three', 'Third.\n\n')]
  const found = await mailsIn(madeMailbox(mails))
  expect(found.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
    mails.map((one) => `${one.toString()}\n`),
  )
})

test('a mail is named by its day, its subject and its bytes, so that the name never means another', async () => {
  const [one, two] = [mail('Re: a/b', 'First.'), mail('Re: a/b', 'Second.')]
  const all = await mailsIn(madeMailbox([one, two]))
  expect(all.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^2020-03-14 Re: a-b [\da-f]{8}\.eml$/),
    expect.stringMatching(/^2020-03-14 Re: a-b [\da-f]{8}\.eml$/),
  ])
  expect(all[0]?.name).not.toBe(all[1]?.name)
  const rest = await mailsIn(madeMailbox([two]))
  expect(rest.map(({ name }) => name)).toEqual([all[1]?.name])
})

test('a line that begins with "From " in a text ends no mail, escaped or not', async () => {
  const text = 'We walked.\n\nFrom the weir at 9:12 we saw 1999 lamps.\nFrom: the mill.\n'
  const raw = Buffer.concat([
    Buffer.from('From ada@weir.example Sat Mar 14 09:12:33 2020\n'),
    mail('Walk', text.replace('From:', 'And from')),
  ])
  expect(await mailsIn(raw)).toHaveLength(1)
  const [escaped] = await mailsIn(madeMailbox([mail('Walk', text)]))
  expect(Buffer.from(escaped?.bytes ?? []).toString()).toContain('\n>From the weir')
  const read = await extractDocument(escaped?.bytes ?? new Uint8Array(), 'a.eml')
  expect(read.blocks.map((block) => block.text).join('\n')).toContain('\nFrom the weir')
})

test('line ends of both kinds, and a mailbox without blank lines between its mails, are read', async () => {
  const separator = 'From - Sat Mar 14 09:12:33 2020'
  for (const end of ['\n', '\r\n']) {
    const text = [separator, 'Subject: a', '', 'One.', separator, 'Subject: b', '', 'Two.', ''].join(end)
    const mails = await mailsIn(Buffer.from(text))
    expect(mails.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      `Subject: a${end}${end}One.${end}`,
      `Subject: b${end}${end}Two.${end}`,
    ])
  }
})

test('a length that a header declares is not believed', async () => {
  const lying = madeMail([...madeHeaders('One'), 'Content-Length: 100000'], madeText('First.'))
  expect(await mailsIn(madeMailbox([lying, mail('Two', 'Second.')]))).toHaveLength(2)
})

test('the mailbox that Apple Mail exports in a folder has no extension', async () => {
  expect(isSupported('mbox')).toBe(true)
  expect(isSupported('a/mbox')).toBe(true)
  expect(await extract(madeMailbox([mail('One', 'First.')]), { name: 'mbox' })).toMatchObject({
    kind: 'container',
  })
})

test('what is no mailbox is refused in words', async () => {
  await expect(mailsIn(Buffer.from('Dear all,\n'))).rejects.toThrow('does not begin with a line “From …”')
  await expect(mailsIn(Buffer.alloc(0))).rejects.toThrow('empty')
})
