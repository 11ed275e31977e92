import { detectAll } from 'tinyld'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import { ARABIC, traitsAt } from '../letter-traits.ts'
import { type Opening, readOpening, SAMPLE } from './opening.ts'
import { SpacedWords } from './spaced-words.ts'
import { hasDifferent, type LanguageCount, mostCommon } from './stop-words.ts'
import { found } from './value.ts'

/** How many letters decide. */
const ENOUGH_LETTERS = 60
/** tinyld's share for the best language; below it short texts are guessed wrong as often as right. */
const SURE = 0.3

/**
 * The language of a text as a BCP 47 tag, detected from its letters; null when the text is too short or mixed to tell.
 * Persian, Arabic, Urdu and Kurdish are told apart by their letters, which survives Persian typed on an Arabic keyboard.
 */
export function detectLanguage(text: string): string | null {
  const opening = readOpening(text)
  if (opening.letters < ENOUGH_LETTERS) return null
  if (opening.arabic > opening.letters / 2) return arabicScript(sampleOf(text))
  const [first, ...others] = mostCommon(opening.common)
  const isCommon = first !== undefined && isFull(first, opening)
  // Most texts end here; tinyld takes longer than everything else that is done to a text.
  if (isCommon && others.length === 0 && UNMISTAKABLE.has(first.language)) return first.language
  const sample = sampleOf(text)
  const clear = isCommon && isInLettersOf(first.language, sample) ? first.language : null
  const rivals = clear === null ? [] : others.filter(({ language }) => !hasForeignLetters(language, sample))
  if (clear !== null && rivals.length === 0) return clear
  const guess = guessed(sample)
  // Names, code and addresses have letters of any language: English read-me files were taken for Turkish or Hungarian.
  return clear !== null && !rivals.some(({ language }) => language === guess) ? clear : guess
}

/** What tinyld takes a text for; null where it is not sure. */
function guessed(sample: string): string | null {
  const [best] = detectAll(sample)
  return best !== undefined && best.accuracy >= SURE ? best.lang : null
}

/**
 * The first characters of a text's words, those with a digit left out, with one blank between. Punctuation stays: tinyld
 * reads sentences, and guesses worse without their ends.
 */
function sampleOf(text: string): string {
  const stretches: string[] = []
  let from = 0
  let to = 0
  const words = new SpacedWords(text, SAMPLE)
  while (words.next()) {
    if (words.start !== to + 1 || text.charCodeAt(to) !== BLANK) {
      if (to > from) stretches.push(text.slice(from, to))
      from = words.start
    }
    to = words.end
  }
  return [...stretches, text.slice(from, to)].join(' ').slice(0, SAMPLE)
}

const BLANK = 0x20

/** How many words there must be, and the share of common ones by which a language shows that no other of the table has. */
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

function isInLettersOf(language: string, sample: string): boolean {
  if (UNMISTAKABLE.has(language)) return true
  return LETTERS_OF.get(language)?.own.test(sample) === true && !hasForeignLetters(language, sample)
}

function hasForeignLetters(language: string, sample: string): boolean {
  return LETTERS_OF.get(language)?.foreign.test(sample) === true
}

/** Whether a text is full of the common words of a language. */
function isFull({ language, count }: LanguageCount, { words, common }: Opening): boolean {
  return (
    words >= FEWEST_WORDS && count >= words * COMMON_SHARE && hasDifferent(FEWEST_DIFFERENT, language, common)
  )
}

/** Languages in Arabic letters by those that only they have, and the share of them from which a text is in one. */
const ARABIC_SCRIPTS: readonly (readonly [language: string, letters: string, share: number])[] = [
  ['ur', 'ٹڈڑںےھ', 0.02],
  ['ckb', 'ێۆڕڵە', 0.05],
  ['fa', 'پچژگ', 0.008],
]
/** For each UTF-16 unit the place in that list of the language whose letter it is, from 1 on. */
const scriptOfUnit = new Uint8Array(0x10000)
for (const [index, [, letters]] of ARABIC_SCRIPTS.entries()) {
  for (const letter of letters) scriptOfUnit[letter.charCodeAt(0)] = index + 1
}

function arabicScript(sample: string): string | null {
  const counts = new Uint32Array(ARABIC_SCRIPTS.length + 1)
  let letters = 0
  for (let at = 0; at < sample.length; at++) {
    if ((traitsAt(sample, at) & ARABIC) === 0) continue
    letters += 1
    const script = scriptOfUnit[sample.charCodeAt(at)] as number
    if (script !== 0) counts[script] = (counts[script] as number) + 1
  }
  const told = ARABIC_SCRIPTS.find(([, , share], index) => (counts[index + 1] as number) / letters > share)
  if (told !== undefined) return told[0]
  const arabic = sample.match(/[ةىإأ]|(?<!\p{L})ال/gu)?.length ?? 0
  return arabic / letters > 0.02 ? 'ar' : guessed(sample)
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
