import { type FoldedLetter, foldLetter } from './fold-letters.ts'
import { continuesLetter, letterEnd } from './letter-bounds.ts'
import { GROUPING_SPACE, groupSignsIn, rangeWithSigns, withoutSigns } from './number-groups.ts'
import { OffsetMap } from './offset-map.ts'
import type { Range } from './words.ts'

/** Text as it is searched, and the way back: both sides count UTF-16 units. */
export interface Folded {
  readonly text: string
  /**
   * The range of the original that a range of the folded text stands for, in whole letters: one `s` of a folded `ß` is
   * the whole ß, and the marks after the last letter belong to it. An empty range becomes an empty range.
   */
  toOriginal(start: number, end: number): Range
}

/**
 * Folds canonical text for searching; `fold-letters.ts` says what is equal to what, `number-groups.ts` which numbers are. Linear
 * time.
 */
export function fold(text: string): Folded {
  const letters = foldLetters(text)
  const signs = groupSignsIn(letters.text)
  const folded = signs.length === 0 ? letters.text : withoutSigns(letters.text, signs)
  return {
    text: folded.includes(GROUPING_SPACE) ? folded.replaceAll(GROUPING_SPACE, ' ') : folded,
    toOriginal:
      signs.length === 0
        ? letters.toOriginal
        : (start, end) => {
            const range = rangeWithSigns(signs, start, end)
            return letters.toOriginal(range.start, range.end)
          },
  }
}

/** Whether folding takes signs between digits away. */
export function groupsDigits(text: string): boolean {
  return groupSignsIn(foldLetters(text).text).length > 0
}

/** Folds letter by letter. */
function foldLetters(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), toOriginal: (start, end) => ({ start, end }) }

  if (QUOTED.test(text)) {
    const folded = text.toLowerCase().replace(SIGN, (sign) => SIGNS.get(sign) ?? sign)
    return { text: folded, toOriginal: (start, end) => ({ start, end }) }
  }

  const map = new OffsetMap(text)
  let units = new Uint16Array(text.length + 64)
  let length = 0
  let apart = false
  let at = 0
  while (at < text.length) {
    // Letters that fold to one unit each, and that nothing joins; most texts hold little else.
    let quick = apart ? COMPLEX : plainFold(text.charCodeAt(at))
    while (quick !== COMPLEX) {
      const next = at + 1 < text.length ? plainFold(text.charCodeAt(at + 1)) : END
      if (next === COMPLEX && text.charCodeAt(at + 1) >= JOINING) break
      if (length === units.length) units = enlarged(units, 64)
      units[length++] = quick
      at++
      quick = next === END ? COMPLEX : next
    }
    if (at === text.length) break
    const end = letterEnd(text, at)
    const letter = remembered(text.slice(at, end))
    const spaced =
      (apart || letter.apart) && length > 0 && inWord(units[length - 1]) && inWord(letter.text.charCodeAt(0))
    const addition = spaced ? ` ${letter.text}` : letter.text
    if (length + addition.length > units.length) units = enlarged(units, addition.length)
    map.add(length, at, addition.length, end - at)
    for (let i = 0; i < addition.length; i++) units[length++] = addition.charCodeAt(i)
    if (letter.text !== '') apart = letter.apart
    at = end
  }
  map.finish(length)
  return { text: decode(units, length), toOriginal: (start, end) => map.toOriginal(start, end) }
}

const ASCII = /^[\0-\x7F]*$/
/** English as it is printed: quotation marks and dashes fold to one character each. */
const QUOTED = /^[\0-\x7F\u2013\u2014\u2018\u2019\u201C\u201D]*$/
const SIGN = /[^\0-\x7F]/g
const SIGNS: ReadonlyMap<string, string> = new Map(
  ['\u2013', '\u2014', '\u2018', '\u2019', '\u201C', '\u201D'].map((sign) => [sign, foldLetter(sign).text]),
)
const SURROGATE = /[\uD800-\uDFFF]/

const COMPLEX = 0
/** No letter of folded text. */
const END = 0xfffe
/** From here on a unit could join the letter before it. */
const JOINING = 0x300
const UNKNOWN = 0xffff
/** For each UTF-16 unit the one unit it folds to whatever stands around it, or COMPLEX; learnt as texts need it. */
const plain = new Uint16Array(0x10000).fill(UNKNOWN)

function plainFold(unit: number): number {
  const known = plain[unit] as number
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(unit)
  let result = COMPLEX
  if (!SURROGATE.test(character) && !continuesLetter(`a${character}`, 1)) {
    const letter = foldLetter(character)
    if (letter.text.length === 1 && !letter.apart) result = letter.text.charCodeAt(0)
  }
  plain[unit] = result
  return result
}

const MEMORY_LIMIT = 20_000
const memory = new Map<string, FoldedLetter>()

function remembered(cluster: string): FoldedLetter {
  let letter = memory.get(cluster)
  if (letter === undefined) {
    if (memory.size >= MEMORY_LIMIT) memory.clear()
    letter = foldLetter(cluster)
    memory.set(cluster, letter)
  }
  return letter
}

/** Whether a unit of folded text is part of a word (NaN, no unit, is not): the complement of `WORD` in words.ts. */
function inWord(unit: number | undefined): boolean {
  if (unit === undefined || Number.isNaN(unit)) return false
  return unit > 0x7f || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
}

function enlarged(units: Uint16Array<ArrayBuffer>, need: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.ceil(units.length * 1.5) + need)
  larger.set(units)
  return larger
}

/** In slices, because a call takes only so many arguments; spreading them takes six times as long as `apply`. */
function decode(units: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let start = 0; start < length; start += 8192) {
    const slice = units.subarray(start, Math.min(length, start + 8192))
    parts.push(String.fromCharCode.apply(null, slice as unknown as number[]))
  }
  return parts.join('')
}
