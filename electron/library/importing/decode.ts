import { detectCharset, knownCharset } from './detect-charset.ts'
import { ExtractionError } from './format.ts'
import { MAX_TEXT_BYTES, tooLarge } from './limits.ts'

/** Decoded text, not yet canonical: it may still hold CRLF and unnormalised letters, but no byte order mark. */
export interface Decoded {
  readonly text: string
  /** The WHATWG name of the charset that was used, or `utf-32le` and `utf-32be`, which have none. */
  readonly charset: string
  readonly warnings: readonly string[]
}

/** The first 64 KB decide as well as all bytes, which may take seconds. */
const SAMPLE_BYTES = 64 * 1024

/**
 * Decodes a text file: byte order mark (UTF-8, UTF-16, UTF-32), then strict UTF-8, then UTF-16 without mark, then the `declared` charset (of
 * an HTML page), then detection. A few broken bytes in UTF-8 become U+FFFD with a warning. Throws `ExtractionError`
 * with `empty`, `binary` or `too-large`.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) throw new ExtractionError('empty', 'The file is empty (0 bytes).')
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length, MAX_TEXT_BYTES)
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes, declared)
  if (isBinary(decoded.text)) {
    throw new ExtractionError(
      'binary',
      'The file is not text: it holds control characters that no text has. Its name may have the wrong extension.',
    )
  }
  return decoded
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes.subarray(3))
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes, true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes, false)
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes.subarray(2))
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes.subarray(2))
  return null
}

function decodeUnmarked(bytes: Uint8Array, declared: string | null): Decoded {
  const utf16 = guessUtf16(bytes)
  if (utf16 !== null) return decodeAs(utf16, bytes)
  const strict = tryUtf8(bytes)
  if (strict !== null) return { text: strict, charset: 'utf-8', warnings: [] }
  if (isMostlyUtf8(bytes)) return decodeUtf8(bytes)
  const known = knownCharset(declared)
  if (known !== null) return decodeAs(known, bytes)
  const { charset, sure } = detectCharset(bytes.subarray(0, SAMPLE_BYTES))
  const guess = decodeAs(charset, bytes)
  const warning = `The file does not say its charset; ${guess.charset} is a guess. Look for wrong letters.`
  return sure ? guess : { ...guess, warnings: [warning, ...guess.warnings] }
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return strictly.decode(bytes)
  } catch {
    return null
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const strict = tryUtf8(bytes)
  if (strict !== null) return { text: strict, charset: 'utf-8', warnings: [] }
  const { broken } = inspectUtf8(bytes)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const count = broken === 1 ? '1 byte is' : `${broken} bytes are`
  return { text, charset: 'utf-8', warnings: [`${count} not valid UTF-8 and shown as \uFFFD.`] }
}

function decodeAs(charset: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  return { text, charset, warnings: text.includes('\uFFFD') ? [`Some bytes are not valid ${charset}.`] : [] }
}

/** UTF-32, which no decoder of the platform reads; bytes behind the last whole character are broken ones. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let broken = bytes.length % 4 === 0 ? 0 : 1
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    const isValid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (!isValid) broken += 1
    parts.push(String.fromCodePoint(isValid ? code : 0xfffd))
  }
  const charset = littleEndian ? 'utf-32le' : 'utf-32be'
  return {
    text: parts.join(''),
    charset,
    warnings: broken === 0 ? [] : [`Some bytes are not valid ${charset}.`],
  }
}

/** UTF-16 text of most scripts has a zero in every other byte for spaces, digits and punctuation at least. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1)
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !sample.includes(0)) return null
  let even = 0
  let odd = 0
  let plain = 0
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const first = sample[index] ?? 0
    const second = sample[index + 1] ?? 0
    if (first === 0 && second === 0) return null
    if (first === 0) even += 1
    if (second === 0) odd += 1
    if (isAsciiText(first === 0 ? second : first) && (first === 0 || second === 0)) plain += 1
  }
  const zeros = even + odd
  if (zeros < sample.length / 2 / 12 || plain < zeros * 0.5) return null
  if (odd > even * 20) return 'utf-16le'
  if (even > odd * 20) return 'utf-16be'
  return null
}

function isAsciiText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
}

interface Utf8Findings {
  /** Bytes that are no part of a valid sequence. */
  readonly broken: number
  /** Valid sequences of two bytes and more. */
  readonly multibyte: number
}

/** Walks the bytes by the table of Unicode 15, section 3.9 (table 3-7). */
function inspectUtf8(bytes: Uint8Array): Utf8Findings {
  let broken = 0
  let multibyte = 0
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) broken += 1
    if (length > 1) multibyte += 1
    index += Math.max(1, length)
  }
  return { broken, multibyte }
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const second = bytes[at + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80
    const high = lead === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isTail(bytes[at + 2] ?? 0) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xf4 ? 0x8f : 0xbf
    const tail = isTail(bytes[at + 2] ?? 0) && isTail(bytes[at + 3] ?? 0)
    return second >= low && second <= high && tail ? 4 : 0
  }
  return 0
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

/** Text in an 8-bit charset hardly ever forms a valid UTF-8 sequence by chance. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { broken, multibyte } = inspectUtf8(bytes)
  return multibyte > 0 && multibyte * 2 >= broken
}

/** Control characters other than tab, line ends, form feed, and those that old text files end or separate with. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x19\x1b\x7f]/g

/** A text may hold a few stray NULs (they are removed); a binary holds them, or other control characters, throughout. */
function isBinary(text: string): boolean {
  const sample =
    text.length <= 2 * SAMPLE_BYTES ? text : text.slice(0, SAMPLE_BYTES) + text.slice(-SAMPLE_BYTES)
  const found = sample.match(CONTROL)?.length ?? 0
  return found > 0 && found * 200 > sample.length
}
