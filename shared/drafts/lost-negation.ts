import type { Step } from './align.ts'
import type { ExactMatch } from './exact.ts'
import { isNegation } from './negations.ts'
import type { QuoteParts } from './quote-parts.ts'
import type { SourceText, SourceToken } from './source-text.ts'

/** A gap that leaves out so few words, one of them a "not", turns round what is left. */
const FEW_WORDS = 3

/** Whether the words are all there and the "not" beside them is not: before them, behind their full stop, or in a gap. */
export function losesNegation(quote: QuoteParts, { tokens }: SourceText, match: ExactMatch): boolean {
  const gaps = match.leftOut.map(({ first, last }) => tokens.slice(first, last + 1))
  return (
    gaps.some(hidesNegation) ||
    negationBefore(quote, tokens, match.first) !== null ||
    negationBehind(quote, tokens, match.last) !== null
  )
}

/** Whether words that a gap leaves out are few and turn round what is left. */
export function hidesNegation(leftOut: readonly SourceToken[]): boolean {
  const words = leftOut.filter(({ kind }) => kind === 'word')
  return words.length <= FEW_WORDS && words.some(({ key }) => isNegation(key))
}

/** The "not" before the first word of a quotation, unless the writer says it himself. */
function negationBefore(
  { isNegated }: QuoteParts,
  tokens: readonly SourceToken[],
  first: number,
): SourceToken | null {
  const [before, token] = [tokens[first - 1], tokens[first]]
  return !isNegated && before?.passage === token?.passage && isNegation(before?.key ?? '')
    ? (before ?? null)
    : null
}

/** The "not" behind the last word of a quotation that ends there with a full stop of its own. */
function negationBehind(
  { text }: QuoteParts,
  tokens: readonly SourceToken[],
  last: number,
): SourceToken | null {
  const [token, behind] = [tokens[last], tokens[last + 1]]
  const isEnded = /[.!?。؟]\s*$/u.test(text) && token?.kind === 'word'
  return isEnded && behind?.passage === token.passage && isNegation(behind.key) ? behind : null
}

/** The steps, with the "not" that the quotation leaves out at its ends. */
export function withLostNegation(
  quote: QuoteParts,
  tokens: readonly SourceToken[],
  steps: readonly Step[],
): readonly Step[] {
  const touched = steps.flatMap((step) => ('source' in step ? [step.source] : []))
  const before = negationBefore(quote, tokens, tokens.indexOf(touched[0] as SourceToken))
  const behind = negationBehind(quote, tokens, tokens.indexOf(touched.at(-1) as SourceToken))
  return [
    ...(before ? [{ kind: 'removed', source: before } as const] : []),
    ...steps,
    ...(behind ? [{ kind: 'removed', source: behind } as const] : []),
  ]
}
