import lunr from 'lunr'
import type { Entry } from './entries.ts'
import type { Name } from './name-index.ts'

/**
 * Orders names that hold all typed words, best first: the whole name, then names that begin so, then by lunr, for which
 * a word of the name counts more than one of its detail, and a whole word more than the beginning of one.
 */
export function rank(names: readonly Name[], typed: readonly string[]): Entry[] {
  const index = indexOf(names)
  const found = index.query((query) => {
    for (const word of typed) {
      query.term(word, { boost: 4 })
      query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, presence: lunr.Query.presence.REQUIRED })
    }
  })
  const start = typed.join(' ')
  const nearness = ({ label }: Name): number => (label === start ? 2 : label.startsWith(start) ? 1 : 0)
  return found
    .flatMap(({ ref }) => names[Number(ref)] ?? [])
    .map((name) => ({ name, nearness: nearness(name) }))
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ name }) => name.entry)
}

/** Orders names in which a typed word may have a wrong letter: by lunr, which compares whole words; the others as they come. */
export function rankMisspelt(names: readonly Name[], typed: readonly string[]): Entry[] {
  const found = indexOf(names).query((query) => {
    for (const word of typed) query.term(word, { editDistance: 1 })
  })
  const alike = found.flatMap(({ ref }) => names[Number(ref)] ?? [])
  return [...new Set([...alike, ...names])].map(({ entry }) => entry)
}

// The words are folded and set apart already; lunr's own tokenizer would cut them at hyphens only.
function tokenize(words?: string | object | null): lunr.Token[] {
  return typeof words === 'string' ? words.split(' ').map((word) => new lunr.Token(word, {})) : []
}

/** A lunr index without lunr's trimmer, stemmer and stop words: they know English only and erase Arabic words. */
function indexOf(names: readonly Name[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.field('label', { boost: 5 })
  builder.field('detail')
  builder.ref('ref')
  builder.tokenizer = tokenize as typeof lunr.tokenizer
  for (const [ref, { label, detail }] of names.entries()) builder.add({ ref: String(ref), label, detail })
  return builder.build()
}
