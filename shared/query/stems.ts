import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import type { Query } from './ast.ts'

/** The languages whose words can be reduced to stems, by their subtag in BCP 47. */
export const stemLanguages = ['en', 'de', 'fr', 'es'] as const
export type StemLanguage = (typeof stemLanguages)[number]

const STEMMERS = { en: english, de: german, fr: french, es: spanish } as const

/**
 * Stemmers know endings by their accents, which folding takes away: those that surely have one get it back. "ciudades" is to have the
 * stem of "ciudad", which loses its ending too.
 */
const ENDINGS: Readonly<Record<StemLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [],
  de: [],
  fr: [
    [/ee(s?)$/, 'ée$1'],
    [/erent$/, 'èrent'],
  ],
  es: [
    [/ion$/, 'ión'],
    [/ia(s|n|mos|is)?$/, 'ía$1'],
    [/dades$/, 'dad'],
  ],
}

/** Endings of words of these four languages are written in these letters; a shorter word has no ending to lose. */
const HAS_FORMS = /^[a-z]{3,}$/

/** Forms of a word begin with the same letters, as many as this: a stemmer alone would bring together "is" and "i". */
export const SAME_BEGINNING = 3

/** Whether a folded word may have other forms; numbers and words of other scripts are only themselves. */
export function hasForms(word: string): boolean {
  return HAS_FORMS.test(word)
}

/** The stem of a folded word by the Snowball rules of a language. It is no word, and only good for comparing. */
function stemOf(word: string, language: StemLanguage): string {
  if (!hasForms(word)) return word
  const ending = ENDINGS[language].find(([folded]) => folded.test(word))
  return STEMMERS[language](ending ? word.replace(...ending) : word)
}

/** Whether two folded words are forms of one, in a language or, when it is null, in any of them. */
export function sameStem(word: string, other: string, language: StemLanguage | null): boolean {
  if (word === other) return true
  if (!other.startsWith(word.slice(0, SAME_BEGINNING)) || !hasForms(other)) return false
  const languages = language === null ? stemLanguages : [language]
  return languages.some((one) => stemOf(word, one) === stemOf(other, one))
}

/** The language among these of a tag such as `de-AT`, or null. */
export function stemLanguageOf(tag: string | null): StemLanguage | null {
  const [subtag] = (tag ?? '').toLowerCase().split('-')
  return stemLanguages.find((language) => language === subtag) ?? null
}

/** A query asked of a text in this language: forms of words are those of it; null is for one that leaves words as they are. */
export function inLanguage(query: Query, language: StemLanguage | null): Query {
  switch (query.kind) {
    case 'forms': {
      const { word, typed = word } = query
      return language === null
        ? { kind: 'phrase', words: [word], prefix: false, typed }
        : { ...query, language }
    }
    case 'and':
    case 'or':
      return { ...query, parts: query.parts.map((part) => inLanguage(part, language)) }
    case 'not':
      return { ...query, part: inLanguage(query.part, language) }
    case 'phrase':
    case 'fuzzy':
    case 'pattern':
    case 'near':
    case 'filter':
      return query
  }
}
