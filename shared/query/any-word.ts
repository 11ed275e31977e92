import { type Phrase, searchPlaces } from './ast.ts'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'

/** The search for any of the words that all have to be there now; null where it is made of more than words and phrases. */
export function anyWordOf(typed: string): string | null {
  const { query, places } = parseQuery(typed)
  if (query?.kind !== 'and' || places.size < searchPlaces.length) return null
  const words = query.parts.map((part) =>
    part.kind === 'phrase' ? (plainWord(part) ?? printQuery(part)) : null,
  )
  return words.includes(null) ? null : [...new Set(words)].join(' OR ')
}

/** A word as it was typed, if it needs no quotation marks. */
function plainWord({ typed, prefix }: Phrase): string | null {
  return typed !== undefined && !prefix && /^[\p{L}\p{M}\p{N}]+$/u.test(typed) ? typed : null
}
