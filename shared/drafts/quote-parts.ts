import { isNegation } from './negations.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * A part of a quotation: words and signs that must stand as they are; a `gap`, where the writer says that words were left
 * out; a `remark`, words of the writer in square brackets. An `open` gap is an ellipsis without brackets, which the source
 * may have itself. Offsets are UTF-16 in the quotation.
 */
export type Part =
  | { readonly kind: 'token'; readonly token: Token; readonly anyCase: boolean }
  | { readonly kind: 'gap'; readonly open: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'remark'; readonly start: number; readonly end: number }

/** What a quotation is made of. */
export interface QuoteParts {
  readonly text: string
  /** Everything as it stands, brackets too: the source may have them itself. */
  readonly literal: readonly Part[]
  /** By the rules of quotation: "[…]" is a gap, "[sic]" is nothing, "[T]he" is "The" or "the", "[the minister]" a remark. */
  readonly parts: readonly Part[]
  /** The writer negates the words himself: did not “resign”. Then a "not" before them in the source is not lost. */
  readonly isNegated: boolean
}

const SIC = /^\[\s*(?:sic|so im original)\s*!?\s*\]$/iu
const LEFT_OUT = /^[[(]\s*(?:…|\.(?:\s?\.){2,})\s*[\])]$/u

/** Words before a quotation in which the writer may negate it. */
const NEGATED_WITHIN = 4

/** Reads a quotation, without its marks; `before` is what the writer says before it. */
export function quoteParts(text: string, before = ''): QuoteParts {
  const tokens = tokensOf(text)
  const said = tokensOf(before.slice(-200)).filter(({ kind }) => kind === 'word')
  const isNegated = said.slice(-NEGATED_WITHIN).some(({ key }) => isNegation(key))
  const literal = trimmed(tokens.map((token, index) => tokenPart(token, index === firstWord(tokens))))
  return { text, literal, parts: trimmed(interpreted(text, tokens)), isNegated }
}

function tokenPart(token: Token, anyCase: boolean): Part {
  if (token.kind === 'ellipsis') return { kind: 'gap', open: true, start: token.start, end: token.end }
  return { kind: 'token', token, anyCase }
}

function firstWord(tokens: readonly Token[]): number {
  return tokens.findIndex(({ kind }) => kind === 'word')
}

function interpreted(text: string, tokens: readonly Token[]): Part[] {
  const parts: Part[] = []
  const first = firstWord(tokens)
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    const close = closing(tokens, index)
    if (close === null) {
      parts.push(tokenPart(token, index === first))
      continue
    }
    const last = tokens[close] as Token
    const { start } = token
    const written = text.slice(start, last.end)
    const next = tokens[close + 1]
    if (LEFT_OUT.test(written)) parts.push({ kind: 'gap', open: false, start, end: last.end })
    else if (token.key === '(') {
      parts.push(tokenPart(token, false))
      continue
    } else if (/^\[\p{L}\]$/u.test(written) && next?.kind === 'word' && next.glued) {
      const key = (tokens[index + 1]?.key ?? '') + next.key
      parts.push({ kind: 'token', token: { ...next, key, start, glued: token.glued }, anyCase: true })
      index = close + 1
      continue
    } else if (!SIC.test(written)) parts.push({ kind: 'remark', start, end: last.end })
    index = close
  }
  return parts
}

/** A bracket that is not closed within so many tokens is a sign like others. */
const LONGEST_BRACKET = 40

/** The index of the token that closes the bracket at `index`; null when none opens there. */
function closing(tokens: readonly Token[], index: number): number | null {
  const key = tokens[index]?.key
  if (key !== '[' && key !== '(') return null
  const end = key === '[' ? ']' : ')'
  const at = tokens.findIndex((token, other) => other > index && token.key === end)
  return at < 0 || at - index > LONGEST_BRACKET ? null : at
}

/** Gaps at the ends say only that the sentence is longer. */
function trimmed(parts: readonly Part[]): Part[] {
  let from = 0
  let to = parts.length
  while (from < to && parts[from]?.kind === 'gap') from += 1
  while (to > from && parts[to - 1]?.kind === 'gap') to -= 1
  return parts.slice(from, to)
}
