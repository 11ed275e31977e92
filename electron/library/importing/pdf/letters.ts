/**
 * Characters that fonts draw with and texts are not written with: ligatures of Latin letters and the presentation forms
 * of Arabic, Hebrew and vertical writing, which stand for ordinary letters (Unicode compatibility decomposition). Nothing else is
 * decomposed: superscripts, fractions and full-width letters are what the author wrote.
 */
const PRESENTATION = /[\ufb00-\ufb06\ufb1d-\ufdff\ufe10-\ufe19\ufe30-\ufe48\ufe70-\ufeff]/u

/** Characters without a shape or meaning for a text: controls, private use, the marks of direction. */
const NOTHING = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Bullets of the Symbol and Wingdings fonts, which have code points of private use only. */
const BULLETS = /[\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0de\uf076\uf0e0]/gu
const PRIVATE = /\p{Co}/gu

/** Stands for a glyph of which the file does not say what letter it is. */
export const UNKNOWN = '\ufffd'

/** The text that a glyph stands for, in ordinary letters; '' for what has none, `UNKNOWN` where the file does not say. */
export function toOrdinary(text: string, width: number): string {
  if (/^[!-~]+$/.test(text)) return text
  if (/^[\p{Cc}\ufffe\uffff]*$/u.test(text)) return width > 0 ? UNKNOWN : ''
  const plain = text.replace(NOTHING, '').replace(BULLETS, '•').replace(PRIVATE, '')
  return PRESENTATION.test(plain)
    ? plain.replace(new RegExp(PRESENTATION, 'gu'), (form) => form.normalize('NFKC'))
    : plain
}

/** Whether it stands on, under or in another letter and has no place of its own. */
export function isMark(text: string): boolean {
  if (text < '\u0300') return false
  return /^\p{M}+$/u.test(text)
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LETTER = /\p{L}/u

/** The direction that a character imposes: 'R', 'L' for letters, 'N' for digits, '' for everything else. */
export function directionOf(text: string): 'R' | 'L' | 'N' | '' {
  if (text < '0') return ''
  if (/^[A-Za-z]/.test(text)) return 'L'
  if (/\p{Nd}/u.test(text)) return 'N'
  if (!LETTER.test(text)) return RTL.test(text) && /\p{M}/u.test(text) ? 'R' : ''
  return RTL.test(text) ? 'R' : 'L'
}

/** Whether the script is written without spaces between words. */
export function isSpaceless(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u.test(
    text,
  )
}
