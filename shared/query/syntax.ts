import { closedValues, fieldNamed, fieldNames } from './fields.ts'
import { lex, type Token } from './lex.ts'
import { parseQuery } from './parse.ts'

/** What a stretch of a typed query is; `problem` for what could not be meant as it was typed. */
export type SpanKind =
  | 'operator'
  | 'field'
  | 'value'
  | 'word'
  | 'phrase'
  | 'prefix'
  | 'fuzzy'
  | 'pattern'
  | 'space'
  | 'problem'

/** A stretch of what was typed, UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: SpanKind
}

/** What was typed, divided into stretches that cover it without a gap, for showing each in its own way. */
export function syntaxOf(input: string): Span[] {
  const { remarks } = parseQuery(input)
  const spans: Span[] = []
  const add = (end: number, kind: SpanKind): void => {
    const start = spans.at(-1)?.end ?? 0
    if (end > start) spans.push({ start, end, kind })
  }
  for (const token of lex(input)) {
    add(token.start, 'space')
    const isProblem = remarks.some(({ start, end }) => start <= token.start && token.end <= end)
    if (token.type === 'field' && !isProblem) {
      add(token.start + token.from, 'field')
      add(token.end, 'value')
    } else add(token.end, isProblem ? 'problem' : kindOf(token, input.slice(token.start, token.end)))
  }
  add(input.length, 'space')
  return spans
}

function kindOf(token: Token, typed: string): SpanKind {
  switch (token.type) {
    case 'leaf':
      if (token.leaf.kind === 'phrase') {
        if (token.leaf.prefix) return 'prefix'
        return token.leaf.words.length > 1 || /^["“”„«»]/.test(typed) ? 'phrase' : 'word'
      }
      return token.leaf.kind
    case 'near-group':
      return 'phrase'
    case 'nothing':
      return typed.endsWith(':') ? 'field' : 'word'
    case 'field':
      return 'value'
    case 'open':
    case 'close':
    case 'and':
    case 'or':
    case 'not':
    case 'near':
      return 'operator'
  }
}

/** What can be completed at the caret: the stretch `from` to `to` (UTF-16 offsets) is replaced by what is chosen. */
export type Completion = {
  readonly from: number
  readonly to: number
  /** What stands there already. */
  readonly typed: string
} & (
  | { readonly kind: 'field'; readonly names: readonly string[] }
  | {
      readonly kind: 'value'
      readonly field: string
      /** The values that there are, where they are a closed list. */
      readonly values: readonly string[] | null
    }
)

/** What the caret stands in or behind: the beginning of a field's name, or a field's value; null for anything else. */
export function completionAt(input: string, caret: number): Completion | null {
  const before = input.slice(0, caret)
  const value = /(?<![^\s(-])([a-z]+):(["“„«]?)([^\s()"“”„«»]*|(?<=["“„«])[^"“”„«»]*)$/iu.exec(before)
  const field = value?.[1] === undefined ? null : fieldNamed(value[1])
  if (value && field !== null) {
    const typed = value[3] ?? ''
    const from = caret - typed.length - (value[2]?.length ?? 0)
    return { kind: 'value', from, to: caret, typed, field, values: closedValues(field) }
  }
  const name = /(?<![^\s(-])([a-z]{1,8})$/i.exec(before)?.[1]
  if (name === undefined) return null
  const names = fieldNames.filter((known) => known.startsWith(name.toLowerCase()))
  return names.length === 0
    ? null
    : { kind: 'field', from: caret - name.length, to: caret, typed: name, names }
}
