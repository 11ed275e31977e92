import { GROUPING_SPACE } from './number-groups.ts'

/** What one letter with its marks becomes in folded text. */
export interface FoldedLetter {
  readonly text: string
  /** True when the letter is a word of its own: a space divides it from the words beside it. */
  readonly apart: boolean
}

/**
 * Folds one letter with the marks that follow it (a sequence of UTF-16 units), so that texts which readers hold to be the
 * same compare equal. The result is lower-case and composed, and whatever is not part of a word becomes ASCII. FTS5's unicode61 (with
 * marks as word characters) would divide it into the same words.
 *
 * - Case: full folding by way of upper case, so ß = ss, İ = ı = i, ς = σ.
 * - Marks go in Latin, Greek, Arabic, Hebrew, Syriac and Cyrillic; there й ў ї ѓ ќ stay, which are letters and no accented
 *   forms, while ё = е. Everywhere else marks are vowels or change the letter, and stay.
 * - Compatibility forms (ligatures, full width, presentation forms) become plain (NFKD). A superscript, a fraction and a
 *   sign such as ™ stand apart, so that a footnote number glued to a word does not hide the word; a subscript doesn't.
 * - Persian, Arabic and Urdu spellings of one letter meet: ي ى ئ = ی, ك = ک, ة ہ ە = ه, أ إ آ ٱ = ا, ؤ = و; tatweel goes.
 * - Digits of every script become ASCII digits, and spaces that may group them `GROUPING_SPACE`.
 * - Default-ignorable characters go (soft hyphen, ZWNJ, ZWJ, direction marks): می‌شود = میشود.
 * - In scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) each letter is a word of its own, so that a
 *   query of several is a phrase and finds them anywhere in a line.
 */
export function foldLetter(cluster: string): FoldedLetter {
  const letter = String.fromCodePoint(cluster.codePointAt(0) ?? 0)
  if (GROUPING_SPACES.test(cluster)) return { text: GROUPING_SPACE, apart: false }
  const decomposed = THAI_AM.test(letter)
    ? letter + cluster.slice(1).normalize('NFKD')
    : cluster.normalize('NFKD')
  const cyrillic = CYRILLIC_LETTERS.find(
    ([base, mark]) => decomposed.toLowerCase().startsWith(base) && decomposed.includes(mark),
  )
  if (cyrillic) return { text: cyrillic.join('').normalize('NFC'), apart: false }

  let text = ''
  for (const character of decomposed.replace(DROPPED, '').toUpperCase().toLowerCase()) {
    text += SAME_LETTER.get(character) ?? foldCharacter(character)
  }
  text = text.normalize('NFC').replace(BESIDE_UNSPACED, ' ')
  return { text, apart: UNSPACED.test(text) || (APART.test(letter) && !SUBSCRIPT.test(letter)) }
}

function foldCharacter(character: string): string {
  if (character <= '\x7F') return character
  if (DIGIT.test(character)) return String(digitValue(character.codePointAt(0) ?? 0))
  return IN_WORD.test(character) && !NOT_IN_WORD.has(character) ? character : ' '
}

/** What a decimal digit of any script is worth. The digits of a script are ten neighbours, zero first (Unicode Standard 4.6). */
export function digitValue(codePoint: number): number {
  let zero = codePoint
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return (codePoint - zero) % 10
}

const DIGIT = /^\p{Nd}$/u
/** No-break, figure, thin and narrow no-break space. */
const GROUPING_SPACES = /^[\u00A0\u2007\u2009\u202F]$/
/** Unassigned characters count as parts of words, as in unicode61: they are letters to some newer Unicode. */
const IN_WORD = /^[\p{L}\p{M}\p{N}\p{Co}\p{Cn}]$/u
/** Characters of words which FTS5 reads as U+FFFD. */
const NOT_IN_WORD = new Set(['\uFFFE', '\uFFFF'])

/** Thai and Lao AM stay whole: their compatibility form begins with a mark that belongs to the letter before. */
const THAI_AM = /^[\u0E33\u0EB3]$/

/** й ў ї ѓ ќ, as letter and mark. */
const CYRILLIC_LETTERS: readonly (readonly [string, string])[] = [
  ['и', '\u0306'],
  ['у', '\u0306'],
  ['і', '\u0308'],
  ['г', '\u0301'],
  ['к', '\u0301'],
]

const DROPPED =
  /\p{Default_Ignorable_Code_Point}|\u0640|(?=\p{M})(?![\u3099\u309A])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Script=Coptic}]/gu

const UNSPACED_LETTER =
  '(?=\\p{L})[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]'
const UNSPACED = new RegExp(UNSPACED_LETTER, 'u')
const BESIDE_UNSPACED = new RegExp(
  `(?<=${UNSPACED_LETTER}\\p{M}*)(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}]\\p{M}*)(?=${UNSPACED_LETTER})`,
  'gu',
)
const APART = /^[\p{No}\p{So}]$/u
const SUBSCRIPT = /^[\u2080-\u2089]$/

/** Lower-case characters without marks, to what stands for them. */
const SAME_LETTER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ς: 'σ',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    '\u02BB': '', // okina; and the next two, half rings that transliterate hamza and ayn
    '\u02BE': '',
    '\u02BF': '',
    '\u064A': '\u06CC', // Arabic yeh
    '\u0649': '\u06CC', // alef maksura
    '\u0643': '\u06A9', // Arabic kaf
    '\u06AA': '\u06A9', // swash kaf
    '\u0629': '\u0647', // teh marbuta
    '\u06C1': '\u0647', // heh goal
    '\u06C3': '\u0647', // teh marbuta goal
    '\u06D5': '\u0647', // ae
    '\u0671': '\u0627', // alef wasla
    '\u02BC': "'",
    '\u2018': "'",
    '\u2019': "'",
    '\u201A': "'",
    '\u201B': "'",
    '\u2032': "'",
    '\u05F3': "'",
    '\u201C': '"',
    '\u201D': '"',
    '\u201E': '"',
    '\u201F': '"',
    '\u00AB': '"',
    '\u00BB': '"',
    '\u05F4': '"',
    '\u2010': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2014': '-',
    '\u2015': '-',
    '\u2212': '-',
    '\u05BE': '-',
    '\u2044': '/',
    '\u060C': ',', // Arabic comma
    '\u066B': '.', // Arabic decimal separator
    '\u066C': ',', // Arabic thousands separator
  }),
)
