import { SCALES, UNITS } from './number-words.ts'
import type { Part } from './quote-parts.ts'
import type { SourceText, SourceToken } from './source-text.ts'
import { WALL } from './source-text.ts'
import type { Token } from './tokens.ts'

/** Where every word of a quotation stands in its order. Numbers are indexes into the tokens of the source, both inclusive. */
export interface ExactMatch {
  readonly first: number
  readonly last: number
  /** What a gap stands for. */
  readonly leftOut: readonly { readonly first: number; readonly last: number }[]
  /** Whether the first letter is a capital in one of the two and not in the other. */
  readonly capital: boolean
}

/** Words that are left out may go on over so many passages; what stands farther apart is no one quotation. */
export const MOST_PASSAGES_LEFT_OUT = 8

/** Tries of a quotation whose pieces are everywhere in a text are given up after so many steps: it is then not exact. */
const MOST_STEPS = 200_000

/**
 * Every place of the source where the quotation stands word for word, at most `most`. The only leniences: the first letter
 * may be a capital; a full stop or comma at the end, and signs beside a gap, may be of the quoting sentence. A place that
 * cuts through a word ("violent" of "non-violent", "5" of "-5 %") is none, nor one with a gap where nothing is left out.
 */
export function exactMatches(parts: readonly Part[], source: SourceText, most: number): ExactMatch[] {
  const first = parts[0]
  if (first?.kind !== 'token' || parts.some(({ kind }) => kind === 'remark')) return []
  const { tokens } = source
  const found: ExactMatch[] = []
  const search = { parts, source, steps: 0 }
  for (let at = 0; at < tokens.length && found.length < most; at += 1) {
    if (sameToken(first, tokens[at]) === null || cutsBefore(tokens, at)) continue
    const rest = walk(search, 0, at)
    if (rest) found.push({ ...rest, first: at })
  }
  return found
}

interface Search {
  readonly parts: readonly Part[]
  readonly source: SourceText
  steps: number
}

type Walked = Omit<ExactMatch, 'first'>

/** The match of the parts from `index` on that goes on at the token `at`; null when they do not stand there. */
function walk(search: Search, index: number, at: number): Walked | null {
  const { parts, source } = search
  const { tokens } = source
  let capital = false
  let here = at
  for (let i = index; i < parts.length; i += 1) {
    search.steps += 1
    if (search.steps > MOST_STEPS) return null
    const part = parts[i] as Part
    if (part.kind === 'remark') return null
    if (part.kind === 'gap') {
      if (part.open && tokens[here]?.kind === 'ellipsis') {
        here += 1
        continue
      }
      const rest = overGap(search, i, here)
      return rest && { ...rest, capital: rest.capital || capital }
    }
    const same = sameToken(part, tokens[here])
    if (same === null) {
      if (isTail(parts, i)) {
        const end = tailEnd(parts.slice(i), tokens, here)
        return end === null || cutsAfter(tokens, end - 1) ? null : { last: end - 1, leftOut: [], capital }
      }
      if (isBesideGap(parts, i)) continue
      return null
    }
    capital ||= same === 'capital'
    here += 1
  }
  return cutsAfter(tokens, here - 1) ? null : { last: here - 1, leftOut: [], capital }
}

/** Goes on behind a gap: at the nearest place of what follows it, between which and `from` at least one word is left out. */
function overGap(search: Search, index: number, from: number): Walked | null {
  const { parts, source } = search
  const { tokens, passages } = source
  if (cutsAfter(tokens, from - 1)) return null
  const ordinal = (at: number): number => passages[tokens[at]?.passage ?? -1]?.ordinal ?? Infinity
  const farthest = ordinal(from - 1) + MOST_PASSAGES_LEFT_OUT
  const next = nextPiece(parts, index)
  const first = parts[next]
  if (first?.kind !== 'token') return null
  let words = 0
  for (let at = from; at < tokens.length && ordinal(at) <= farthest; at += 1) {
    if (sameToken(first, tokens[at]) !== null && !cutsBefore(tokens, at)) {
      const rest = walk(search, next, at)
      if (rest && words === 0) return null
      if (rest) return { ...rest, leftOut: [{ first: from, last: at - 1 }, ...rest.leftOut] }
    }
    if (tokens[at]?.kind === 'word') words += 1
  }
  return null
}

/** The first part behind a gap that is no sign of the quoting sentence and no other gap. */
function nextPiece(parts: readonly Part[], gap: number): number {
  let at = gap + 1
  while (at < parts.length && (parts[at]?.kind === 'gap' || isMovable(parts[at]))) at += 1
  return at
}

function isMovable(part: Part | undefined): boolean {
  return part?.kind === 'token' && /^[.,;:]$/.test(part.token.key)
}

/** A sign before a gap: "opened. … The", where the source goes on after "opened". */
function isBesideGap(parts: readonly Part[], index: number): boolean {
  return isMovable(parts[index]) && parts[index + 1]?.kind === 'gap'
}

/** Whether nothing but marks that belong to the quoting sentence follows. */
function isTail(parts: readonly Part[], index: number): boolean {
  return parts.slice(index).every((part) => part.kind === 'token' && /^[.,"]$/.test(part.token.key))
}

/**
 * The index behind the last token of a quotation that ends with such marks; null when a mark of quotation is missing or a
 * question became a statement.
 */
function tailEnd(tail: readonly Part[], tokens: readonly SourceToken[], from: number): number | null {
  let at = from
  for (const part of tail) {
    if (part.kind !== 'token') return null
    const here = tokens[at]?.key
    if (part.token.key === here) at += 1
    else if (part.token.key === '"' || here === '?' || here === '؟') return null
  }
  return at
}

/** Whether a part of a quotation and a token say the same, perhaps but for the capital with which they begin. */
export function sameToken(part: Part, token: Token | undefined): 'same' | 'capital' | null {
  if (part.kind !== 'token' || !token) return null
  const a = part.token.key
  const b = token.key
  if (a === b) return 'same'
  return part.anyCase && a.length === b.length && uncapital(a) === uncapital(b) ? 'capital' : null
}

function uncapital(word: string): string {
  const [first = ''] = word
  return first.toLowerCase() + word.slice(first.length)
}

const isNumber = (token: Token | undefined): boolean => /\p{Nd}/u.test(token?.key ?? '')

/** Whether what stands before a token belongs to its word or number. */
function cutsBefore(tokens: readonly SourceToken[], at: number): boolean {
  const [beyond, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (!before || !token?.glued || before.passage !== token.passage || before.key === WALL) return false
  if (before.key === '/') return true
  if (before.kind === 'hyphen' && before.glued && beyond?.kind === 'word') return true
  return isNumber(token) && /^[-.,+±~<>≤≥\p{Sc}]$/u.test(before.key)
}

/** Whether a number without the word or sign behind it is another number. */
function isUnit(key: string): boolean {
  const word = key.toLowerCase()
  return /^[%‰°٪\p{Sc}]$/u.test(key) || word === 'per' || SCALES.has(word) || UNITS.has(word)
}

/** Whether what stands behind a token belongs to its word or number. */
function cutsAfter(tokens: readonly SourceToken[], at: number): boolean {
  const [token, after, beyond] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!token || !after || after.passage !== token.passage || token.kind !== 'word') return false
  if (isNumber(token) && isUnit(after.key)) return true
  if (!after.glued || beyond?.passage !== token.passage || !beyond.glued) return false
  if (after.key === '/') return true
  if (after.kind === 'hyphen' && beyond.kind === 'word') return true
  return after.key === '-' && isNumber(token) && isNumber(beyond)
}
