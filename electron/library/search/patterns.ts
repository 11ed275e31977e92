import type { ReadHandle } from '#library/database/handles.ts'
import type { Pattern, Query } from '#shared/query/ast.ts'
import { allLeaves } from '#shared/query/leaves.ts'
import { compiled } from '#shared/query/pattern.ts'
import { anyOf, type Hits, NO_HITS, type PatternHits } from './leaf-hits.ts'
import { type IndexName, neededWords } from './vocabulary.ts'

/** A pattern is compared with passages for at most so long. */
const MOST_MILLISECONDS = 4000
/** After so long others have a turn. */
const TURN_MILLISECONDS = 12
const CHUNK = 200

const EVERY_PASSAGE = `SELECT id, text FROM passages WHERE furniture = ? AND id > ? ORDER BY id LIMIT ${CHUNK}`
const THESE_PASSAGES =
  'SELECT id, text FROM passages WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'
const CANDIDATES = {
  work: 'SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

interface Read {
  readonly id: number
  readonly text: string
}

/** Compares the patterns of a query with passages; long comparisons let others run, and stop after four seconds. */
export async function patternHits(db: ReadHandle, query: Query, furniture: boolean): Promise<PatternHits> {
  const hits = new Map<Pattern, Hits>()
  for (const leaf of allLeaves(query)) {
    if (leaf.kind !== 'pattern') continue
    const searches = furniture
      ? [search(db, leaf, 'work'), search(db, leaf, 'furniture')]
      : [search(db, leaf, 'work')]
    const found: Hits[] = []
    for (const steps of searches) {
      let turn = performance.now()
      let step = steps.next()
      while (!step.done) {
        if (performance.now() - turn > TURN_MILLISECONDS) {
          await new Promise((resolve) => setImmediate(resolve))
          turn = performance.now()
        }
        step = steps.next()
      }
      found.push(step.value)
    }
    hits.set(leaf, together(found))
  }
  return hits
}

/** The same at once, where nobody can wait. */
export function patternHitsNow(db: ReadHandle, query: Query, furniture: boolean): PatternHits {
  const hits = new Map<Pattern, Hits>()
  const run = (leaf: Pattern, index: IndexName): Hits => {
    const steps = search(db, leaf, index)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  }
  for (const leaf of allLeaves(query)) {
    if (leaf.kind !== 'pattern') continue
    hits.set(leaf, together([run(leaf, 'work'), ...(furniture ? [run(leaf, 'furniture')] : [])]))
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
  const needed = neededWords(db, index, pattern)
  if (needed.some((words) => words.length === 0)) return NO_HITS
  const expression = compiled(pattern)
  const chunks = needed.length === 0 ? everyPassage(db, index) : candidates(db, index, needed)
  const ids: number[] = []
  const start = performance.now()
  let looked = 0
  for (const passages of chunks) {
    if (performance.now() - start > MOST_MILLISECONDS) return { ids, looked }
    for (const { id, text } of passages) {
      expression.lastIndex = 0
      if (expression.test(text)) ids.push(id)
    }
    looked += passages.length
    yield
  }
  return { ids, looked: null }
}

function* candidates(
  db: ReadHandle,
  index: IndexName,
  needed: readonly (readonly string[])[],
): Generator<readonly Read[]> {
  const ids = db.column<number>(CANDIDATES[index], needed.map((words) => `(${anyOf(words)})`).join(' AND '))
  for (let from = 0; from < ids.length; from += CHUNK)
    yield db.all<Read>(THESE_PASSAGES, JSON.stringify(ids.slice(from, from + CHUNK)))
}

function* everyPassage(db: ReadHandle, index: IndexName): Generator<readonly Read[]> {
  for (let after = 0; ; ) {
    const passages = db.all<Read>(EVERY_PASSAGE, index === 'furniture' ? 1 : 0, after)
    const last = passages.at(-1)
    if (!last) return
    yield passages
    after = last.id
  }
}
