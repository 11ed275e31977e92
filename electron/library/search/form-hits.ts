import type { ReadHandle } from '#library/database/handles.ts'
import type { FoundForms } from '#shared/contract/search.ts'
import type { Forms, Phrase } from '#shared/query/ast.ts'
import { matchMarks } from '#shared/query/match.ts'
import { stemLanguages } from '#shared/query/stems.ts'
import { columnsOf } from './columns.ts'
import { formsLanguage } from './document-languages.ts'
import { editionRanges } from './edition-ranges.ts'
import { anyOf, type Hits } from './leaf-hits.ts'
import { passageDocuments } from './passage-documents.ts'
import { type SortedIds, unionOf } from './sorted-ids.ts'
import { type IndexName, readVocabulary } from './vocabulary.ts'
import { wordForms } from './word-forms.ts'

const IDS = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const
const TEXT = 'SELECT text FROM passages WHERE id = ?'

/** Languages as a set of bits, the first of `stemLanguages` being 1. */
type Languages = number

/**
 * The passages with a word or a form of it in the language of their document, and which forms these are. Reading the passages of
 * one form is a step.
 */
export function* formHits(
  db: ReadHandle,
  { word, typed = word }: Forms,
  indexes: readonly IndexName[],
): Generator<undefined, Hits> {
  const languagesOf = new Map<string, Languages>()
  let isBounded = false
  for (const index of indexes) {
    const vocabulary = yield* readVocabulary(db, index)
    for (const [at, language] of stemLanguages.entries()) {
      const forms = wordForms(db, index, word, language, vocabulary)
      isBounded ||= forms.isBounded
      for (const form of forms.words) languagesOf.set(form, (languagesOf.get(form) ?? 0) | (1 << at))
    }
  }
  languagesOf.delete(word)
  const passageLanguage = passageLanguages(db)
  const own = idsOf(db, word, indexes)
  const others: { readonly form: string; readonly ids: SortedIds }[] = []
  for (const [form, languages] of languagesOf) {
    yield
    const ids = idsOf(db, form, indexes).filter((id) => (passageLanguage(id) & languages) !== 0)
    if (ids.length > 0) others.push({ form, ids })
  }
  others.sort((a, b) => b.ids.length - a.ids.length)
  const forms: FoundForms = {
    word: typed,
    also: [...new Set(others.map(({ form, ids }) => writing(db, form, ids[0] as number)))],
    isBounded,
  }
  return { ids: unionOf([own, ...others.map(({ ids }) => ids)]), looked: null, forms }
}

function idsOf(db: ReadHandle, word: string, indexes: readonly IndexName[]): SortedIds {
  return unionOf(indexes.map((index) => db.column<number>(IDS[index], anyOf([word]))))
}

/** By passage the language of its document as a bit; 0 where words have no other forms. */
function passageLanguages(db: ReadHandle): (passage: number) => Languages {
  const columns = columnsOf(db)
  const { documentOf } = passageDocuments(columns, editionRanges(db))
  const { codes, values } = columns.column.language
  const bits = values.map((tag) => {
    const language = formsLanguage(db, tag)
    return language === null ? 0 : 1 << stemLanguages.indexOf(language)
  })
  return (passage) => {
    const document = documentOf[passage] ?? 0
    return document === 0 ? 0 : (bits[codes[document] as number] ?? 0)
  }
}

/** A folded word with its accents, as a passage writes it, in small letters: a capital may be that of its sentence. */
function writing(db: ReadHandle, word: string, passage: number): string {
  const text = db.value<string>(TEXT, passage)
  const phrase: Phrase = { kind: 'phrase', words: [word], prefix: false }
  const [mark] = matchMarks(phrase, text)
  return mark ? text.slice(mark.start, mark.end).toLowerCase() : word
}
