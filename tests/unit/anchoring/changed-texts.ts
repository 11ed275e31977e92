import * as fc from 'fast-check'

/**
 * A text whose letters (code points) have names, so that it is known where each of them is after any change. A copy of a
 * letter has the name of the letter with a fraction.
 */
export interface NamedText {
  readonly letters: readonly string[]
  readonly names: readonly number[]
}

/** A highlight: the names of its letters. */
export interface Marked {
  readonly text: NamedText
  /** Index of its first letter, and of the letter after its last one. */
  readonly from: number
  readonly to: number
}

const VOCABULARIES = [
  'the dam water gauge river council said that residents of valley were 1,200 340 not evacuated after night and in by for',
  'der Überlauf stand offen und die Straße war nicht gesperrt 1.200 Menschen éclat cafe\u0301 naïve Ωμέγα',
  'سد آب رودخانه گفت که مردم ۱۲۰۰ نفر شبانه می\u200cروند کتاب‌ها و در از به نه',
  'הסכר המים הנהר אמר כי תושבי העמק 340 פונו בלילה לא של על שָׁלוֹם',
  'плотина вода река совет сказал что 1 200 жителей долины не были ночью после',
  '大坝 河流 居民 一千二百 人 夜里 没有 撤离 は です 水門 警報',
  'बाँध नदी पानी लोग रात १२०० नहीं हज़ार क्षेत्र',
  '😀 👨‍👩‍👧 🏳️‍🌈 𝔸𝔹 𝟙𝟚 🌊🌊 𐍈𐌰 👍🏽 🇮🇷 𓂀 e\u0301\u0323',
].map((words) => words.split(' '))

const word = (vocabulary: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...vocabulary) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
  )

const sentence = (vocabulary: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(word(vocabulary), { minLength: 2, maxLength: 14 }), fc.constantFrom('. ', '.\n'))
    .map(([words, end]) => `${words.join(' ').replace(/[.\n]/gu, ',')}${end}`)

const anySentence = fc.constantFrom(...VOCABULARIES).chain(sentence)

/** Sentences of one or two scripts. Some come again, alone or with their neighbours, so that phrases repeat themselves. */
const sentences = fc
  .tuple(
    fc.constantFrom(...VOCABULARIES).chain((vocabulary) =>
      fc.array(
        fc.oneof({ weight: 6, arbitrary: sentence(vocabulary) }, { weight: 1, arbitrary: anySentence }),
        {
          minLength: 6,
          maxLength: 30,
        },
      ),
    ),
    fc.array(fc.record({ from: fc.nat(), length: fc.constantFrom(1, 1, 1, 2), to: fc.nat() }), {
      maxLength: 3,
    }),
  )
  .map(([own, copies]) =>
    copies.reduce<readonly string[]>((all, { from, length, to }) => {
      const first = from % all.length
      return all.toSpliced(to % (all.length + 1), 0, ...all.slice(first, first + length))
    }, own),
  )

/**
 * A change of the text: typing, or something done to a few sentences. Places are any numbers, taken modulo what there is;
 * `mine` aims at the sentence of the highlight, `cutTwin` at another one that reads the same.
 */
type Change =
  | { readonly kind: 'type'; readonly at: number; readonly removed: number; readonly typed: string }
  | {
      readonly kind: 'cut' | 'cutTwin' | 'copy' | 'move'
      readonly at: number
      readonly mine: boolean
      readonly length: number
      readonly to: number
    }

const typing = fc.record({
  kind: fc.constant('type' as const),
  at: fc.nat(),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  typed: fc.oneof(fc.constantFrom('', 'x', ' ', ', ', 'not ', '1', '۱', '😀', '\u0301'), anySentence),
})

const rearranging = fc.record({
  kind: fc.constantFrom('cut' as const, 'cutTwin' as const, 'copy' as const, 'move' as const),
  at: fc.nat(),
  mine: fc.constantFrom(true, false, false),
  length: fc.constantFrom(1, 1, 1, 2, 3),
  to: fc.nat(),
})

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: typing },
  { weight: 4, arbitrary: rearranging },
)

/** A text with a highlight, and what happens to it. */
export interface Story {
  readonly marked: Marked
  readonly changes: readonly Change[]
}

/** Stories: a highlight of any range, or of whole sentences, and up to six changes. */
export const story: fc.Arbitrary<Story> = fc.record({
  marked: fc
    .tuple(sentences, fc.nat(), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 })))
    .map(([parts, anywhere, length]): Marked => {
      const text = named(parts.join(''))
      const bounds = sentenceBounds(text)
      const at = anywhere % text.letters.length
      if (length > 0) return { text, from: at, to: Math.min(text.letters.length, at + length) }
      const index = anywhere % (bounds.length - 1)
      return { text, from: bounds[index] ?? 0, to: (bounds[index + 1] ?? 1) - 1 }
    }),
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
})

function named(text: string): NamedText {
  const letters = Array.from(text)
  return { letters, names: letters.map((_, index) => index) }
}

/** Where sentences begin, and the end of the text. */
function sentenceBounds({ letters }: NamedText): number[] {
  const bounds = [0]
  for (const [index, letter] of letters.entries()) {
    if (letter === '.' && index + 2 < letters.length) bounds.push(index + 2)
  }
  return [...bounds, letters.length]
}

function spliced(
  text: NamedText,
  at: number,
  removed: number,
  letters: readonly string[],
  names: readonly number[],
) {
  return {
    letters: text.letters.toSpliced(at, removed, ...letters),
    names: text.names.toSpliced(at, removed, ...names),
  }
}

/** The text after the changes. */
export function changed({ marked, changes }: Story): NamedText {
  let fresh = marked.text.letters.length
  const freshNames = (count: number): number[] => Array.from({ length: count }, () => fresh++)
  let copies = 0
  const mine = marked.text.names[marked.from] ?? 0

  function apply(text: NamedText, one: Change): NamedText {
    if (text.letters.length === 0) return text
    if (one.kind === 'type') {
      const letters = Array.from(one.typed)
      return spliced(
        text,
        one.at % (text.letters.length + 1),
        one.removed,
        letters,
        freshNames(letters.length),
      )
    }
    const bounds = sentenceBounds(text)
    const count = bounds.length - 1
    const own = bounds.findLastIndex((bound) => bound <= text.names.indexOf(mine))
    const chosen = one.mine && own >= 0 ? Math.min(own, count - 1) : one.at % count
    const index = one.kind === 'cutTwin' ? twinOf(text, bounds, chosen) : chosen
    const start = bounds[index] ?? 0
    const end = bounds[Math.min(index + one.length, count)] ?? text.letters.length
    const letters = text.letters.slice(start, end)
    const names = text.names.slice(start, end)
    if (one.kind === 'cut' || one.kind === 'cutTwin') return spliced(text, start, end - start, [], [])
    if (one.kind === 'copy') {
      copies += 1
      const copied = names.map((name) => Math.floor(name) + copies / 16)
      return spliced(text, bounds[one.to % bounds.length] ?? 0, 0, letters, copied)
    }
    const without = spliced(text, start, end - start, [], [])
    const places = sentenceBounds(without)
    return spliced(without, places[one.to % places.length] ?? 0, 0, letters, names)
  }

  return changes.reduce(apply, marked.text)
}

/** Another sentence that reads the same, or the sentence itself. */
function twinOf({ letters }: NamedText, bounds: readonly number[], index: number): number {
  const read = (at: number): string =>
    letters
      .slice(bounds[at], bounds[at + 1])
      .join('')
      .trim()
  const other = bounds.slice(0, -1).findIndex((_, at) => at !== index && read(at) === read(index))
  return other < 0 ? index : other
}

/** UTF-16 offsets of a range of letters. */
export function offsets({ letters }: NamedText, from: number, to: number): { start: number; end: number } {
  const start = letters.slice(0, from).join('').length
  return { start, end: start + letters.slice(from, to).join('').length }
}

/**
 * Whether the words at a place (UTF-16 offset) are those of the highlight, or were copied from them since: at least half of
 * the letters are. Also where their neighbours are, that read the same letter for letter over the way between them ("tick
 * tick tick"): of two such the one may have gone as well as the other, and the text would be the same.
 */
export function isSameOccurrence({ text, from, to }: Marked, now: NamedText, start: number): boolean {
  const length = to - from
  const at = indexOfOffset(now, start)
  const origins = now.names.slice(at, at + length).map((name, index) => Math.floor(name) - index)
  const origin = origins.toSorted((a, b) => a - b)[length >> 1] ?? -1
  const agreeing = origins.filter((one) => one === origin).length
  const own = origins.filter((one) => one === from).length
  return own * 2 >= length || (agreeing === length && repeats(text, origin, from, length))
}

function indexOfOffset({ letters }: NamedText, offset: number): number {
  let at = 0
  for (let units = 0; units < offset; at++) units += letters[at]?.length ?? 1
  return at
}

/** Whether two places lie behind one another, and the text from the first to the end of the second repeats itself. */
function repeats({ letters }: NamedText, a: number, b: number, length: number): boolean {
  const [first, second] = a < b ? [a, b] : [b, a]
  const period = second - first
  for (let at = second; at < second + length; at++) if (letters[at] !== letters[at - period]) return false
  return period <= length + 2
}
