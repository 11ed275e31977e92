import type { ReadHandle } from '#library/database/handles.ts'
import type { Forms, Near, Pattern, Query } from '#shared/query/ast.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { allLeaves } from '#shared/query/leaves.ts'
import { matches } from '#shared/query/match.ts'
import { compiled, requiredRuns } from '#shared/query/pattern.ts'
import { formHits } from './form-hits.ts'
import { anyOf, type Hits, isIndexed, NO_HITS, type PatternHits } from './leaf-hits.ts'
import { passageTexts } from './passage-texts.ts'
import type { SortedIds } from './sorted-ids.ts'
import { spellings } from './spellings.ts'
import { inTurns } from './turns.ts'
import { type IndexName, neededWords, readVocabulary } from './vocabulary.ts'

/** A pattern is compared with passages for at most so long. */
const MOST_MILLISECONDS = 4000
const CHUNK = 200

const EVERY_PASSAGE = `SELECT id, text FROM passages WHERE furniture = ? AND id > ? ORDER BY id LIMIT ${CHUNK}`
const CANDIDATES = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

/** Passages and their texts, in the same order. */
interface Read {
  readonly ids: SortedIds
  readonly texts: readonly string[]
}

/**
 * Compares the patterns of a query with passages, and finds out what its misspelt words may mean and which forms its words have. What
 * takes long lets others run; comparing stops after four seconds.
 */
export function patternHits(db: ReadHandle, query: Query, furniture: boolean): Promise<PatternHits> {
  return inTurns(compare(db, query, furniture))
}

/** The same at once, where nobody can wait. */
export function patternHitsNow(db: ReadHandle, query: Query, furniture: boolean): PatternHits {
  const steps = compare(db, query, furniture)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function* compare(db: ReadHandle, query: Query, furniture: boolean): Generator<undefined, PatternHits> {
  const indexes: readonly IndexName[] = furniture ? ['work', 'furniture'] : ['work']
  const hits = new Map<Pattern | Forms | Near, Hits>()
  for (const leaf of allLeaves(query)) {
    if (leaf.kind === 'fuzzy') {
      for (const index of indexes) spellings(db, index, leaf, yield* readVocabulary(db, index))
    } else if (leaf.kind === 'forms') {
      hits.set(leaf, yield* formHits(db, leaf, indexes))
    } else if (leaf.kind === 'pattern') {
      const found: Hits[] = []
      for (const index of indexes) found.push(yield* search(db, leaf, index))
      hits.set(leaf, together(found))
    } else if (leaf.kind === 'near' && !isIndexed(leaf)) {
      const found: Hits[] = []
      for (const index of indexes) {
        const texts = candidates(db, index, leafToFts5(leaf))
        found.push(yield* compared(texts, (text) => matches(leaf, text)))
      }
      hits.set(leaf, together(found))
    }
  }
  return hits
}

function together(parts: readonly Hits[]): Hits {
  const [first] = parts
  if (parts.length === 1 && first) return first
  const cut = parts.flatMap(({ looked }) => (looked === null ? [] : [looked]))
  return {
    ids: parts.flatMap(({ ids }) => ids).sort((a, b) => a - b),
    looked: cut.length === 0 ? null : cut.reduce((sum, looked) => sum + looked, 0),
  }
}

/** The index says which passages a pattern may fit; these are read in chunks, each a step. */
function* search(db: ReadHandle, pattern: Pattern, index: IndexName): Generator<undefined, Hits> {
  const needed =
    requiredRuns(pattern).length === 0
      ? []
      : neededWords(db, index, pattern, yield* readVocabulary(db, index))
  if (needed.some((words) => words.length === 0)) return NO_HITS
  const expression = compiled(pattern)
  const chunks =
    needed.length === 0
      ? everyPassage(db, index)
      : candidates(db, index, needed.map((words) => `(${anyOf(words)})`).join(' AND '))
  return yield* compared(chunks, (text) => {
    expression.lastIndex = 0
    return expression.test(text)
  })
}

/** The passages that fit, of those that can be read in time; a chunk is a step. */
function* compared(chunks: Iterable<Read>, fits: (text: string) => boolean): Generator<undefined, Hits> {
  const ids: number[] = []
  const start = performance.now()
  let looked = 0
  for (const read of chunks) {
    if (performance.now() - start > MOST_MILLISECONDS) return { ids, looked }
    for (const [at, text] of read.texts.entries()) if (fits(text)) ids.push(read.ids[at] as number)
    looked += read.texts.length
    yield
  }
  return { ids, looked: null }
}

function* candidates(db: ReadHandle, index: IndexName, expression: string): Generator<Read> {
  const ids = db.column<number>(CANDIDATES[index], expression)
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK)
    yield { ids: chunk, texts: passageTexts(db, chunk) }
  }
}

function* everyPassage(db: ReadHandle, index: IndexName): Generator<Read> {
  for (let after = 0; ; ) {
    const passages = db.all<{ id: number; text: string }>(EVERY_PASSAGE, index === 'furniture' ? 1 : 0, after)
    const last = passages.at(-1)
    if (!last) return
    yield { ids: passages.map(({ id }) => id), texts: passages.map(({ text }) => text) }
    after = last.id
  }
}
