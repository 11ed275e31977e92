import type { Block } from '#shared/domain/passages.ts'
import { type Draft, draft, toBlock } from './draft.ts'
import { attachedFiles } from './email/attachments.ts'
import { type MailContent, readContent } from './email/content.ts'
import { describeMail } from './email/describe.ts'
import { type Header, headerText, readHeaders } from './email/headers.ts'
import { type MailPart, readParts } from './email/mime-tree.ts'
import { type Extraction, ExtractionError, type Format, type Member, type SourceFile } from './format.ts'
import { refuseTooMany } from './limits.ts'
import { splitLong } from './long-passages.ts'
import { fileName } from './member-names.ts'
import { markLanguages } from './metadata/passage-languages.ts'

/** Mails, one a file: RFC 5322 with MIME, and Apple Mail's `.emlx`. Attachments come as members. */
export const email: Format = {
  kind: 'email',
  mediaType: 'message/rfc822',
  extract: extractMail,
}

async function extractMail(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const mail = withoutEnvelope(/\.emlx$/iu.test(file.name) ? unwrapEmlx(bytes) : bytes)
  const tree = await readParts(mail)
  const headers = readHeaders(mail, charsetOf(tree))
  if (!headers.some(({ key }) => ESSENTIAL.has(key))) {
    throw new ExtractionError('unreadable', 'The file is no mail: it does not begin with the headers of one.')
  }
  const content = readContent(tree)
  const members = attachedFiles(content.attachments)
  const blocks = mailBlocks(headers, content, members)
  refuseTooMany(blocks.length)
  const own = content.drafts.filter((one) => one.kind !== 'reply' && one.furniture !== true)
  const words = own.length > 0 ? own : content.drafts
  const sample = words.slice(0, 200).map((one) => one.text.slice(0, 4000))
  const description = describeMail(headers, sample.join('\n'))
  return {
    kind: 'email',
    mediaType: 'message/rfc822',
    extractor: 'email/1',
    blocks: markLanguages(blocks, description.metadata),
    ...description,
    warnings: [...new Set(content.warnings), ...skippedParts(content)],
    members,
  }
}

/** A file without any of these is no mail, whatever its name. */
const ESSENTIAL: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received'])

/** A mailbox's separator ("From …"), a byte order mark or blank lines may stand before the first header. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000))
  const envelope = /^(?:\xef\xbb\xbf)?[\r\n]*(?:>?From [^\r\n]*\r?\n)?/.exec(start)?.[0].length ?? 0
  return bytes.subarray(envelope)
}

/** Apple Mail writes the number of bytes of the mail on a line before it, and its own notes after it. */
function unwrapEmlx(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 32))
  const [line = '', count] = /^\s*(\d+)\s*?\n/.exec(start) ?? []
  return count === undefined ? bytes : bytes.subarray(line.length, line.length + Number(count))
}

/** The charset of the first text that names one: headers that were sent raw are mostly in the same. */
function charsetOf(part: MailPart): string | null {
  return part.params.charset ?? part.parts.map(charsetOf).find((charset) => charset !== null) ?? null
}

/** The headers that people cite, in the order in which they are shown; the rest is in the original. */
const CITED = { from: 'From', to: 'To', cc: 'Cc', bcc: 'Bcc', date: 'Date' } as const
/** What ties a mail to others: kept to be found, folded because no reader wants it. */
const THREAD = { 'message-id': 'Message-ID', 'in-reply-to': 'In-Reply-To', references: 'References' } as const

function mailBlocks(headers: readonly Header[], content: MailContent, members: readonly Member[]): Block[] {
  const subject = headers.find(({ key, value }) => key === 'subject' && value !== '')
  const title = subject === undefined ? '' : headerText(subject.value)
  const drafts: Draft[] = [
    ...(title === '' ? [] : splitLong(draft('heading', title, 1))),
    ...rows(headers, CITED),
    ...content.drafts,
    ...members.flatMap(({ name }) => row('Attachment', fileName(name))),
    ...rows(headers, THREAD).map((one) => ({ ...one, furniture: true })),
  ]
  return drafts.map((one) => toBlock(one, false))
}

function rows(headers: readonly Header[], shown: Readonly<Record<string, string>>): Draft[] {
  return Object.entries(shown).flatMap(([key, name]) =>
    headers.filter((header) => header.key === key).flatMap((header) => row(name, headerText(header.value))),
  )
}

/** "From" and its value as the two cells of a row, so that each is found and cited like any words of the mail. */
function row(name: string, value: string): readonly Draft[] {
  return value === '' ? [] : splitLong(draft('row', `${name}\t${value}`))
}

function skippedParts({ skipped }: MailContent): string[] {
  const one = (count: number, single: string, several: string): string[] =>
    count === 0 ? [] : [count === 1 ? single : `${count} ${several}`]
  return [
    ...one(skipped.picture, 'One picture in the text is not shown.', 'pictures in the text are not shown.'),
    ...one(skipped.invitation, 'A calendar entry is not shown.', 'calendar entries are not shown.'),
    ...one(skipped.signature, 'A digital signature was not checked.', 'digital signatures were not checked.'),
    ...one(
      skipped.encrypted,
      'A part is encrypted and can’t be read.',
      'parts are encrypted and can’t be read.',
    ),
  ]
}
