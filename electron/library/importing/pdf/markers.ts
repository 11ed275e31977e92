import type { Row } from './rows.ts'

const BULLET = /^[•‣◦▪●■□◆◇○–—*·⁃➢➤✓✔-]$/u
/** "B." begins a name as often as an item, "B)" does not. */
const NUMBER =
  /^[([]?(?:\d{1,3}|[٠-٩۰-۹]{1,3}|[a-z]|[ivxlcdm]{1,6}|[IVX]|[IVXLCDM]{2,6}|[A-Z](?![.:]))[.)\]:]?$/u
const ENDED = /[.)\]:]$/u

/** Whether a word is the bullet of a list. */
export function isBullet(word: string): boolean {
  return BULLET.test(word)
}

/** Whether a word is the number of a list's item: "3.", "(b)", "iv)". */
export function isNumber(word: string): boolean {
  return NUMBER.test(word) && ENDED.test(word)
}

/** Whether a row holds nothing but a list's bullet or number. */
export function isMarker({ words }: Row): boolean {
  const [word] = words
  if (words.length !== 1 || word === undefined) return false
  const text = word.letters.map((letter) => letter.text).join('')
  return isBullet(text) || NUMBER.test(text)
}
