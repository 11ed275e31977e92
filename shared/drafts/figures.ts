import { digitValue } from '../text/fold-letters.ts'
import type { Range } from '../text/words.ts'
import { NO_FIGURES, SCALES, SPELLED, UNITS } from './number-words.ts'

/** The sign between whole and fraction: 1,234.5 or 1.234,5. */
export type DecimalSign = '.' | ','

/**
 * A number that counts something, with its scale in it: "3 million" is 3,000,000. A span such as "10 to 12" has two values.
 * `unit` is a sign such as % or € where one stands beside it, else ''. Offsets are UTF-16.
 */
export interface Figure extends Range {
  readonly values: readonly number[]
  readonly unit: string
}

const NUMBER =
  /(?<![\p{L}\p{N}]|\p{L}[-‐‑–]|[\p{L}\p{N}][/_.,])\d{1,3}(?:([ \u00A0\u2009\u202F]|[.,'’٬])\d{3})(?:\1\d{3})*(?!\d)(?:[.,٫]\d+)?|(?<![\p{L}\p{N}]|\p{L}[-‐‑–]|[\p{L}\p{N}][/_.,])\d+(?:[.,٫]\d+)?/gu
const SPAN = /^\s*(?:[–—-]|to|bis|à|تا)\s*$/u
const WORD = /^(?:[ \u00A0\u2009\u202F]?(%|٪|[€$£])|[ \u00A0\u2009\u202F-]{0,2}(\p{L}[\p{L}\p{M}\u200C]*))/u

/**
 * The figures of a text in order. Dates, times, years and numbers of pages, sections or things are none; nor are ordinals,
 * and digits of names such as "COVID-19".
 */
export function figuresOf(written: string, decimal: DecimalSign): Figure[] {
  const text = written
    .replace(/(?![0-9])\p{Nd}/gu, (digit) =>
      digit.length === 1 ? String(digitValue(digit.codePointAt(0) ?? 0)) : digit,
    )
    .replace(NO_FIGURES, (numbers) => ' '.repeat(numbers.length))
  const figures: Figure[] = []
  for (const { index, number, length } of numbersOf(text, decimal)) {
    const figure = withUnit(text, index, index + length, number)
    if (!figure) continue
    const before = figures.at(-1)
    const [value = 0] = figure.values
    const isSpan = before?.values.length === 1 && SPAN.test(text.slice(before.end, index))
    if (isSpan && (before.values[0] ?? 0) < value) {
      const values = [spanStart(before.values[0] ?? 0, value), value]
      figures[figures.length - 1] = { ...figure, start: before.start, values }
    } else figures.push(figure)
  }
  return figures
}

/** "10 to 12 million": the scale is said once. */
function spanStart(low: number, high: number): number {
  const scale = high >= 1000 && low < 1000 ? 10 ** (Math.floor(Math.log10(high) / 3) * 3) : 1
  return low * scale <= high ? low * scale : low
}

function* numbersOf(
  text: string,
  decimal: DecimalSign,
): Iterable<{ readonly index: number; readonly length: number; readonly number: number }> {
  const found = [...text.matchAll(NUMBER)].map((match) => ({
    index: match.index,
    length: match[0].length,
    number: numberOf(match[0], decimal),
  }))
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}{3,12}(?![\p{L}\p{N}])/gu)) {
    const number = SPELLED.get(match[0].toLowerCase())
    if (number !== undefined) found.push({ index: match.index, length: match[0].length, number })
  }
  yield* found.sort((a, b) => a.index - b.index)
}

/** The value of a number as it is written. One sign before three digits groups them unless it is the decimal sign. */
function numberOf(written: string, decimal: DecimalSign): number {
  const plain = written.replace(/[ \u00A0\u2009\u202F'’٬]/g, '').replace('٫', 'd')
  const signs = plain.match(/[.,]/g) ?? []
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const groups =
    plain.includes('d') ||
    (new Set(signs).size === 1 && signs.length > 1) ||
    (signs.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain) && signs[0] !== decimal)
  if (signs.length === 0 || groups) return Number(plain.replace(/[.,]/g, '').replace('d', '.'))
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
}

function withUnit(text: string, start: number, numberEnd: number, number: number): Figure | null {
  let end = numberEnd
  let value = number
  let unit = UNITS.get(/[€$£]\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim() ?? '') ?? ''
  for (let turn = 0; turn < 2; turn += 1) {
    const [whole = '', sign, word] = WORD.exec(text.slice(end, end + 40)) ?? []
    const isGlued = whole === word
    const lower = (word ?? sign ?? '').toLowerCase()
    const scale = SCALES.get(lower) ?? (isGlued ? gluedScale(lower, unit) : undefined)
    const found = UNITS.get(lower) ?? (/^per(?= cent\b)/u.test(text.slice(end).trimStart()) ? '%' : undefined)
    if (scale !== undefined) value *= scale
    else if (found !== undefined) unit = unit || found
    else if (isGlued && turn === 0 && whole !== '') return null
    else break
    end += lower === 'per' ? whole.length + ' cent'.length : whole.length
    if (scale === undefined) break
  }
  return { start, end, values: [Number(value.toPrecision(12))], unit }
}

/** "40k"; "m" is a million only of money, else metres. */
function gluedScale(letter: string, unit: string): number | undefined {
  if (letter === 'k') return 1e3
  return letter === 'm' && /^[€$£]$/.test(unit) ? 1e6 : undefined
}

const COMMA_LANGUAGES = new Set(
  'de fr es it pt nl pl ru uk cs sk sv da nb no fi tr el hu ro bg hr sl sr id'.split(' '),
)

/** The decimal sign of a text: as its language has it, or as the text itself seems to write when that is not known. */
export function decimalSignOf(text: string, language: string | null = null): DecimalSign {
  if (language !== null) return COMMA_LANGUAGES.has(language.slice(0, 2).toLowerCase()) ? ',' : '.'
  const commas = text.match(/\d,\d{1,2}(?!\d)/g)?.length ?? 0
  const points = text.match(/\d\.\d{1,2}(?![\d.])/g)?.length ?? 0
  if (commas !== points) return commas > points ? ',' : '.'
  const words = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const others = words(
    /(?<!\p{L})(?:der|die|und|nicht|le|les|et|des|el|los|una|della|och|det|het|een|nie)(?!\p{L})/giu,
  )
  return others > words(/(?<!\p{L})(?:the|of|and|was|that|to)(?!\p{L})/giu) ? ',' : '.'
}
