import { addressParser, decodeWords } from 'postal-mime'
import { canonicalise } from '#shared/text/canonical.ts'
import { decodeMailText } from './charset.ts'

/** A header as it stands in the mail: unfolded, its encoded words (RFC 2047) not yet decoded. `key` is lower case. */
export interface Header {
  readonly key: string
  readonly value: string
}

/**
 * The headers at the start of a mail, in order (RFC 5322). postal-mime reads them as UTF-8 only; here letters that were
 * sent raw in another charset are read too, by that of the text (`charset`) or by detection.
 */
export function readHeaders(mail: Uint8Array, charset: string | null = null): Header[] {
  const block = decodeMailText(mail.subarray(0, headerLength(mail)), charset).text
  const headers: Header[] = []
  for (const line of unfold(canonicalise(block).split('\n'))) {
    const colon = line.indexOf(':')
    const key = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase()
    if (/^[!-9;-~]+$/.test(key)) headers.push({ key, value: line.slice(colon + 1).trim() })
  }
  return headers
}

/** The bytes before the first blank line. */
function headerLength(mail: Uint8Array): number {
  const buffer = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength)
  const ends = ['\n\n', '\n\r\n'].map((end) => buffer.indexOf(end)).filter((at) => at >= 0)
  return ends.length === 0 ? mail.length : Math.min(...ends)
}

function* unfold(lines: readonly string[]): Iterable<string> {
  let open: string[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line) && open.length > 0) open.push(line)
    else {
      if (open.length > 0) yield open.join('')
      open = [line]
    }
  }
  yield open.join('')
}

/** The first header of that name. */
export function headerValue(headers: readonly Header[], key: string): string | null {
  return headers.find((header) => header.key === key)?.value ?? null
}

/** A header's value for a person: encoded words decoded, on one line. */
export function headerText(value: string): string {
  return canonicalise(decodeWords(value)).replace(/\s+/gu, ' ').trim()
}

/** The people that a header names: their names, or addresses where they have none. */
export function namesIn(value: string): string[] {
  return addressParser(value, { flatten: true })
    .map(({ name, address }) => headerText(name === '' ? (address ?? '') : name))
    .filter((name) => name !== '')
}
