import lunr from 'lunr'
import { fold } from '#shared/text/fold.ts'
import { words } from '#shared/text/words.ts'
import type { Entry } from './entries.ts'

/** Names that can be searched while they are typed. */
export interface NameIndex {
  /** The entries of which each typed word begins a word, best first. */
  find(text: string, limit: number): Entry[]
}

/** The words of a text as the index holds them: folded, so that case, accents and kinds of letters do not matter. */
function foldedWords(text: string): string[] {
  const folded = fold(text).text
  return [...words(folded)].map(({ start, end }) => folded.slice(start, end))
}

/**
 * Builds the index of names. lunr ranks; its own trimmer, stemmer and stop words are left out: they know English only
 * and would erase Arabic words altogether.
 */
export function nameIndex(entries: readonly Entry[]): NameIndex {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const builder = new lunr.Builder()
  builder.ref('key')
  builder.field('label', { boost: 5 })
  builder.field('detail')
  builder.tokenizer = ((text?: string | null) =>
    foldedWords(text ?? '').map((word) => new lunr.Token(word, {}))) as unknown as typeof lunr.tokenizer
  for (const entry of entries) builder.add(entry)
  const index = builder.build()

  return {
    find(text, limit) {
      const typed = foldedWords(text)
      if (typed.length === 0) return []
      const found = index.query((query) => {
        for (const word of typed) {
          query.term(word, { boost: 4 })
          query.term(word, {
            wildcard: lunr.Query.wildcard.TRAILING,
            presence: lunr.Query.presence.REQUIRED,
          })
        }
      })
      const ranked = found.slice(0, Math.max(limit, 200)).flatMap(({ ref }) => byKey.get(ref) ?? [])
      return startingFirst(ranked, fold(text.trim()).text).slice(0, limit)
    },
  }
}

/** Names that begin with just what was typed come before those that hold it somewhere. */
function startingFirst(entries: readonly Entry[], typed: string): Entry[] {
  const starts = (entry: Entry) => fold(entry.label).text.startsWith(typed)
  return [...entries.filter(starts), ...entries.filter((entry) => !starts(entry))]
}
