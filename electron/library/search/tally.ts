import { bm25 } from './bm25.ts'
import { grown } from './edition-ranges.ts'
import type { Matches } from './matches.ts'
import { lowestFrom } from './sorted-ids.ts'

/** How often each document found says what is sought, counted in passages; at the places of the documents. */
export interface Tally {
  /** Passages that hold a wanted leaf. */
  readonly counts: Int32Array
  /** BM25 of the leaves over documents, with passages as words: higher is better. */
  readonly weights: Float64Array
  /** Matching passages of all documents. */
  readonly passages: number
}

/** Counts the passages of the documents found. Nothing is made for the others: of a rare word these are nearly all. */
export function tallyOf(matches: Matches): Tally {
  const { wanted, ids: documents, columns, limit } = matches
  const counts = new Int32Array(documents.length)
  const weights = new Float64Array(documents.length)
  const usual = (limit - 1) / Math.max(1, columns.limit - 1)
  // What holds the nearest of misspelt words weighs as if it held more.
  const lists = wanted.flatMap(({ ids, many, nearer }) => [
    { ids, many },
    ...nearer.map((ids) => ({ ids, many: ids.length })),
  ])
  const leaves = lists.map(({ ids, many }) => ({
    ids,
    rarity: Math.log(1 + limit / (many + 1)),
    at: 0,
  }))
  const once = new CountedOnce()
  let passages = 0
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] as number
    const [first, last] = matches.passagesOf(document)
    const length = (last - first + 1) / usual
    once.begin(first, last)
    let weight = 0
    for (const leaf of leaves) {
      const from = lowestFrom(leaf.ids, leaf.at, first)
      let at = from
      for (; at < leaf.ids.length && (leaf.ids[at] as number) <= last; at++) once.add(leaf.ids[at] as number)
      leaf.at = at
      weight += bm25(leaf.rarity, at - from, length)
    }
    weights[place] = weight
    counts[place] = once.size
    passages += once.size
  }
  return { counts, weights, passages }
}

/** Counts the passages of one document after another, each once however many leaves it holds. */
class CountedOnce {
  size = 0
  #first = 0
  #turn = 0
  /** By place in the document the last turn in which the passage was counted. */
  #counted: Int32Array = new Int32Array(64)

  begin(first: number, last: number): void {
    this.#first = first
    this.#turn += 1
    this.#counted = grown(this.#counted, last - first + 1)
    this.size = 0
  }

  add(passage: number): void {
    const place = passage - this.#first
    if (this.#counted[place] === this.#turn) return
    this.#counted[place] = this.#turn
    this.size += 1
  }
}
