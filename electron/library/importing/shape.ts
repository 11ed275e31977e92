import { DENSE, isSecondUnit, LETTER, NUMBER, runsOf, SPACE, traitsAt } from './letter-traits.ts'

/**
 * What a line of text looks like, in any script: the evidence by which plain text is told apart into prose, headings
 * and page furniture. All functions are pure and linear in the text.
 */

/** Closing marks of any language; „…“ and »…« close with what others open with. */
const CLOSING = '["\'”’“‘»«›‹)\\]]'
const SENTENCE_END = new RegExp(`[.!?…؟۔。！？](?:${CLOSING}|\\s)*$`, 'u')
const ABBREVIATION =
  'Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Lt|Col|Sgt|Capt|Gov|Rev|Hon|Jr|Sr|No|Nr|vs|bzw|ca|al|Mme|Sra?|Inc|Ltd'
/** A full stop between two sentences; one after an abbreviation ("Mrs.", an initial) or an ordinal ("7.") is none. */
const SENTENCE_BREAK = new RegExp(
  `(?<!(?:^|[^\\p{L}\\p{N}])(?:\\p{L}|\\d{1,2}|${ABBREVIATION}))[.…۔。]${CLOSING}*\\s+["'“„‘«»(]*[\\p{Lu}\\p{Lo}\\p{N}]`,
  'u',
)

/** Letters and digits only, without case, diacritics and the two Persian letter variants: equal keys read the same. */
export function key(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  const unified = text.normalize('NFKD').toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  return runsOf(unified, LETTER | NUMBER).join('')
}

/** Lower case, the Turkish İ an i, Persian letters unified, and without anything before the first and after the last letter. */
export function plain(text: string): string {
  const lower = text.toLowerCase()
  const unified = PLAIN.test(text)
    ? lower
    : lower.replaceAll('i\u0307', 'i').replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  return betweenLetters(unified.replace(OTHER_SPACE, ' '))
}

/** White space that is not a single blank; of those a line is full. */
const OTHER_SPACE = /[\u200c\s]{2,}|\u200c|[^\S ]/g

/** Letters without diacritics, and signs that are none: what texts in English are made of. */
const PLAIN = /^[\0-\x7f\u00a9\u2013-\u2015\u2018-\u201e\u2022\u2026]*$/

/** From the first to the last letter of a text. */
function betweenLetters(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && (traitsAt(text, start) & LETTER) === 0) start++
  while (end > start && (traitsAt(text, end - 1) & LETTER) === 0) end--
  return text.slice(start, end)
}

/** Words by white space; two characters of a script that is written without spaces count as one word. */
export function countWords(text: string): number {
  return measure(text).words
}

/** How many words a text has (see `countWords`), and how many UTF-16 units of letters. */
export function measure(text: string): { readonly words: number; readonly letters: number } {
  let spaced = 0
  let dense = 0
  let letters = 0
  // Bits instead of branches: nobody can foresee where a word ends, and a processor that guesses wrong waits.
  let inWord = 0
  for (let at = 0; at < text.length; at++) {
    const traits = traitsAt(text, at)
    letters += traits & LETTER
    const opensWord = ((traits & LETTER) | ((traits & NUMBER) >> 2)) & ~inWord
    spaced += opensWord
    inWord = (inWord | opensWord) & ~((traits & SPACE) >> 3)
    if ((traits & DENSE) !== 0 && !isSecondUnit(text, at)) dense += 1
  }
  return { words: dense > spaced ? Math.ceil(dense / 2) : spaced, letters }
}

/** Whether the text ends as a sentence does: with a full stop, question or exclamation mark, or an ellipsis. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12))
}

/** Comma-separated names without a sentence: a tag list, perhaps with no space after its commas. */
export function isNameList(text: string): boolean {
  const parts = text.split(/[,،;]/)
  if (parts.length < 3 || endsSentence(text)) return false
  return parts.every((part) => countWords(part) <= 8) && averageWords(parts) <= 4
}

function averageWords(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + countWords(part), 0) / parts.length
}

/**
 * Whether the text holds a sentence, so that it belongs to somebody's work unless the evidence to the contrary is
 * overwhelming. Errs towards yes. `words` is their number where the caller has counted them.
 */
export function isProse(text: string, words = countWords(text)): boolean {
  if (words < 5) return false
  if (endsSentence(text)) return words >= 6 || /[\p{Ll}\p{Lo}]/u.test(text)
  if (isNameList(text)) return false
  return words >= 25 || (words >= 8 && SENTENCE_BREAK.test(text))
}
