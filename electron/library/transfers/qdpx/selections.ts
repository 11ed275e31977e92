import { codePointsOf, countBelow } from '../code-points.ts'

/** A selection as it stands in a project: positions as some program counted them. */
export interface CountedSelection {
  readonly start: number
  readonly end: number
  /** The words, or their beginning, in many programs; in others a number or what a person wrote; '' for none. */
  readonly name: string
}

/** The text of a source as decoded, and whether the file began with a byte order mark. */
export interface CountedText {
  readonly text: string
  readonly marked: boolean
}

/** A way to count, from a position to the UTF-16 offset in the decoded text. */
type Counting = (position: number) => number

/**
 * The selections in code points of the decoded text. REFI-QDA counts code points of the text as it is. Some programs count
 * UTF-16 units, CRLF as one, or the byte order mark, which is no letter; nothing in the file says so. The standard holds unless
 * the words that a program wrote beside its positions, or the ends of words, agree better with another way.
 */
export function recount(
  counted: CountedText,
  selections: readonly CountedSelection[],
): { readonly start: number; readonly end: number }[] {
  const points = codePointsOf(counted.text)
  const counting = bestOf(counted, selections)
  return selections.map(({ start, end }) => ({
    start: points.toCodePoint(counting(start)),
    end: points.toCodePoint(counting(end)),
  }))
}

function countings({ text, marked }: CountedText): readonly [Counting, ...Counting[]] {
  const crlf = [...text.matchAll(/\r\n/g)].map(({ index }, earlier) => index - earlier)
  const short = crlf.length === 0 ? text : text.replaceAll('\r\n', '\n')
  const inText = codePointsOf(text)
  const inShort = crlf.length === 0 ? inText : codePointsOf(short)
  /** From the text whose line ends count as one to the text as it is. */
  const longer = (offset: number): number => offset + countBelow(crlf, offset)
  const standard: Counting = (position) => inText.toUtf16(position)
  const others: Counting[] = [
    (position) => position,
    (position) => longer(inShort.toUtf16(position)),
    (position) => longer(position),
  ]
  return marked
    ? [
        standard,
        ...others,
        ...[standard, ...others].map(
          (count): Counting =>
            (position) =>
              count(position - 1),
        ),
      ]
    : [standard, ...others]
}

function bestOf(counted: CountedText, selections: readonly CountedSelection[]): Counting {
  const [standard, ...others] = countings(counted)
  const differ = others.filter((count) =>
    selections.some(({ start, end }) => count(start) !== standard(start) || count(end) !== standard(end)),
  )
  if (differ.length === 0) return standard
  const named = selections.filter(({ name }) => isTelling(name))
  const byName = (count: Counting): number =>
    named.filter((selection) => hasWords(wordsAt(counted.text, count, selection), selection.name)).length
  const byEdges = (count: Counting): number =>
    selections.filter((selection) => isWholeWords(counted.text, count(selection.start), count(selection.end)))
      .length
  const best = differ.reduce((known, count) => (byName(count) > byName(known) ? count : known), standard)
  // One name that fits may be chance; most of them are not.
  if (byName(best) * 2 >= Math.max(1, named.length)) return best
  if (byName(standard) > 0) return standard
  const whole = differ.find((count) => byEdges(count) === selections.length)
  return whole !== undefined && byEdges(standard) <= selections.length - 2 ? whole : standard
}

function wordsAt(text: string, count: Counting, { start, end }: CountedSelection): string {
  return text.slice(count(start), count(end))
}

/** Whether a name can be words of the text: no "12,34", no bare number. */
export function isTelling(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.trim().length >= 4
}

/** Whether a name is these words or their beginning, with or without "…". */
export function hasWords(words: string, name: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  const sought = plain(name.replace(/(?:…|\.\.\.)\s*$/u, ''))
  return sought !== '' && plain(words).startsWith(sought)
}

function isWholeWords(text: string, start: number, end: number): boolean {
  const cuts = (offset: number): boolean =>
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset, offset + 2))
  return start < end && !cuts(start) && !cuts(end)
}
