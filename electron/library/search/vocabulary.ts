import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy, Pattern } from '#shared/query/ast.ts'
import { withinEdits } from '#shared/query/edits.ts'
import { type RequiredRun, requiredRuns } from '#shared/query/pattern.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

/** The two indexes of passages: of the work, and of the page around it. */
export type IndexName = 'work' | 'furniture'

/** The indexes of what a person wrote: notes, and comments on highlights. */
export type AsideIndex = 'notes' | 'comments'

type AnyIndex = IndexName | AsideIndex

const TERMS: Readonly<Record<AnyIndex, string>> = {
  work: 'SELECT term FROM passage_words ORDER BY cnt DESC',
  furniture: 'SELECT term FROM furniture_words ORDER BY cnt DESC',
  notes: 'SELECT term FROM note_words ORDER BY cnt DESC',
  comments: 'SELECT term FROM highlight_words ORDER BY cnt DESC',
}

const PART = { work: 'texts', furniture: 'texts', notes: 'notes', comments: 'notes' } as const

interface Vocabulary {
  readonly terms: readonly string[]
  /** For each term which letters it has, 32 kinds of them. */
  readonly letters: Int32Array
  /** What was asked for before. */
  readonly spellings: Map<string, readonly string[]>
}

interface Known extends Vocabulary {
  readonly revision: string
}

const known = new WeakMap<ReadHandle, Partial<Record<AnyIndex, Known>>>()

/** Every word of an index, the commonest first; read anew only after texts were added or taken out. */
function vocabularyOf(db: ReadHandle, index: AnyIndex): Vocabulary {
  const revision = db.revision(PART[index])
  const indexes = known.get(db) ?? {}
  known.set(db, indexes)
  if (indexes[index]?.revision !== revision) {
    const terms = db.column<string>(TERMS[index])
    indexes[index] = { revision, terms, letters: Int32Array.from(terms, lettersOf), spellings: new Map() }
  }
  return indexes[index] ?? { terms: [], letters: new Int32Array(0), spellings: new Map() }
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

/** The words of an index that a misspelt word may mean, the commonest first. */
export function spellings(db: ReadHandle, index: AnyIndex, { word, edits }: Fuzzy): readonly string[] {
  const { terms, letters, spellings: known } = vocabularyOf(db, index)
  const asked = `${edits} ${word}`
  const before = known.get(asked)
  if (before) return before
  const own = lettersOf(word)
  const found: string[] = []
  for (let at = 0; at < terms.length && found.length < MOST_SPELLINGS; at++) {
    // An edit takes at most one kind of letter away and brings one: nearly all terms are refused by that.
    if (bitsIn((letters[at] as number) ^ own) > 2 * edits) continue
    const term = terms[at] as string
    if (withinEdits(word, term, edits)) found.push(term)
  }
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(asked, found)
  return found
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
): readonly (readonly string[])[] {
  return requiredRuns(pattern).flatMap((run) => {
    const folded = foldedWords(run.text)
    if (folded.length < 3 || folded.includes(' ')) return []
    const words = vocabularyOf(db, index).terms.filter(holding(run, folded))
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
