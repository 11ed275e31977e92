import { type FoldedLetter, foldLetter } from './fold-letters.ts'
import { letterEnd } from './letter-bounds.ts'
import { GROUPING_SPACE, groupSignsIn, rangeWithSigns, withoutSigns } from './number-groups.ts'
import { OffsetMap } from './offset-map.ts'
import { COMPLEX, plainFold } from './plain-letters.ts'
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
  const { units, length } = foldUnits(text, map)
  map.finish(length)
  return { text: decode(units, length), toOriginal: (start, end) => map.toOriginal(start, end) }
}

/** Folded text as its UTF-16 units: so many at the beginning of `units`, which the next call fills anew. */
interface FoldedUnits {
  readonly units: Uint16Array<ArrayBuffer>
  readonly length: number
}

/**
 * As `fold(text).text`, for those who read its words once: without the way back and without making a text. Spaces that could
 * group digits and do not are left as `GROUPING_SPACE`.
 */
export function foldOnce(text: string): FoldedUnits {
  const folded = foldUnits(text, null)
  if (!mayGroupDigits(folded)) return folded
  const withGroups = fold(text).text
  for (let at = 0; at < withGroups.length; at++) folded.units[at] = withGroups.charCodeAt(at)
  return { units: folded.units, length: withGroups.length }
}

/** Whether a sign that may group them stands between two digits somewhere. */
function mayGroupDigits({ units, length }: FoldedUnits): boolean {
  for (let at = 0; at < length - 2; at++) {
    if (isDigit(units[at] as number) && (units[at + 1] as number) < 0x30 && isDigit(units[at + 2] as number))
      return true
  }
  return false
}

function foldUnits(text: string, map: OffsetMap | null): FoldedUnits {
  const end = text.length
  let units = end + ROOM <= spare.length ? spare : new Uint16Array(end + ROOM)
  let length = 0
  let apart = false
  let at = 0
  while (at < end) {
    if (!apart) {
      const start = at
      // Letters that fold to one unit each, and that nothing joins; most texts hold little else.
      for (; at < end; at++) {
        const folded = plainFold(text.charCodeAt(at))
        if (folded === COMPLEX) break
        units[length++] = folded
      }
      if (at === end) break
      if (at > start && text.charCodeAt(at) >= JOINING) {
        at--
        length--
      }
    }
    const next = letterEnd(text, at)
    const letter = remembered(text.slice(at, next))
    const spaced =
      (apart || letter.apart) && length > 0 && inWord(units[length - 1]) && inWord(letter.text.charCodeAt(0))
    const addition = spaced ? ` ${letter.text}` : letter.text
    const need = length + addition.length + (end - next)
    if (need > units.length) units = enlarged(units, need)
    map?.add(length, at, addition.length, next - at)
    for (let i = 0; i < addition.length; i++) units[length++] = addition.charCodeAt(i)
    if (letter.text !== '') apart = letter.apart
    at = next
  }
  return { units, length }
}

/** Units that letters may take more than they have before there must be more room. */
const ROOM = 64
/** Filled by one text after the other: to make room for each takes longer than to fold a short one. */
const spare = new Uint16Array(1 << 14)

const ASCII = /^[\0-\x7F]*$/
/** English as it is printed: quotation marks and dashes fold to one character each. */
const QUOTED = /^[\0-\x7F\u2013\u2014\u2018\u2019\u201C\u201D]*$/
const SIGN = /[^\0-\x7F]/g
const SIGNS: ReadonlyMap<string, string> = new Map(
  ['\u2013', '\u2014', '\u2018', '\u2019', '\u201C', '\u201D'].map((sign) => [sign, foldLetter(sign).text]),
)
/** From here on a unit could join the letter before it. */
const JOINING = 0x300

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

/** In one comparison, because two would be one too many to foresee at the end of each word. */
function isDigit(unit: number): boolean {
  return (unit - 0x30) >>> 0 <= 9
}

function enlarged(units: Uint16Array<ArrayBuffer>, need: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.ceil(need * 1.5))
  larger.set(units)
  return larger
}

/** A third of the time that `String.fromCharCode` takes, which makes a list of its arguments. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

function decode(units: Uint16Array<ArrayBuffer>, length: number): string {
  return utf16.decode(units.subarray(0, length))
}
