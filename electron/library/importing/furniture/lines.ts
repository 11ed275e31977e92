import type { Draft } from '../draft.ts'
import { type Credit, readCredit } from '../metadata/credits.ts'
import { isProse, key, measure, plain } from '../shape.ts'
import { type LineRule, rulesAbout } from './line-rules.ts'

/** A draft with what the rules ask of it, worked out once, and what few lines are asked for only when it is asked. */
export interface Line extends Draft {
  readonly index: number
  readonly words: number
  /** UTF-16 units of letters. */
  readonly letters: number
  readonly prose: boolean
  /** What the line says of author and date when it does nothing else. */
  readonly credit: Credit | null
  /** See `plain` in shape.ts; empty for texts too long to be a phrase. */
  readonly plain: string
  /** See `key` in shape.ts; empty for texts too long to be a title or a breadcrumb. */
  readonly key: string
  /** The rules that claim the line by itself, those for pages included. */
  readonly rules: readonly LineRule[]
}

/** No title or breadcrumb is longer (UTF-16 units), and no phrase of the tables has more letters. */
const LONGEST = 400
const MOST_LETTERS = 100

/** Works out what the rules ask; linear in the text. */
export function toLines(drafts: readonly Draft[]): Line[] {
  return drafts.map((draft, index) => new MeasuredLine(draft, index))
}

class MeasuredLine implements Line {
  readonly kind: Draft['kind']
  readonly level: number | null
  readonly text: string
  readonly label: string | null
  readonly language: string | null
  readonly furniture?: boolean
  readonly opens: boolean
  readonly closes: boolean
  readonly place: Draft['place']
  readonly index: number
  readonly words: number
  readonly letters: number
  readonly prose: boolean
  readonly credit: Credit | null
  #plain: string | null = null
  #key: string | null = null
  #rules: readonly LineRule[] | null = null

  constructor(draft: Draft, index: number) {
    this.kind = draft.kind
    this.level = draft.level
    this.text = draft.text
    this.label = draft.label ?? null
    this.language = draft.language ?? null
    if (draft.furniture !== undefined) this.furniture = draft.furniture
    this.opens = draft.opens
    this.closes = draft.closes
    this.place = draft.place
    this.index = index
    const { words, letters } = measure(draft.text)
    const isRunning = draft.kind !== 'row' && draft.kind !== 'code'
    this.words = words
    this.letters = letters
    this.credit = isRunning ? readCredit(draft.text) : null
    this.prose = isRunning && this.credit === null && isProse(draft.text, words)
  }

  get plain(): string {
    this.#plain ??= this.text.length <= LONGEST && this.letters <= MOST_LETTERS ? plain(this.text) : ''
    return this.#plain
  }

  get key(): string {
    this.#key ??= this.text.length <= LONGEST ? key(this.text) : ''
    return this.#key
  }

  get rules(): readonly LineRule[] {
    this.#rules ??= rulesAbout(this)
    return this.#rules
  }
}
