import type { ReadHandle } from '#library/database/handles.ts'
import { fold } from '#shared/text/fold.ts'
import { words } from '#shared/text/words.ts'
import { canBeMeant, SpellingIndex } from './spelling-index.ts'
import { inTurns } from './turns.ts'

/** Of a library with more words than this the rarest are left out: with these the index takes about 50 MB. */
const MOST_WORDS = 300_000
/** The passages that came since are read themselves; of more than this, the words are asked of the full-text index again. */
const MOST_READ = 5000

const CHUNK = { terms: 100, passages: 100, words: 500 }

const TERMS = [
  `SELECT term, cnt FROM passage_words WHERE term > ? LIMIT ${CHUNK.terms}`,
  `SELECT term, cnt FROM furniture_words WHERE term > ? LIMIT ${CHUNK.terms}`,
] as const
const PASSAGES = `SELECT id, text FROM passages WHERE id > ? ORDER BY id LIMIT ${CHUNK.passages}`
const LAST_PASSAGE = 'SELECT coalesce(max(id), 0) FROM passages'

const known = new WeakMap<ReadHandle, LibraryWords>()

/**
 * The words of all texts of a library, with those that came since the last call. They may hold some that were taken out of the
 * library since, and count them roughly. Reading them anew takes about 20 ms for a million words of text, in turns with other calls.
 */
export function libraryWords(db: ReadHandle): Promise<SpellingIndex> {
  const own = known.get(db) ?? new LibraryWords(db)
  known.set(db, own)
  return own.upToDate()
}

class LibraryWords {
  readonly #db: ReadHandle
  #index: SpellingIndex | null = null
  #revision = ''
  /** The last passage when all words were read, and the last that was read. */
  #first = 0
  #last = 0
  #updating: Promise<SpellingIndex> | null = null

  constructor(db: ReadHandle) {
    this.#db = db
  }

  upToDate(): Promise<SpellingIndex> {
    this.#updating ??= this.#update().finally(() => {
      this.#updating = null
    })
    return this.#updating
  }

  async #update(): Promise<SpellingIndex> {
    const revision = this.#db.revision('texts')
    const last = this.#db.value<number>(LAST_PASSAGE)
    let index = this.#index
    if (index && last - this.#first <= MOST_READ) {
      if (revision !== this.#revision) await inTurns(this.#readSince(index))
    } else {
      index = await inTurns(everyWord(this.#db))
      this.#index = index
      this.#first = last
      this.#last = last
    }
    this.#revision = revision
    return index
  }

  *#readSince(index: SpellingIndex): Generator<undefined, void> {
    for (;;) {
      const passages = this.#db.all<{ id: number; text: string }>(PASSAGES, this.#last)
      for (const { id, text } of passages) {
        const folded = fold(text).text
        for (const { start, end } of words(folded)) index.add(folded.slice(start, end), 1)
        this.#last = id
      }
      if (passages.length < CHUNK.passages) return
      yield
    }
  }
}

interface Term {
  readonly term: string
  readonly cnt: number
}

function* everyWord(db: ReadHandle): Generator<undefined, SpellingIndex> {
  let terms: Term[] = []
  let least = 1
  for (const sql of TERMS) {
    for (let after = ''; ; yield) {
      const chunk = db.all<Term>(sql, after)
      for (const term of chunk) if (term.cnt >= least && canBeMeant(term.term)) terms.push(term)
      for (; terms.length > 2 * MOST_WORDS; least *= 2) terms = terms.filter(({ cnt }) => cnt >= 2 * least)
      after = chunk.at(-1)?.term ?? ''
      if (chunk.length < CHUNK.terms) break
    }
  }
  if (terms.length > MOST_WORDS) terms = terms.sort((a, b) => b.cnt - a.cnt).slice(0, MOST_WORDS)
  yield
  const index = new SpellingIndex(terms.length)
  for (const [at, { term, cnt }] of terms.entries()) {
    index.add(term, cnt)
    if (at % CHUNK.words === 0) yield
  }
  return index
}
