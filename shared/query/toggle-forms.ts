import { fieldNamed } from './fields.ts'
import { lex, type Token } from './lex.ts'
import { hasForms } from './stems.ts'

/** Whether words of a typed search are looked for in all their forms; null when it has no word that could be. */
export function formsIn(typed: string): boolean | null {
  const tokens = lex(typed)
  if (tokens.some(isForms)) return true
  return tokens.some((_, at) => isPlainWord(typed, tokens, at)) ? false : null
}

/** The search with `forms:` before each of its plain words; phrases, beginnings and words beside NEAR stay as they are. */
export function withForms(typed: string): string {
  const tokens = lex(typed)
  return rewritten(typed, tokens, (token, at) =>
    isPlainWord(typed, tokens, at) ? `forms:${typed.slice(token.start, token.end)}` : null,
  )
}

/** The search with the words behind `forms:` as they stand. */
export function withoutForms(typed: string): string {
  return rewritten(typed, lex(typed), (token) => {
    if (!isForms(token)) return null
    const value = typed.slice(token.start + token.from, token.end)
    return value.startsWith('(') ? `(${token.values.map((one) => `"${one}"`).join(' OR ')})` : value
  })
}

type FieldToken = Extract<Token, { readonly type: 'field' }>

function isForms(token: Token): token is FieldToken {
  return token.type === 'field' && fieldNamed(token.name) === 'forms'
}

function isPlainWord(typed: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.type !== 'leaf' || token.leaf.kind !== 'phrase' || token.problem !== undefined) return false
  const { words, prefix } = token.leaf
  if (words.length > 1 || prefix || !hasForms(words[0] ?? '')) return false
  if (isBesideNear(tokens.slice(0, at).reverse()) || isBesideNear(tokens.slice(at + 1))) return false
  // A word in quotation marks is meant as it stands, and a field's name counts only after a space.
  return (
    /^(?:.*[\s(-])?$/s.test(typed.slice(0, token.start)) && !/^["“”„«»~*:]/.test(typed.slice(token.start))
  )
}

/** Operators and parentheses around nothing are left out of a search, so that NEAR may reach over them. */
const WITHOUT_WORDS: readonly Token['type'][] = ['open', 'close', 'and', 'or', 'not', 'nothing']

/** Whether NEAR comes before the next words. */
function isBesideNear(tokens: readonly Token[]): boolean {
  return tokens.find(({ type }) => !WITHOUT_WORDS.includes(type))?.type === 'near'
}

function rewritten(
  typed: string,
  tokens: readonly Token[],
  instead: (token: Token, at: number) => string | null,
): string {
  let text = ''
  let from = 0
  for (const [at, token] of tokens.entries()) {
    const other = instead(token, at)
    if (other === null) continue
    text += typed.slice(from, token.start) + other
    from = token.end
  }
  return text + typed.slice(from)
}
