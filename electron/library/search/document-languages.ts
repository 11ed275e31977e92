import type { ReadHandle } from '#library/database/handles.ts'
import { type StemLanguage, stemLanguageOf, stemLanguages } from '#shared/query/stems.ts'
import { type Columns, columnsOf } from './columns.ts'

const known = new WeakMap<Columns, { readonly limit: number; readonly main: StemLanguage }>()

/** The language whose rules count where that of a text is not known: the one in which most documents are written. */
export function mainLanguage(db: ReadHandle): StemLanguage {
  const columns = columnsOf(db)
  const before = known.get(columns)
  if (before?.limit === columns.limit) return before.main
  const { codes, values } = columns.column.language
  const languages = values.map(stemLanguageOf)
  const counts = new Map(stemLanguages.map((language) => [language, 0]))
  for (const id of columns.visible) {
    const language = languages[codes[id] as number]
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const main = stemLanguages.reduce((most, one) =>
    (counts.get(one) ?? 0) > (counts.get(most) ?? 0) ? one : most,
  )
  known.set(columns, { limit: columns.limit, main })
  return main
}

/** The language by whose rules words of a document have forms; null for one in which they are only themselves. */
export function formsLanguage(db: ReadHandle, tag: string | null): StemLanguage | null {
  return tag === null ? mainLanguage(db) : stemLanguageOf(tag)
}
