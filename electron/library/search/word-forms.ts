import type { ReadHandle } from '#library/database/handles.ts'
import { SAME_BEGINNING, type StemLanguage, sameStem } from '#shared/query/stems.ts'
import { lowest } from './sorted-ids.ts'
import { type AnyIndex, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A word has at most so many forms in one language: a Spanish verb has some fifty. */
const MOST_FORMS = 60
const MOST_REMEMBERED = 100

/** The forms of a word that an index has. */
export interface WordForms {
  /** Those in most rows first. */
  readonly words: readonly string[]
  /** Whether there are more. */
  readonly isBounded: boolean
}

const known = new WeakMap<Vocabulary, Map<string, WordForms>>()

/** The words of an index that have the stem of a folded word in a language, itself among them if it is there. */
export function wordForms(
  db: ReadHandle,
  index: AnyIndex,
  word: string,
  language: StemLanguage,
  vocabulary = vocabularyOf(db, index),
): WordForms {
  const remembered = known.get(vocabulary) ?? new Map<string, WordForms>()
  known.set(vocabulary, remembered)
  const asked = `${language} ${word}`
  const forms = remembered.get(asked) ?? formsIn(vocabulary, word, language)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(asked, forms)
  return forms
}

function formsIn({ terms, rows }: Vocabulary, word: string, language: StemLanguage): WordForms {
  const beginning = word.slice(0, SAME_BEGINNING)
  const found: number[] = []
  for (let at = lowest(terms, beginning); at < terms.length; at++) {
    const term = terms[at] as string
    if (!term.startsWith(beginning)) break
    if (sameStem(word, term, language)) found.push(at)
  }
  const words = found
    .sort((a, b) => (rows[b] as number) - (rows[a] as number) || a - b)
    .map((at) => terms[at] as string)
  return { words: words.slice(0, MOST_FORMS), isBounded: words.length > MOST_FORMS }
}
