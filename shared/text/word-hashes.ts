import { foldOnce } from './fold.ts'
import { COMPLEX, plainFold } from './plain-letters.ts'

/** The hashes of words: so many at the beginning of `hashes`, which the next call fills anew. */
interface WordHashes {
  readonly hashes: Int32Array
  readonly count: number
}

/** The words of a text, folded as `fold` does, each as FNV-1a over its UTF-16 units (signed, 32 bits). */
export function hashWords(text: string): WordHashes {
  return hashPlain(text) ?? hashFolded(text)
}

/** In one walk, for texts of which each letter folds to one unit; null for others, and where digits may be grouped. */
function hashPlain(text: string): WordHashes | null {
  const end = text.length
  const hashes = roomFor(end)
  let count = 0
  for (let at = 0; at < end; at++) {
    let unit = plainFold(text.charCodeAt(at))
    if (isInWord(unit)) {
      let hash = BASIS
      do {
        hash = Math.imul(hash ^ unit, PRIME)
        at += 1
        if (at === end) break
        unit = plainFold(text.charCodeAt(at))
      } while (isInWord(unit))
      hashes[count++] = hash
      if (isBetweenDigits(text, at)) return null
    }
    if (unit === COMPLEX) return null
  }
  return { hashes, count }
}

function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && at + 1 < text.length && isDigit(text.charCodeAt(at + 1))
}

/** Of any script. */
function isDigit(unit: number): boolean {
  const folded = plainFold(unit)
  return folded >= 0x30 && folded <= 0x39
}

function hashFolded(text: string): WordHashes {
  const { units, length } = foldOnce(text)
  const hashes = roomFor(length)
  let count = 0
  for (let at = 0; at < length; at++) {
    if (!isInWord(units[at] as number)) continue
    let hash = BASIS
    for (; at < length && isInWord(units[at] as number); at++)
      hash = Math.imul(hash ^ (units[at] as number), PRIME)
    hashes[count++] = hash
  }
  return { hashes, count }
}

/** Filled by one text after the other: to make room for each takes longer than to hash a short one. */
const spare = new Int32Array(1 << 13)

/** Room for the words of so many units. */
function roomFor(length: number): Int32Array {
  return length <= 2 * spare.length ? spare : new Int32Array(length / 2 + 1)
}

/** Of the 32-bit FNV-1a (Fowler, Noll and Vo). */
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** Whether a unit of folded text is part of a word, as `words` in words.ts sees it. */
function isInWord(unit: number): boolean {
  if (unit >= 0x61) return unit <= 0x7a || unit > 0x7f
  return unit >= 0x41 ? unit <= 0x5a : unit >= 0x30 && unit <= 0x39
}
