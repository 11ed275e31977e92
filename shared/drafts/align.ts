import { sameToken } from './exact.ts'
import type { Part } from './quote-parts.ts'
import type { SourceToken } from './source-text.ts'
import { WALL } from './source-text.ts'
import type { Token } from './tokens.ts'

/**
 * One step of reading a quotation beside its source: the same in both; another word instead; only in the quotation; only in
 * the source; a gap, and then what it leaves out, unless the source has the ellipsis itself (`kept`); a remark of the writer.
 */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly token: Token; readonly source: SourceToken }
  | { readonly kind: 'added'; readonly token: Token }
  | { readonly kind: 'removed' | 'omitted'; readonly source: SourceToken }
  | { readonly kind: 'gap' | 'remark'; readonly start: number; readonly end: number; readonly kept: boolean }

const OF_SIGN = 0.3
const OF_WORD = 1
const AT_GAP = 0.002
const AT_REMARK = 0.4
const OF_GAP = 0.3

const cost = (token: Token): number => (token.kind === 'word' || token.key === WALL ? OF_WORD : OF_SIGN)

/** Where a cell of the table came from: both, the quotation alone, the source alone. */
const BOTH = 1
const QUOTE = 2
const SOURCE = 3

/**
 * The cheapest way to read a quotation beside some stretch of the source (semi-global alignment, Sellers 1980), word by word:
 * what stands before and behind the stretch costs nothing. Time and memory grow with both lengths multiplied.
 */
export function align(parts: readonly Part[], tokens: readonly SourceToken[]): Step[] {
  const width = tokens.length + 1
  const from = new Uint8Array((parts.length + 1) * width)
  let above = new Float64Array(width)
  for (const [index, part] of parts.entries()) {
    const row = new Float64Array(width)
    const line = (index + 1) * width
    const alone = part.kind === 'token' ? cost(part.token) : OF_GAP
    row[0] = (above[0] as number) + alone
    from[line] = QUOTE
    for (let at = 1; at < width; at += 1) {
      const token = tokens[at - 1] as SourceToken
      const both = (above[at - 1] as number) + bothCost(part, token)
      const quote = (above[at] as number) + alone
      const source = (row[at - 1] as number) + sourceCost(part, token)
      const best = Math.min(both, quote, source)
      row[at] = best
      from[line + at] = best === both ? BOTH : best === source ? SOURCE : QUOTE
    }
    above = row
  }
  let at = 0
  for (let end = 1; end < width; end += 1) if ((above[end] as number) < (above[at] as number)) at = end
  return trace(parts, tokens, from, at)
}

function bothCost(part: Part, token: SourceToken): number {
  if (part.kind === 'gap') return part.open && token.kind === 'ellipsis' ? 0 : Infinity
  if (part.kind === 'remark') return Infinity
  const a = part.token
  if (sameToken(part, token) !== null) return 0
  if (token.key === WALL) return Infinity
  if ((a.kind === 'word') !== (token.kind === 'word')) return Infinity
  if (a.kind !== 'word') return OF_SIGN
  if (a.key.toLowerCase() === token.key.toLowerCase()) return 0.2
  return begins(a.key, token.key) ? 0.6 : 0.95
}

/** Whether two words begin alike, as forms of one word do. */
function begins(a: string, b: string): boolean {
  const least = Math.ceil(Math.max(a.length, b.length) * 0.6)
  return a.slice(0, least).toLowerCase() === b.slice(0, least).toLowerCase()
}

function sourceCost(part: Part, token: SourceToken): number {
  if (part.kind === 'gap') return AT_GAP
  return part.kind === 'remark' ? AT_REMARK * cost(token) : cost(token)
}

function trace(
  parts: readonly Part[],
  tokens: readonly SourceToken[],
  from: Uint8Array,
  end: number,
): Step[] {
  const steps: Step[] = []
  let at = end
  for (let index = parts.length; index > 0; ) {
    const part = parts[index - 1] as Part
    const source = tokens[at - 1]
    const way = from[index * (tokens.length + 1) + at]
    if (way === SOURCE && source) {
      steps.push({ kind: part.kind === 'gap' ? 'omitted' : 'removed', source })
      at -= 1
      continue
    }
    if (way === BOTH && source && part.kind === 'token') {
      const kind = sameToken(part, source) === null ? 'changed' : 'same'
      steps.push({ kind, token: part.token, source })
    } else if (part.kind === 'token') steps.push({ kind: 'added', token: part.token })
    else steps.push({ kind: part.kind, start: part.start, end: part.end, kept: way === BOTH })
    if (way === BOTH) at -= 1
    index -= 1
  }
  return steps.reverse()
}
