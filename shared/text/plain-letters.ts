import { foldLetter } from './fold-letters.ts'
import { continuesLetter } from './letter-bounds.ts'

/** What `plainFold` says of units that depend on what stands around them, or fold to none or to more than one. */
export const COMPLEX = 0

/** The one UTF-16 unit that a unit folds to whatever stands before it, or COMPLEX; only marks behind it change it. */
export function plainFold(unit: number): number {
  const known = plain[unit] as number
  return known === UNKNOWN ? learn(unit) : known
}

const UNKNOWN = 0xffff
const plain = new Uint16Array(0x10000).fill(UNKNOWN)
const SURROGATE = /[\uD800-\uDFFF]/

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  let result = COMPLEX
  if (!SURROGATE.test(character) && !continuesLetter(`a${character}`, 1)) {
    const letter = foldLetter(character)
    if (letter.text.length === 1 && !letter.apart) result = letter.text.charCodeAt(0)
  }
  plain[unit] = result
  return result
}
