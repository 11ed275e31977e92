import type { Matches } from './matches.ts'
import { type SortedIds, unionOf } from './sorted-ids.ts'

/** Constants of BM25 (Robertson and Zaragoza 2009), here with passages as words and documents as texts. */
const K1 = 1.2
const B = 0.75

/** How often each document found says what is sought, counted in passages; at the places of the documents. */
export interface Tally {
  /** Passages that hold a wanted leaf. */
  readonly counts: Int32Array
  /** BM25 of the leaves over documents, higher is better. */
  readonly weights: Float64Array
  /** Matching passages of all documents. */
  readonly passages: number
}

/** Counts the passages of the documents found. Nothing is made for the others: of a rare word these are nearly all. */
export function tallyOf(matches: Matches): Tally {
  const { wanted } = matches
  const weights = new Float64Array(matches.ids.length)
  const kept = wanted.map(({ ids }) => weighIds(matches, ids, weights))
  // What holds the nearest of misspelt words weighs as if it held more.
  for (const { nearer } of wanted) for (const ids of nearer) weighIds(matches, ids, weights)
  const counts = new Int32Array(matches.ids.length)
  const passages = unionOf(kept)
  forEachRun(matches, passages, (place, from, to) => {
    counts[place] = to - from
  })
  return { counts, weights, passages: passages.length }
}

/** Adds the passages of a leaf to the weights; returns those in the documents found. */
function weighIds(matches: Matches, ids: SortedIds, weights: Float64Array): SortedIds {
  const { columns, ranges } = matches
  const rarity = Math.log(1 + ranges.limit / (ids.length + 1))
  const usual = (ranges.limit - 1) / Math.max(1, columns.limit - 1)
  const kept: number[] = []
  forEachRun(matches, ids, (place, from, to) => {
    const times = to - from
    const length = K1 * (1 - B + (B * (columns.passages[matches.ids[place] as number] as number)) / usual)
    weights[place] = (weights[place] as number) + (rarity * times * (K1 + 1)) / (times + length)
    for (let at = from; at < to; at++) kept.push(ids[at] as number)
  })
  return kept
}

/** Passages of a document stand in one run: calls `take` with each run in a document that was found. */
function forEachRun(
  { documentOf, place: placeOf }: Matches,
  ids: SortedIds,
  take: (place: number, from: number, to: number) => void,
): void {
  for (let at = 0; at < ids.length; ) {
    const document = documentOf[ids[at] as number] ?? 0
    const from = at
    do at += 1
    while (at < ids.length && documentOf[ids[at] as number] === document)
    const place = placeOf(document)
    if (place >= 0) take(place, from, at)
  }
}
