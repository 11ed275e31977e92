import { createHash } from 'node:crypto'

/** A part of a mail as its header lines and its body, as they stand in the mail. */
export interface MadePart {
  readonly headers: readonly string[]
  readonly body: Buffer
}

const CRLF = '\r\n'

/** A mail of these headers, whose body is a part; strings become UTF-8. */
export function madeMail(headers: readonly (string | Uint8Array)[], part: MadePart): Buffer {
  const lines = ['MIME-Version: 1.0', ...part.headers]
  return Buffer.concat([
    ...headers.flatMap((line) => [Buffer.from(line), Buffer.from(CRLF)]),
    Buffer.from(lines.join(CRLF) + CRLF + CRLF),
    part.body,
  ])
}

/** The headers that every real mail has; the others of a test come after them. */
export function madeHeaders(subject: string, more: readonly string[] = []): string[] {
  return [
    'From: Ada Calder <ada@weir.example>',
    'To: Jo Mund <jo@weir.example>',
    'Date: Sat, 14 Mar 2020 09:12:33 +0100',
    `Subject: ${subject}`,
    ...more,
  ]
}

/** A text part; bytes are taken as they are, in the charset that `params` names. */
export function madeText(
  text: string | Uint8Array,
  params = '; charset=utf-8',
  type = 'text/plain',
): MadePart {
  return {
    headers: [`Content-Type: ${type}${params}`, 'Content-Transfer-Encoding: 8bit'],
    body: typeof text === 'string' ? Buffer.from(text.replaceAll('\n', CRLF)) : Buffer.from(text),
  }
}

/** An HTML part. */
export function madeHtml(html: string): MadePart {
  return madeText(html, '; charset=utf-8', 'text/html')
}

/** An attached file, in base64. */
export function madeAttachment(
  name: string,
  bytes: string | Uint8Array,
  type = 'application/octet-stream',
  more: readonly string[] = [],
): MadePart {
  const base64 = Buffer.from(bytes).toString('base64')
  return {
    headers: [
      `Content-Type: ${type}`,
      ...(more.some((line) => line.startsWith('Content-Disposition')) || name === ''
        ? []
        : [`Content-Disposition: attachment; filename="${name}"`]),
      'Content-Transfer-Encoding: base64',
      ...more,
    ],
    body: Buffer.from(base64.replace(/.{76}/g, `$&${CRLF}`)),
  }
}

/** A mail that is carried in another one. */
export function madeForward(mail: Uint8Array): MadePart {
  return { headers: ['Content-Type: message/rfc822'], body: Buffer.from(mail) }
}

/** Parts in one, "mixed" or "alternative" or whatever, parted by a line that stands in none of them. */
export function madeMultipart(subtype: string, parts: readonly MadePart[]): MadePart {
  const all = parts.flatMap(({ headers, body }) => [Buffer.from(headers.join()), body])
  const boundary = `part-${createHash('sha256').update(Buffer.concat(all)).digest('hex').slice(0, 16)}`
  const body = parts.flatMap((part) => [
    Buffer.from(`--${boundary}${CRLF}${part.headers.join(CRLF)}${CRLF}${CRLF}`),
    part.body,
    Buffer.from(CRLF),
  ])
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: Buffer.concat([...body, Buffer.from(`--${boundary}--${CRLF}`)]),
  }
}

/** A mailbox of these mails with the separators of mboxo; lines that begin with "From " are escaped. */
export function madeMailbox(mails: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from('From ada@weir.example Sat Mar 14 09:12:33 2020\n'),
      Buffer.from(
        Buffer.from(mail)
          .toString('latin1')
          .replace(/^From /gm, '>From '),
        'latin1',
      ),
      Buffer.from('\n\n'),
    ]),
  )
}
