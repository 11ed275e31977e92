import type { ReadHandle } from '#library/database/handles.ts'
import type { Pattern } from '#shared/query/ast.ts'
import { type RequiredRun, requiredRuns } from '#shared/query/pattern.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

/** The two indexes of passages: of the work, and of the page around it. */
export type IndexName = 'work' | 'furniture'

/** The indexes of what a person wrote: notes, and comments on highlights. */
export type AsideIndex = 'notes' | 'comments'

export type AnyIndex = IndexName | AsideIndex

const CHUNK = 500

const TERMS: Readonly<Record<AnyIndex, string>> = {
  work: `SELECT term, doc AS rows FROM passage_words WHERE term > ? LIMIT ${CHUNK}`,
  furniture: `SELECT term, doc AS rows FROM furniture_words WHERE term > ? LIMIT ${CHUNK}`,
  notes: `SELECT term, doc AS rows FROM note_words WHERE term > ? LIMIT ${CHUNK}`,
  comments: `SELECT term, doc AS rows FROM highlight_words WHERE term > ? LIMIT ${CHUNK}`,
}

const PART = { work: 'texts', furniture: 'texts', notes: 'notes', comments: 'notes' } as const

/** Every word of an index, by code points. */
export interface Vocabulary {
  readonly revision: string
  readonly terms: readonly string[]
  /** For each term how many rows have it. */
  readonly rows: Int32Array
  /** For each term which letters it has, 32 kinds of them. */
  readonly letters: Int32Array
}

const known = new WeakMap<ReadHandle, Partial<Record<AnyIndex, Vocabulary>>>()

/** Reads the words of an index, unless they are known: 5 µs a word, a few milliseconds a step. */
export function* readVocabulary(db: ReadHandle, index: AnyIndex): Generator<undefined, Vocabulary> {
  const revision = db.revision(PART[index])
  const before = known.get(db)?.[index]
  if (before?.revision === revision) return before
  const terms: string[] = []
  const counts: number[] = []
  const letters: number[] = []
  for (;;) {
    const chunk = db.all<{ term: string; rows: number }>(TERMS[index], terms.at(-1) ?? '')
    for (const { term, rows } of chunk) {
      terms.push(term)
      counts.push(rows)
      letters.push(lettersOf(term))
    }
    if (chunk.length < CHUNK) break
    yield
  }
  const vocabulary: Vocabulary = {
    revision,
    terms,
    rows: Int32Array.from(counts),
    letters: Int32Array.from(letters),
  }
  known.set(db, { ...known.get(db), [index]: vocabulary })
  return vocabulary
}

/** The same at once. */
export function vocabularyOf(db: ReadHandle, index: AnyIndex): Vocabulary {
  const steps = readVocabulary(db, index)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Which letters a word has, 32 kinds of them. */
export function lettersOf(term: string): number {
  let letters = 0
  for (const letter of term) letters |= 1 << ((letter.codePointAt(0) ?? 0) & 31)
  return letters
}

/** A run that stands in more words than this is no help. */
const MOST_WORDS = 500

/**
 * For each run of letters that a pattern needs, the words of an index that hold it: a passage without any of them can't fit. Runs
 * that are no help are left out, as those of scripts without spaces, whose letters are words of their own.
 */
export function neededWords(
  db: ReadHandle,
  index: AnyIndex,
  pattern: Pattern,
  { terms, letters } = vocabularyOf(db, index),
): readonly (readonly string[])[] {
  return requiredRuns(pattern).flatMap((run) => {
    const folded = foldedWords(run.text)
    if (folded.length < 3 || folded.includes(' ')) return []
    const own = lettersOf(folded)
    const isHolding = holding(run, folded)
    const words: string[] = []
    for (let at = 0; at < letters.length; at++) {
      // A term that lacks one of the letters is refused by that, without being looked at.
      if (((letters[at] as number) & own) === own && isHolding(terms[at] as string))
        words.push(terms[at] as string)
    }
    return words.length > MOST_WORDS ? [] : [words]
  })
}

/** Digits may be joined over a space; letters never are. */
function holding({ text, begins, ends }: RequiredRun, folded: string): (term: string) => boolean {
  if (!ONLY_LETTERS.test(text)) return (term) => term.includes(folded)
  if (begins && ends) return (term) => term === folded
  if (begins) return (term) => term.startsWith(folded)
  return ends ? (term) => term.endsWith(folded) : (term) => term.includes(folded)
}

const ONLY_LETTERS = /^\p{L}+$/u
