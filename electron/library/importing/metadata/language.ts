import { detectAll } from 'tinyld'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import { ARABIC, isSecondUnit, LETTER, MARK, NUMBER, SPACE, traitsAt } from '../letter-traits.ts'
import { commonWordAt, countDifferent, countLanguages, type LanguageCount } from './stop-words.ts'
import { found } from './value.ts'

/** How far a text is read, how many characters of its words are looked at, how many for the script, and how many letters decide. */
const READ = 20_000
const SAMPLE = 4000
const SCRIPT_SAMPLE = 1000
const ENOUGH_LETTERS = 60
/** tinyld's share for the best language; below it short texts are guessed wrong as often as right. */
const SURE = 0.3

/**
 * The language of a text as a BCP 47 tag, detected from its letters; null when the text is too short or mixed to tell.
 * Persian, Arabic, Urdu and Kurdish are told apart by their letters, which survives Persian typed on an Arabic keyboard.
 */
export function detectLanguage(text: string): string | null {
  const { letters, arabic } = countLetters(text)
  if (letters < ENOUGH_LETTERS) return null
  if (arabic > letters / 2) return arabicScript(sampleOf(text, SAMPLE))
  const common = commonWordsIn(text)
  const isClearly = isClear(common, text)
  const rivals = isClearly ? rivalsOf(common, text) : []
  // Most texts are clear by their common words; tinyld takes longer than everything else that is done to a text.
  if (isClearly && rivals.length === 0) return common.language
  const [best] = detectAll(sampleOf(text, SAMPLE))
  const guess = best !== undefined && best.accuracy >= SURE ? best.lang : null
  // Names, code and addresses have letters of any language: English read-me files were taken for Turkish or Hungarian.
  return isClearly && !rivals.some((language) => language === guess) ? common.language : guess
}

/** How many letters of any script, and of Arabic, the beginning of a text's words has. */
function countLetters(text: string): { readonly letters: number; readonly arabic: number } {
  let letters = 0
  let arabic = 0
  let room = SCRIPT_SAMPLE
  forEachWord(text, SCRIPT_SAMPLE, (start, end) => {
    for (let at = start; at < Math.min(end, start + room); at++) {
      const traits = traitsAt(text, at)
      if ((traits & (LETTER | ARABIC)) === 0 || isSecondUnit(text, at)) continue
      if ((traits & LETTER) !== 0) letters += 1
      if ((traits & ARABIC) !== 0) arabic += 1
    }
    room -= end - start + 1
    return room > 0
  })
  return { letters, arabic }
}

/**
 * The first so many characters of a text's words, those with a digit left out, with one blank between. Punctuation stays:
 * tinyld reads sentences, and guesses worse without their ends.
 */
function sampleOf(text: string, length: number): string {
  const stretches: string[] = []
  let from = 0
  let to = 0
  forEachWord(text, length, (start, end) => {
    if (start !== to + 1 || text.charCodeAt(to) !== BLANK) {
      if (to > from) stretches.push(text.slice(from, to))
      from = start
    }
    to = end
    return true
  })
  return [...stretches, text.slice(from, to)].join(' ').slice(0, length)
}

const BLANK = 0x20

/**
 * Calls `take` with the words of a text by white space, but those with a digit, until they and a blank behind each have
 * more characters than `length` or it answers false.
 */
function forEachWord(text: string, length: number, take: (start: number, end: number) => boolean): void {
  const end = Math.min(text.length, READ)
  let taken = 0
  let start = -1
  let seen = 0
  for (let at = 0; at <= end; at++) {
    const traits = at === end ? SPACE : traitsAt(text, at)
    if ((traits & SPACE) === 0) {
      if (start < 0) start = at
      seen |= traits
      continue
    }
    if (start >= 0 && (seen & NUMBER) === 0) {
      taken += at - start + 1
      if (!take(start, at) || taken > length) return
    }
    start = -1
    seen = 0
  }
}

/** How many words are counted, and the share of common ones by which a language shows that no other of the table has. */
const WORDS = 300
const FEWEST_WORDS = 20
const COMMON_SHARE = 0.18
const FEWEST_DIFFERENT = 8
/** Languages whose common words no neighbour shares that is not in the table too. */
const UNMISTAKABLE = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'tr'])

/** Languages whose neighbours write other letters: those that they must have, and those that they have not. */
const LETTERS_OF: ReadonlyMap<string, { readonly own: RegExp; readonly foreign: RegExp }> = new Map([
  ['ru', { own: /[ыэ]/i, foreign: /[ѐђѓєѕіїјљњћќѝўџѠ-ӿ]/i }],
  ['uk', { own: /[їєґ]/i, foreign: /[ыэъёўђѓѕјљњћќѝџѠ-ҏҒ-ӿ]/i }],
])

function isInLettersOf(language: string, text: string): boolean {
  const letters = LETTERS_OF.get(language)
  if (letters === undefined) return false
  const sample = sampleOf(text, SAMPLE)
  return letters.own.test(sample) && !letters.foreign.test(sample)
}

/** The languages that have half as many of the common words, or more, but those to which a letter of the text is foreign. */
function rivalsOf({ count, others }: CommonWords, text: string): string[] {
  const near = others.filter((other) => other.count >= count / 2).map(({ language }) => language)
  return near.filter((language) => LETTERS_OF.get(language)?.foreign.test(sampleOf(text, SAMPLE)) !== true)
}

/** How many of a text's words are among the common ones of the language that has most of them, and of the others. */
interface CommonWords {
  readonly language: string
  /** How many words there are, how many of them are common, and how many different ones. */
  readonly words: number
  readonly count: number
  readonly different: number
  readonly others: readonly LanguageCount[]
}

function commonWordsIn(text: string): CommonWords {
  const common: number[] = []
  let words = 0
  let tokens = 0
  forEachWord(text, SAMPLE, (start, end) => {
    const run = loneRun(text, start, end)
    if (run !== null) {
      words += 1
      const word = commonWordAt(text, run.start, run.end)
      if (word !== 0) common.push(word)
    }
    tokens += 1
    return tokens < WORDS
  })
  const [{ language, count } = { language: '', count: 0 }, ...others] = countLanguages(common)
  return { language, words, count, different: countDifferent(language, common), others }
}

/** The only run of letters between two offsets; null where there are more, or none. */
function loneRun(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  let start = -1
  let end = -1
  for (let at = from; at < to; at++) {
    const isLetter = (traitsAt(text, at) & (LETTER | MARK)) !== 0
    if (isLetter && end >= 0) return null
    if (isLetter && start < 0) start = at
    if (!isLetter && start >= 0 && end < 0) end = at
  }
  return start < 0 ? null : { start, end: end < 0 ? to : end }
}

/** Whether a text shows by its common words what it is written in. */
function isClear({ language, words, count, different }: CommonWords, text: string): boolean {
  return (
    words >= FEWEST_WORDS &&
    count >= words * COMMON_SHARE &&
    different >= FEWEST_DIFFERENT &&
    (UNMISTAKABLE.has(language) || isInLettersOf(language, text))
  )
}

function arabicScript(sample: string): string | null {
  let letters = 0
  for (let at = 0; at < sample.length; at++) if ((traitsAt(sample, at) & ARABIC) !== 0) letters += 1
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / (letters || 1)
  if (share(/[ٹڈڑںےھ]/gu) > 0.02) return 'ur'
  if (share(/[ێۆڕڵە]/gu) > 0.05) return 'ckb'
  if (share(/[پچژگ]/gu) > 0.008) return 'fa'
  if (share(/[ةىإأ]|(?<!\p{L})ال/gu) > 0.02) return 'ar'
  const [best] = detectAll(sample)
  return best !== undefined && best.accuracy >= SURE ? best.lang : null
}

/**
 * The language of a work: the tag that the file declares when the letters do not contradict it, because it may say
 * more ("en-GB"); otherwise what the letters say, because pages often declare the language of their template.
 */
export function languageOf(text: string, declared: readonly MetadataValue[]): MetadataValue[] {
  const detected = detectLanguage(text)
  const valid = declared.flatMap((value) => {
    const tag = languageTag(value.value)
    return tag === null ? [] : [{ ...value, value: tag }]
  })
  if (detected === null) return valid
  const agreeing = valid.filter((value) => isSameLanguage(value.value, detected))
  const others = valid.filter((value) => !agreeing.includes(value))
  const read = found('language', detected, 'detected', 'letters of the text')
  return [...(agreeing.length > 0 ? agreeing : [read]), ...others]
}

/** Languages that one detector's tag stands for, because their letters are alike. */
const ALIKE: readonly ReadonlySet<string>[] = [
  ['no', 'nb', 'nn'],
  ['sr', 'hr', 'bs', 'sh', 'cnr'],
  ['id', 'ms'],
  ['fa', 'prs'],
  ['tl', 'fil'],
  ['zh', 'cmn', 'yue'],
  ['ku', 'ckb'],
].map((group) => new Set(group))

/** Whether two tags name one language, whatever script and region they add, or languages that no detector tells apart. */
export function isSameLanguage(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [new Intl.Locale(a).language, new Intl.Locale(b).language]
  return first === second || ALIKE.some((group) => group.has(first) && group.has(second))
}

/** A well-formed BCP 47 tag in its canonical form ("de_AT" → "de-AT"), or null. */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
