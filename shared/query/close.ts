import { lex, type Token } from './lex.ts'
import { parseQuery } from './parse.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“',
  '«': '»',
  '»': '«',
}

/** A search whose open quotation mark and parentheses are closed; as it is where that would mean something else. */
export function closed(typed: string): string {
  const tokens = lex(typed)
  const last = tokens.at(-1)
  const depth = tokens.reduce(depthAfter, 0)
  const end = (last ? missingIn(last, typed.slice(last.start, last.end)) : '') + ')'.repeat(depth)
  if (end === '') return typed
  const whole = typed.trimEnd() + end
  return meaningOf(whole) === meaningOf(typed) ? whole : typed
}

/** One that closes nothing does not count. */
function depthAfter(depth: number, { type }: Token): number {
  if (type === 'open') return depth + 1
  return type === 'close' ? Math.max(0, depth - 1) : depth
}

/** What would end a phrase, a field or a NEAR that goes on to the end. */
function missingIn(token: Token, text: string): string {
  const value = token.type === 'field' ? text.slice(token.from) : text
  const quotes = value.match(/["“”„«»]/g) ?? []
  const opening = quotes.length % 2 === 1 ? CLOSING[quotes.at(-1) ?? ''] : undefined
  const isGroup = token.type === 'near-group' || value.startsWith('(')
  return (opening ?? '') + (isGroup && token.type !== 'open' && !value.endsWith(')') ? ')' : '')
}

function meaningOf(typed: string): string {
  const { query, places, remarks } = parseQuery(typed)
  return JSON.stringify([query, [...places], remarks.map(({ message }) => message)])
}
