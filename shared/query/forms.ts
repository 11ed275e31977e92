import type { Near, Phrase } from './ast.ts'

/** More ways to write a phrase, or the phrases of a NEAR, are too many: then all is as it is, or all otherwise. */
const MOST_FORMS = 16

/** Digits beyond these are no amount. */
const LONGEST_NUMBER = 15

/** Persian forms of words that some write apart: می‌شود, نمی‌شود; کتاب‌ها, کتاب‌های. Folded. */
const BEGINNINGS = ['نمی', 'می']
const ENDINGS = ['های', 'ها']
const LEAST_LETTERS = 2

/**
 * The phrases that say the same as one, itself first: where an ordinary space (or a point before three digits) may group the
 * digits of a number, `1234` stands for `1 234` and the other way round; so do Persian words that are written as one or as two. A
 * text alone can't tell whether "12 345" is one number, so that folding leaves it; who looks for it wants to find both.
 */
export function formsOf(phrase: Phrase): readonly Phrase[] {
  const { words, prefix, begun } = phrase
  // What goes on inside is not known, and its place would be another in another form.
  if (begun !== undefined) return [phrase]
  return combined(partsOf(words, prefix)).map((form) => ({ kind: 'phrase', words: form.flat(), prefix }))
}

/** A NEAR in every form of its phrases. */
export function formsOfNear({ phrases, distance }: Near): readonly Near[] {
  return combined(phrases.map(formsOf)).map((form) => ({ kind: 'near', phrases: form, distance }))
}

/** Words that belong together, as they are and as they may be written otherwise. */
type Forms = readonly (readonly string[])[]

function partsOf(words: readonly string[], prefix: boolean): Forms[] {
  // What goes on after a prefix is not known.
  const end = prefix ? words.length - 1 : words.length
  const parts: Forms[] = []
  for (let at = 0; at < words.length; ) {
    const length = at < end ? joinedAt(words, at, end) : 1
    const own = words.slice(at, at + length)
    const [word = ''] = own
    const other = length > 1 ? [own.join('')] : at < end ? divided(word) : null
    parts.push(other ? [own, other] : [own])
    at += length
  }
  return parts
}

/** How many words from here on may be one. */
function joinedAt(words: readonly string[], at: number, end: number): number {
  const word = words[at] as string
  const next = at + 1 < end ? (words[at + 1] as string) : ''
  if (/^[1-9][0-9]{0,2}$/.test(word)) {
    let groups = 0
    while (at + groups + 1 < end && /^[0-9]{3}$/.test(words[at + groups + 1] as string)) groups++
    return word.length + 3 * groups > LONGEST_NUMBER ? 1 : groups + 1
  }
  const isApart =
    (BEGINNINGS.includes(word) && next.length >= LEAST_LETTERS && PERSIAN.test(next)) ||
    (ENDINGS.includes(next) && word.length >= LEAST_LETTERS && PERSIAN.test(word))
  return isApart ? 2 : 1
}

function divided(word: string): readonly string[] | null {
  if (/^[1-9][0-9]{3,}$/.test(word))
    return word.length > LONGEST_NUMBER ? null : word.replace(/\B(?=(?:[0-9]{3})+$)/g, ' ').split(' ')
  if (!PERSIAN.test(word)) return null
  const beginning = BEGINNINGS.find((one) => word.startsWith(one))
  if (beginning !== undefined && word.length >= beginning.length + LEAST_LETTERS)
    return [beginning, word.slice(beginning.length)]
  const ending = ENDINGS.find((one) => word.endsWith(one))
  return ending !== undefined && word.length >= ending.length + LEAST_LETTERS
    ? [word.slice(0, -ending.length), ending]
    : null
}

const PERSIAN = /^[\u0621-\u06D3]+$/

/** One form of each part, in all ways. */
function combined<T>(parts: readonly (readonly T[])[]): T[][] {
  const ways = parts.reduce((ways, forms) => ways * forms.length, 1)
  const first = parts.flatMap((forms) => forms.slice(0, 1))
  if (ways === 1) return [first]
  if (ways > MOST_FORMS) return [first, parts.flatMap((forms) => forms.slice(-1))]
  return parts.reduce<T[][]>(
    (combinations, forms) => combinations.flatMap((one) => forms.map((form) => [...one, form])),
    [[]],
  )
}
