import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy, Pattern } from '#shared/query/ast.ts'
import { withinEdits } from '#shared/query/edits.ts'
import { requiredRuns } from '#shared/query/pattern.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

const TERMS = {
  work: 'SELECT term FROM passage_words ORDER BY cnt DESC',
  furniture: 'SELECT term FROM furniture_words ORDER BY cnt DESC',
} as const

/** The two indexes of passages: of the work, and of the page around it. */
export type IndexName = keyof typeof TERMS

interface Known {
  readonly revision: string
  readonly terms: readonly string[]
}

const known = new WeakMap<ReadHandle, Partial<Record<IndexName, Known>>>()

/** Every word of an index, the commonest first; read anew only after texts were added or taken out. */
function termsOf(db: ReadHandle, index: IndexName): readonly string[] {
  const revision = db.revision('texts')
  const indexes = known.get(db) ?? {}
  known.set(db, indexes)
  if (indexes[index]?.revision !== revision) {
    indexes[index] = { revision, terms: db.column<string>(TERMS[index]) }
  }
  return indexes[index]?.terms ?? []
}

/** A misspelt word stands for at most so many words of the library. */
const MOST_SPELLINGS = 60

/** The words of an index that a misspelt word may mean, the commonest first. */
export function spellings(db: ReadHandle, index: IndexName, { word, edits }: Fuzzy): readonly string[] {
  const { length } = Array.from(word)
  return termsOf(db, index)
    .filter((term) => Math.abs(term.length - length) <= edits + 1 && withinEdits(word, term, edits))
    .slice(0, MOST_SPELLINGS)
}

/** A run that stands in more words than this is no help. */
const MOST_WORDS = 500

/**
 * For each run of letters that a pattern needs, the words of an index that hold it: a passage without any of them can't fit. Runs
 * that are no help are left out, as those of scripts without spaces, whose letters are words of their own.
 */
export function neededWords(
  db: ReadHandle,
  index: IndexName,
  pattern: Pattern,
): readonly (readonly string[])[] {
  return requiredRuns(pattern).flatMap((run) => {
    const folded = foldedWords(run)
    if (folded.length < 3 || folded.includes(' ')) return []
    const words = termsOf(db, index).filter((term) => term.includes(folded))
    return words.length > MOST_WORDS ? [] : [words]
  })
}
