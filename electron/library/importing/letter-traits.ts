/** What a letter is, as bits. */
export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
export const SPACE = 8
export const ARABIC = 16
/** Of a script that is written without spaces. */
export const DENSE = 32
const KNOWN = 128

const PATTERNS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
  [SPACE, /^\s$/u],
  [ARABIC, /^\p{Script=Arabic}$/u],
  [DENSE, /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u],
]

/** For each UTF-16 unit what it is; learnt as texts need it. A class of a regular expression is ten times as slow. */
const known = new Uint8Array(0x10000)

/** What stands at `at`: the bits of the letter, of which both units are told where it has two. */
export function traitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const traits = known[unit] as number
  if (traits !== 0) return traits
  return unit >= 0xd800 && unit <= 0xdfff ? traitsOf(pairAt(text, at)) : learn(unit)
}

/** Whether the unit at `at` is the second one of a letter. */
export function isSecondUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

function pairAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(isSecondUnit(text, at) ? at - 1 : at) ?? 0)
}

function learn(unit: number): number {
  const traits = traitsOf(String.fromCharCode(unit))
  known[unit] = traits
  return traits
}

function traitsOf(letter: string): number {
  return PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(letter) ? bits | bit : bits), KNOWN)
}

/**
 * The words of a text: every longest run of what has one of the `wanted` traits, at most so many of them. As
 * `text.match(/[…]+/gu)`, in a third of the time.
 */
export function runsOf(text: string, wanted: number, most = Number.POSITIVE_INFINITY): string[] {
  const runs: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const isWanted = (traitsAt(text, at) & wanted) !== 0
    if (isWanted && start < 0) start = at
    if (isWanted || start < 0) continue
    runs.push(text.slice(start, at))
    if (runs.length >= most) return runs
    start = -1
  }
  if (start >= 0) runs.push(text.slice(start))
  return runs
}
