import { detectAll } from 'tinyld'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import { commonWordsOf, countCommonWords } from './stop-words.ts'
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
  // Punctuation stays: tinyld reads sentences, and guesses worse without their ends.
  const words: string[] = []
  let length = 0
  for (const [word] of text.slice(0, READ).matchAll(/\S+/gu)) {
    if (/\p{N}/u.test(word)) continue
    words.push(word)
    length += word.length + 1
    if (length > SAMPLE) break
  }
  const sample = words.join(' ').slice(0, SAMPLE)
  const head = sample.slice(0, SCRIPT_SAMPLE)
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH_LETTERS) return null
  const arabic = head.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (arabic > letters / 2) return arabicScript(sample)
  const common = countedWords(words.slice(0, WORDS))
  // Most texts are clear by their common words; tinyld takes longer than everything else that is done to a text.
  if (isClear(common) && common.others.every(([, count]) => count < common.count / 2)) return common.language
  const [best] = detectAll(sample)
  const guess = best !== undefined && best.accuracy >= SURE ? best.lang : null
  // Names, code and addresses have letters of any language: English read-me files were taken for Turkish or Hungarian.
  const guessed = common.others.find(([language]) => language === guess)?.[1] ?? 0
  return isClear(common) && guessed < common.count / 2 ? common.language : guess
}

/** How many words are counted, and the share of common ones by which a language shows that no other of the table has. */
const WORDS = 300
const FEWEST_WORDS = 20
const COMMON_SHARE = 0.18
const FEWEST_DIFFERENT = 8
/** Languages whose common words no neighbour shares that is not in the table too. */
const UNMISTAKABLE = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'tr'])

/** How many of a text's words are among the common ones of the language that has most of them, and of the others. */
interface CommonWords {
  readonly language: string
  readonly words: readonly string[]
  readonly count: number
  readonly others: readonly (readonly [language: string, count: number])[]
}

function countedWords(tokens: readonly string[]): CommonWords {
  const words = tokens.flatMap(
    (token) => /^[^\p{L}\p{M}]*([\p{L}\p{M}]+)[^\p{L}\p{M}]*$/u.exec(token.toLowerCase())?.[1] ?? [],
  )
  const counts = [...countCommonWords(words)].sort((a, b) => b[1] - a[1])
  const [[language, count] = ['', 0] as const, ...others] = counts
  return { language, words, count, others }
}

/** Whether a text shows by its common words what it is written in. */
function isClear({ language, words, count }: CommonWords): boolean {
  return (
    UNMISTAKABLE.has(language) &&
    words.length >= FEWEST_WORDS &&
    count >= words.length * COMMON_SHARE &&
    commonWordsOf(language, words).size >= FEWEST_DIFFERENT
  )
}

function arabicScript(sample: string): string | null {
  const letters = sample.match(/\p{Script=Arabic}/gu)?.length ?? 1
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / letters
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
