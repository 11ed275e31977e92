import type { And, Leaf, Near, Or, ParsedQuery, Phrase, Query, Remark, SearchPlace } from './ast.ts'
import { searchPlaces } from './ast.ts'
import { fieldNamed, readField } from './fields.ts'
import { lex, readPhrase, type Token } from './lex.ts'
import { hasForms } from './stems.ts'

/**
 * Reads what a person typed into a search field. Any text is a search: what can't be meant as syntax is read as words, and a
 * remark says so.
 *
 * - `dam water`: both. `AND`, `OR`, `NOT` in capitals; AND binds closer than OR; `-word` is NOT; parentheses.
 * - `"of the dam"`: a phrase; so is every term of several words (`co-operation`). `evac*`, `"the dam o*"`, `"flood* plan"`: words
 *   that begin so.
 * - `~evacuted`: a word that may be misspelt. `/evacuat\w+ (of|from)/`: a regular expression, `/…/c` where capitals count.
 * - `a NEAR b`, `a NEAR/5 b`, `NEAR("a" "b", 5)`: at most 10 (or 5) words between; several in a row are one group, with the
 *   widest distance.
 * - `forms:evacuate`: a word in all its forms, `forms:(gate dam)` either.
 * - `tag:x`, `title:"x y"`, `source:(x y)` for either, `date:2019..2021-03`, `in:notes` and the other names of `fields.ts`: what
 *   is known of a document.
 *
 * What is half typed is read as far as it goes: an open quotation mark or parenthesis ends with the text, operators without an
 * operand are left out.
 */
export function parseQuery(input: string): ParsedQuery {
  const read = new Parser(lex(input)).read()
  const isNothing =
    read.query === null && read.places.size === searchPlaces.length && read.remarks.length === 0
  return isNothing && input.trim() !== ''
    ? { ...read, remarks: [{ start: 0, end: input.length, message: NOTHING }] }
    : read
}

const NOTHING =
  'There is nothing to look for in this. Operators that are meant as words need quotation marks.'

/** Parentheses deeper than this, and words beyond so many, are no search that a person wrote. */
const DEEPEST = 20
const MOST_LEAVES = 250

const SEVERAL_FORMS =
  '“forms:” takes one word; several were searched as they stand. Write it before each of them.'

class Parser {
  readonly #tokens: readonly Token[]
  readonly #remarks: Remark[] = []
  readonly #wantedPlaces = new Set<SearchPlace>()
  readonly #unwantedPlaces = new Set<SearchPlace>()
  #next = 0
  #depth = 0
  #leaves = 0
  /** Whether what is read stands under an odd number of NOTs, or inside OR or parentheses. */
  #isNegated = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): ParsedQuery {
    const parts: Query[] = []
    while (this.#next < this.#tokens.length) {
      const part = this.#or()
      if (part) parts.push(part)
      this.#skip('close') // one that closes nothing
    }
    return { query: join('and', parts), places: this.#places(), remarks: this.#remarks }
  }

  #places(): ReadonlySet<SearchPlace> {
    const wanted = searchPlaces.filter(
      (place) => this.#wantedPlaces.size === 0 || this.#wantedPlaces.has(place),
    )
    return new Set(wanted.filter((place) => !this.#unwantedPlaces.has(place)))
  }

  #or(): Query | null {
    const parts: Query[] = []
    do {
      const part = this.#and()
      if (part) parts.push(part)
    } while (this.#skip('or'))
    return join('or', parts)
  }

  #and(): Query | null {
    const parts: Query[] = []
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

  #not(): Query | null {
    const before = this.#isNegated
    while (this.#skip('not')) this.#isNegated = !this.#isNegated
    const isNot = this.#isNegated !== before
    const part = this.#near()
    this.#isNegated = before
    return part && isNot ? negate(part) : part
  }

  #near(): Query | null {
    const operands: Query[] = []
    const distances: number[] = []
    const start = this.#tokens[this.#next]?.start ?? 0
    for (;;) {
      const operand = this.#operand()
      if (operand) operands.push(operand)
      const token = this.#skip('near')
      if (token?.type !== 'near') break
      distances.push(token.distance)
    }
    if (operands.length < 2) return operands[0] ?? null
    const near = bringNear(operands, distances)
    if (near) return near
    this.#remark(start, 'NEAR can only join words and phrases; here it was read as AND.')
    return join('and', operands)
  }

  #operand(): Query | null {
    const token = this.#tokens[this.#next]
    switch (token?.type) {
      case 'leaf':
        this.#next++
        if (token.problem) this.#remark(token.start, token.problem, token.end)
        return this.#counted(token.leaf, token)
      case 'field':
        this.#next++
        return this.#field(token)
      case 'near-group':
        this.#next++
        return token.phrases.length < 2
          ? (token.phrases[0] ?? null)
          : this.#counted({ kind: 'near', phrases: token.phrases, distance: token.distance }, token)
      case 'nothing':
        this.#next++
        return null
      case 'open':
        return this.#parenthesis(token)
      case 'close':
      case 'and':
      case 'or':
      case 'not':
      case 'near':
      case undefined:
        return null
    }
  }

  /** Null for words beyond those that can be searched at once. */
  #counted(leaf: Leaf, { start }: Token): Leaf | null {
    this.#leaves++
    if (this.#leaves === MOST_LEAVES + 1) {
      const end = this.#tokens.at(-1)?.end ?? start
      this.#remark(start, `Only the first ${MOST_LEAVES} words were searched.`, end)
    }
    return this.#leaves > MOST_LEAVES ? null : leaf
  }

  #field(token: Extract<Token, { type: 'field' }>): Query | null {
    const field = fieldNamed(token.name)
    if (field === null) return null
    if (field === 'forms') return this.#forms(token)
    const found: Query[] = []
    for (const value of token.values) {
      const read = readField(field, value)
      if ('filter' in read) found.push(read.filter)
      else if ('place' in read) this.#place(read.place, token)
      else {
        this.#remark(token.start, read.problem, token.end)
        const phrase = readPhrase(`${token.name} ${value}`, false)
        const counted = phrase && this.#counted(phrase, token)
        if (counted) found.push(counted)
      }
    }
    return join('or', found)
  }

  /** Only a word of Latin letters has other forms; several words are a phrase. */
  #forms(token: Extract<Token, { type: 'field' }>): Query | null {
    const found: Query[] = []
    for (const value of token.values) {
      const phrase = readPhrase(value, false)
      if (!phrase) continue
      const [word = ''] = phrase.words
      const isOne = phrase.words.length === 1
      if (!isOne) this.#remark(token.start, SEVERAL_FORMS, token.end)
      const leaf: Leaf =
        isOne && hasForms(word)
          ? { kind: 'forms', word, language: null, typed: phrase.typed ?? word }
          : phrase
      const counted = this.#counted(leaf, token)
      if (counted) found.push(counted)
    }
    return join('or', found)
  }

  #place(place: SearchPlace, { start, end }: Token): void {
    if (this.#isNegated) this.#unwantedPlaces.add(place)
    else this.#wantedPlaces.add(place)
    if (this.#depth > 0) this.#remark(start, '“in:” counts for the whole search.', end)
  }

  #parenthesis({ start, end }: Token): Query | null {
    this.#next++
    if (this.#depth === DEEPEST) {
      this.#remark(start, 'Parentheses deeper than this were left out.', end)
      return null
    }
    this.#depth++
    const inside = this.#or()
    this.#depth--
    this.#skip('close')
    return inside
  }

  #remark(start: number, message: string, end = this.#tokens[this.#next - 1]?.end ?? start): void {
    this.#remarks.push({ start, end, message })
  }

  #skip(type: Token['type']): Token | null {
    const token = this.#tokens[this.#next]
    if (token?.type !== type) return null
    this.#next++
    return token
  }
}

/** The parts under one operator, without operators of one part or inside one of their own kind; null when there is none. */
function join(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
  const [first] = parts
  if (first === undefined || parts.length === 1) return first ?? null
  const joined: And | Or = {
    kind,
    parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
  }
  return joined
}

/** The opposite; the opposite of an opposite is the thing itself. */
function negate(part: Query): Query {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** The operands of NEAR as one group with the widest of the distances; null when one of them is neither word nor phrase. */
function bringNear(operands: readonly Query[], distances: readonly number[]): Near | null {
  let distance = distances.reduce((a, b) => Math.max(a, b), 0)
  const phrases: Phrase[] = []
  for (const operand of operands) {
    if (operand.kind === 'phrase') phrases.push(operand)
    else if (operand.kind === 'near') {
      phrases.push(...operand.phrases)
      distance = Math.max(distance, operand.distance)
    } else return null
  }
  return { kind: 'near', phrases, distance }
}
