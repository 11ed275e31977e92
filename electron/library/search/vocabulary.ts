import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy, Pattern } from '#shared/query/ast.ts'
import { withinEdits } from '#shared/query/edits.ts'
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
  /** What was asked for before. */
  readonly spellings: Map<string, readonly string[]>
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
    spellings: new Map(),
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

function lettersOf(term: string): number {
  let letters = 0
  for (const letter of term) letters |= 1 << ((letter.codePointAt(0) ?? 0) & 31)
  return letters
}

function bitsIn(word: number): number {
  let bits = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

const MOST_REMEMBERED = 100

/** A misspelt word stands for at most so many words of the library. */
const MOST_SPELLINGS = 60

/** What a search has found out already, and goes on with whatever is imported meanwhile. */
const decided = new WeakMap<ReadHandle, WeakMap<Fuzzy, Partial<Record<AnyIndex, readonly string[]>>>>()

/** The words of an index that a misspelt word may mean, the commonest first. */
export function spellings(
  db: ReadHandle,
  index: AnyIndex,
  leaf: Fuzzy,
  vocabulary?: Vocabulary,
): readonly string[] {
  const own = decided.get(db) ?? new WeakMap()
  decided.set(db, own)
  const words = own.get(leaf)?.[index] ?? spellingsIn(vocabulary ?? vocabularyOf(db, index), leaf)
  own.set(leaf, { ...own.get(leaf), [index]: words })
  return words
}

function spellingsIn(
  { terms, rows, letters, spellings }: Vocabulary,
  { word, edits }: Fuzzy,
): readonly string[] {
  const asked = `${edits} ${word}`
  const before = spellings.get(asked)
  if (before) return before
  const own = lettersOf(word)
  const found: number[] = []
  for (let at = 0; at < terms.length; at++) {
    // An edit takes at most one kind of letter away and brings one: nearly all terms are refused by that.
    if (bitsIn((letters[at] as number) ^ own) > 2 * edits) continue
    if (withinEdits(word, terms[at] as string, edits)) found.push(at)
  }
  const words = found
    .sort((a, b) => (rows[b] as number) - (rows[a] as number) || a - b)
    .slice(0, MOST_SPELLINGS)
    .map((at) => terms[at] as string)
  if (spellings.size >= MOST_REMEMBERED) spellings.clear()
  spellings.set(asked, words)
  return words
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
    // A term that lacks one of the letters is refused by that.
    const words = terms.filter((term, at) => ((letters[at] as number) & own) === own && isHolding(term))
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
