import { analyse } from 'chardet'
import { commonWordAt, mostCommon } from './metadata/stop-words.ts'

/** A charset by its WHATWG name, and whether the text that it gives is beyond doubt. */
export interface DetectedCharset {
  readonly charset: string
  readonly sure: boolean
}

/** chardet names these by their ISO twin, whose C1 range would lose quotation marks and letters. */
const WINDOWS_TWIN: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-8-I': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
}

/** Charsets that chardet lacks or mistakes for others where a text is short. */
const ALWAYS_TRIED = ['windows-1252', 'windows-1256', 'windows-1250', 'macintosh', 'ibm866'] as const

/** chardet's confidence (0 to 100) from which it was right on all files tried, and from which its first guess was. */
const CERTAIN = 95
const SURE = 50
/** How many guesses are tried, and how much of the text (bytes). */
const GUESSES = 5
const TRIED_BYTES = 16 * 1024

/** By how much a reading must be better than all others, and how many of its words must be common ones, to be sure. */
const CLEARLY = 0.1
const COMMON = 0.15

/**
 * The charset of bytes that are not UTF-8 or UTF-16: the guess of chardet whose text looks most like a language, by
 * common words and by words without capitals and signs in them.
 */
export function detectCharset(bytes: Uint8Array): DetectedCharset {
  const guesses = analyse(bytes).flatMap(({ name, confidence }) => {
    const charset = /^(?:UTF-|ASCII)/.test(name) ? null : knownCharset(WINDOWS_TWIN[name] ?? name)
    return charset === null ? [] : [{ charset, confidence }]
  })
  const [first] = guesses
  if (first !== undefined && first.confidence >= CERTAIN) return { charset: first.charset, sure: true }
  const charsets = new Set([...guesses.slice(0, GUESSES).map(({ charset }) => charset), ...ALWAYS_TRIED])
  const readings = [...charsets].map((charset) => {
    const confidence = guesses.find((guess) => guess.charset === charset)?.confidence ?? 0
    return { charset, confidence, ...quality(bytes.subarray(0, TRIED_BYTES), charset) }
  })
  const total = ({ confidence, common, tidy }: (typeof readings)[number]): number =>
    2 * common + tidy + confidence / 200
  const [best, second] = readings.toSorted((a, b) => total(b) - total(a))
  if (best === undefined) return { charset: 'windows-1252', sure: false }
  const isClear = best.common >= COMMON && (second === undefined || total(best) - total(second) >= CLEARLY)
  return { charset: best.charset, sure: isClear || (best.confidence >= SURE && best === readings[0]) }
}

/** The charset's WHATWG name; null for a label that no decoder knows. */
export function knownCharset(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Shares (0 to 1) of words that are common in one language, and of words that are written as words are. */
function quality(bytes: Uint8Array, charset: string): { readonly common: number; readonly tidy: number } {
  const text = new TextDecoder(charset).decode(bytes)
  // A token of ASCII alone says nothing about the charset but that it is a word of the language.
  const tokens = text.split(/\s+/u).filter((token) => /\p{L}/u.test(token))
  const words = tokens.map((token) => token.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const telling = tokens.filter((token) => /[^\x20-\x7e]/.test(token))
  const tidy = telling.filter((token) => TIDY.test(token)).length
  const common = words.map((word) => commonWordAt(word, 0, word.length)).filter((word) => word !== 0)
  return {
    common: (mostCommon(common)[0]?.count ?? 0) / Math.max(1, words.length),
    tidy: tidy / Math.max(1, telling.length),
  }
}

/** Capitals only at the beginning or throughout, and marks only around or between letters. */
const TIDY =
  /^[\p{P}\p{Sc}]*(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+|[\p{Lo}\p{M}\u200c]+)(?:['’-]\p{L}+)*[\p{P}\p{Sc}]*$/u
