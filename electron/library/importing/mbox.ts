import { createHash } from 'node:crypto'
import { headerText, headerValue, readHeaders } from './email/headers.ts'
import { readMailDate } from './email/mail-date.ts'
import { type Container, ExtractionError, type Format, type Member } from './format.ts'
import { fileName } from './member-names.ts'

/**
 * Mailboxes of one file (RFC 4155 and its relatives mboxo, mboxrd, mboxcl): every mail begins after a line "From
 * <sender> <date>". What a Content-Length says is not believed.
 */
export const mbox: Format = {
  kind: 'container',
  mediaType: 'application/mbox',
  extract: extractMailbox,
}

const LF = 0x0a
const CR = 0x0d
/** No real separator is longer (bytes); what is, is text. */
const LONGEST_LINE = 300

/** How far into a mail its date and subject are looked for (bytes). */
const LOOKED_AT = 64 * 1024

function extractMailbox(bytes: Uint8Array): Container {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) throw new ExtractionError('empty', 'The mailbox is empty (0 bytes).')
  if (!startsWithFrom(buffer, 0)) {
    throw new ExtractionError('unreadable', 'The file is no mailbox: it does not begin with a line “From …”.')
  }
  return { kind: 'container', members: mails(buffer) }
}

/**
 * The mails one after the other, each as exactly the bytes between its separator and the next, without the blank line
 * that parts them: `>From ` stays as it is, so that a hash of the slice can be checked against the mailbox.
 */
function* mails(buffer: Buffer): Iterable<Member> {
  for (let start = lineEnd(buffer, 0); start <= buffer.length; ) {
    const separator = nextSeparator(buffer, start)
    const mail = buffer.subarray(start, withoutBlankLine(buffer, start, separator))
    yield { name: nameOf(mail), read: () => mail }
    if (separator === buffer.length) return
    start = lineEnd(buffer, separator)
  }
}

/**
 * "2020-03-14 Gate 3fa9c2d1.eml": day, subject and the begin of the SHA-256. A place in the mailbox would name another
 * mail as soon as one is deleted; this path means the same mail for ever.
 */
function nameOf(mail: Uint8Array): string {
  const headers = readHeaders(mail.subarray(0, LOOKED_AT))
  const day = readMailDate(headerValue(headers, 'date') ?? '')?.day ?? ''
  const subject = fileName(headerText(headerValue(headers, 'subject') ?? '').slice(0, 80))
  const hash = createHash('sha256').update(mail).digest('hex').slice(0, 8)
  return `${[day, subject, hash].filter((part) => part !== '').join(' ')}.eml`
}

/** The offset of the next separator, or the length of the mailbox. */
function nextSeparator(buffer: Buffer, from: number): number {
  if (isSeparator(buffer, from)) return from
  for (let at = buffer.indexOf('\nFrom ', from); at >= 0; at = buffer.indexOf('\nFrom ', at + 1)) {
    if (isSeparator(buffer, at + 1)) return at + 1
  }
  return buffer.length
}

/** Not every writer escapes a "From " in the text: a separator has a time and a year, and a header below it. */
function isSeparator(buffer: Buffer, at: number): boolean {
  if (!startsWithFrom(buffer, at)) return false
  const end = lineEnd(buffer, at)
  if (end - at > LONGEST_LINE) return false
  if (!/^From .*\b\d{1,2}:\d{2}\b.*\b\d{4}\b/.test(buffer.toString('latin1', at, end))) return false
  const below = buffer.toString('latin1', end, Math.min(end + LONGEST_LINE, buffer.length))
  return /^(?:>From |[!-9;-~]+:)/.test(below)
}

function startsWithFrom(buffer: Buffer, at: number): boolean {
  return buffer.toString('latin1', at, at + 5) === 'From '
}

/** The offset after the line at `from`. */
function lineEnd(buffer: Buffer, from: number): number {
  const end = buffer.indexOf(LF, from)
  return end < 0 ? buffer.length : end + 1
}

function withoutBlankLine(buffer: Buffer, start: number, end: number): number {
  const last = buffer[end - 1] === LF ? end - (buffer[end - 2] === CR ? 2 : 1) : end
  return last > start && last < end && buffer[last - 1] === LF ? last : end
}
