import { quoted } from '#shared/query/print.ts'
import { type Completion, completionAt } from '#shared/query/syntax.ts'
import { fold } from '#shared/text/fold.ts'

/** One way in which what is being typed can be completed: `from` to `to` (UTF-16 offsets) is replaced by `insert`. */
export interface Offer {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly label: string
  /** Documents that have the value, where that is known. */
  readonly count: number | null
}

interface Value {
  readonly value: string
  readonly count: number | null
}

/** The values of the library by the field in which they can be searched for. */
export type KnownValues = Readonly<Record<string, readonly Value[]>>

const MOST = 8

/** A field's name is offered once this much of it stands there: many words of a search begin like one. */
const LETTERS_OF_NAME = 2

/** What can be offered at the caret, those that begin like what stands there first; nothing when it stands there whole. */
export function offersAt(input: string, caret: number, known: KnownValues): Offer[] {
  const at = completionAt(input, caret)
  if (!at) return []
  // The closing quotation mark of the value that is replaced.
  const to =
    at.kind === 'value' && /["“”„«»]/.test(input.slice(at.from, at.from + 1)) ? behindQuote(input, at) : at.to
  const offers = at.kind === 'field' ? names(at) : values(at, known)
  return offers.map((offer) => ({ from: at.from, to, ...offer }))
}

function names({ typed, names }: Extract<Completion, { kind: 'field' }>): Omit<Offer, 'from' | 'to'>[] {
  if (typed.length < LETTERS_OF_NAME) return []
  return names.map((name) => ({ insert: `${name}:`, label: `${name}:`, count: null }))
}

function values(
  { typed, field, values }: Extract<Completion, { kind: 'value' }>,
  known: KnownValues,
): Omit<Offer, 'from' | 'to'>[] {
  const all: readonly Value[] = values?.map((value) => ({ value, count: null })) ?? known[field] ?? []
  const wanted = fold(typed).text
  const fitting = all
    .map((value) => ({ ...value, folded: fold(value.value).text }))
    .filter(({ folded }) => folded.includes(wanted))
  if (fitting.length === 1 && fitting[0]?.folded === wanted) return []
  const begins = ({ folded }: { readonly folded: string }) => (folded.startsWith(wanted) ? 0 : 1)
  return fitting
    .sort((a, b) => begins(a) - begins(b))
    .slice(0, MOST)
    .map(({ value, count }) => ({ insert: `${quoted(value)} `, label: value, count }))
}

function behindQuote(input: string, { to }: Completion): number {
  return /["“”„«»]/.test(input.slice(to, to + 1)) ? to + 1 : to
}
