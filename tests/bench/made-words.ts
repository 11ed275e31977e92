/** Numbers from 0 (included) to 1 (excluded) that a seed decides: mulberry32 by Tommy Ettinger, public domain. */
export type Chance = () => number

/** The same seed gives the same numbers on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** BCP 47 tags of the made languages: real letters and function words, all other words invented. */
export type MadeLanguage = 'en' | 'de' | 'fr' | 'ru' | 'fa'

/** Syllables are one of each: they give words the letters that folding, sorting and tokenizing have to work for. */
const LETTERS: Readonly<Record<MadeLanguage, readonly [string, string]>> = {
  en: ['b c d f g h k l m n p r s t v w th st tr br', 'a e i o u a e i o ea'],
  de: ['b d f g h k l m n r s t w z sch st ß', 'a e i o u ä ö ü ei ie'],
  fr: ['b c d f g j l m n p r s t v ç qu', 'a e i o u é è ê à ou'],
  ru: ['б в г д ж з к л м н п р с т ф х ч ш', 'а е и о у ы э ю я й'],
  fa: ['ب پ ت ج چ خ د ر ز س ش ف ق ک گ ل م ن', 'ا و ی ه آ ي ا ی'],
}

/** The words that every text of a language is full of, most frequent first: by them a reader tells the languages apart. */
const FUNCTION_WORDS: Readonly<Record<MadeLanguage, string>> = {
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have from',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an',
  fr: 'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont',
  ru: 'и в не на я что с он а как это по но к из у за от то его о же так было для',
  fa: 'و در به از که این را با است برای آن یک خود تا بر هم نیز بود شده اما یا هر شد',
}

const VOCABULARY = 30_000
/** The shift of Mandelbrot's form of Zipf's law, as found in English prose. */
const SHIFT = 2.7

const vocabularies = new Map<MadeLanguage, readonly string[]>()

/** The words of a language, most frequent first. */
export function vocabulary(language: MadeLanguage): readonly string[] {
  const known = vocabularies.get(language)
  if (known) return known
  const chance = chanceFrom(language.charCodeAt(0) * 256 + language.charCodeAt(1))
  const [consonants, vowels] = LETTERS[language].map((letters) => letters.split(' ')) as [string[], string[]]
  const words = new Set(FUNCTION_WORDS[language].split(' '))
  while (words.size < VOCABULARY) {
    // Frequent words are short, as in every language.
    const syllables = 1 + Math.floor(chance() * (1 + Math.log10(words.size + 1)))
    let word = ''
    for (let i = 0; i < syllables; i++) word += oneOf(consonants, chance) + oneOf(vowels, chance)
    words.add(word + (chance() < 0.5 ? oneOf(consonants, chance) : ''))
  }
  const list = [...words]
  vocabularies.set(language, list)
  return list
}

export function oneOf<T>(things: readonly T[], chance: Chance): T {
  return things[Math.floor(chance() * things.length)] as T
}

const cumulative = new Float64Array(VOCABULARY)
for (let rank = 0, sum = 0; rank < VOCABULARY; rank++) {
  sum += 1 / (rank + 1 + SHIFT)
  cumulative[rank] = sum
}

/** A word of running text: the n-th most frequent one comes about as 1/n. */
export function wordOf(language: MadeLanguage, chance: Chance): string {
  const sought = chance() * (cumulative[VOCABULARY - 1] as number)
  let low = 0
  let high = VOCABULARY - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] as number) < sought) low = middle + 1
    else high = middle
  }
  return vocabulary(language)[low] as string
}
