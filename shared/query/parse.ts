import type { Filter, Query } from './ast.ts'
import { lex, type Token } from './lex.ts'
import { Refusal } from './refusal.ts'
import { settle } from './settle.ts'
import { bringNear, group, join, negate, type Typed } from './typed.ts'

/** `query` is null when nothing is looked for in the text; `message` is a sentence for a person, `at` a UTF-16 offset. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: Query | null; readonly filters: readonly Filter[] }
  | { readonly ok: false; readonly message: string; readonly at: number }

/**
 * Reads what a person typed into a search field.
 *
 * - `dam water`: both. `AND`, `OR`, `NOT` in capitals; AND binds closer than OR; `-word` is NOT; parentheses.
 * - `"of the dam"`: a phrase; so is every term of several words (`1,200`, `co-operation`). `evac*`, `"the dam o"*`: a prefix.
 * - `a NEAR b`, `a NEAR/5 b`, `NEAR("a" "b", 5)`: at most 10 (or 5) words between; several in a row are one group, with
 *   the widest distance.
 * - `tag:x`, `publisher:x` or `source:x`, `language:x`, `after:2020-03`, `before:`, `in:notes`, each with `-` too: filters.
 *
 * What is half typed is read as far as it goes: an open quotation mark or parenthesis ends with the text, operators
 * without an operand are left out.
 */
export function parseQuery(input: string): ParsedQuery {
  try {
    const read = new Parser(lex(input)).read()
    return { ok: true, ...settle(read) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message, at: error.at }
    throw error
  }
}

/** FTS5's parser has a stack of 100 entries, and a typed parenthesis takes up to nine of them. */
const DEEPEST = 10

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): Typed | null {
    const parts: Typed[] = []
    while (this.#next < this.#tokens.length) {
      const part = this.#or()
      if (part) parts.push(part)
      this.#skip('close') // one that closes nothing
    }
    return join('and', parts)
  }

  #or(): Typed | null {
    const parts: Typed[] = []
    do {
      const part = this.#and()
      if (part) parts.push(part)
    } while (this.#skip('or'))
    return join('or', parts)
  }

  #and(): Typed | null {
    const parts: Typed[] = []
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token === undefined || token.type === 'or' || token.type === 'close') return join('and', parts)
      if (token.type === 'and' || token.type === 'near') {
        this.#next++
        continue
      }
      const part = this.#not()
      if (part) parts.push(part)
    }
  }

  #not(): Typed | null {
    let negated = false
    let at = 0
    for (let token = this.#skip('not'); token; token = this.#skip('not')) {
      at = token.at
      negated = !negated
    }
    const part = this.#near()
    return part && negated ? negate(part, at) : part
  }

  #near(): Typed | null {
    const operands: Typed[] = []
    const distances: number[] = []
    for (;;) {
      const operand = this.#operand()
      if (operand) operands.push(operand)
      const token = this.#skip('near')
      if (token?.type !== 'near') return bringNear(operands, distances)
      distances.push(token.distance)
    }
  }

  #operand(): Typed | null {
    const token = this.#tokens[this.#next]
    switch (token?.type) {
      case 'phrase':
        this.#next++
        return { ...token.phrase, at: token.at }
      case 'filter':
        this.#next++
        return { ...token.filter, at: token.at }
      case 'near-group':
        this.#next++
        return group(token.phrases, token.distance, token.at)
      case 'nothing':
        this.#next++
        return null
      case 'open':
        return this.#parenthesis(token.at)
      case 'close':
      case 'and':
      case 'or':
      case 'not':
      case 'near':
      case undefined:
        return null
    }
  }

  #parenthesis(at: number): Typed | null {
    if (this.#depth === DEEPEST) throw new Refusal('There are too many parentheses inside one another.', at)
    this.#next++
    this.#depth++
    const inside = this.#or()
    this.#depth--
    this.#skip('close')
    return inside
  }

  #skip(type: Token['type']): Token | null {
    const token = this.#tokens[this.#next]
    if (token?.type !== type) return null
    this.#next++
    return token
  }
}
