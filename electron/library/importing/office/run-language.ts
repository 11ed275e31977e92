import { languageTag } from '../metadata/language.ts'

/** The languages that a run declares for letters of each kind, and whether the program treats it as written from the right. */
export interface Declared {
  readonly latin?: string
  readonly eastAsian?: string
  readonly complex?: string
  readonly rightToLeft?: boolean
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u

/**
 * The language that a run declares for letters of its kind (ECMA-376 part 1, 17.3.2.20; ODF 1.3 part 3, 20.202); null for none. The defaults of a
 * document are trusted for Latin letters only: the others are fillers of the program ("ar-SA" in documents in Persian).
 */
export function languageFor(text: string, look: Declared, defaults: Declared): string | null {
  const own = RIGHT_TO_LEFT.test(text)
    ? look.complex
    : EAST_ASIAN.test(text)
      ? look.eastAsian
      : look.rightToLeft === true
        ? look.complex
        : (look.latin ?? defaults.latin)
  if (own === undefined || /^(?:x-none|none|zxx|und)\b/i.test(own)) return null
  return languageTag(own)
}
