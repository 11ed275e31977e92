import type { Matches, WantedLeaf } from './matches.ts'

/** Constants of BM25 (Robertson and Zaragoza 2009), here with passages as words and documents as texts. */
const K1 = 1.2
const B = 0.75

/** How often a document says what is sought, counted in passages. */
export interface Tally {
  /** By document id: its passages that hold a wanted leaf. */
  readonly counts: Int32Array
  /** By document id: BM25 of the leaves over documents, higher is better. */
  readonly weights: Float64Array
  /** By passage id: how many of the wanted leaves it holds; null for a single leaf. */
  readonly held: Uint8Array | null
  /** Matching passages of all documents. */
  readonly passages: number
}

/** Counts the passages of the documents found, in one go over those of each leaf. */
export function tallyOf(matches: Matches): Tally {
  const { columns, ranges, wanted } = matches
  const tally = {
    counts: new Int32Array(columns.limit),
    weights: new Float64Array(columns.limit),
    held: wanted.length > 1 ? new Uint8Array(ranges.limit) : null,
    passages: 0,
  }
  for (const leaf of wanted) tally.passages += tallyLeaf(matches, leaf, tally)
  return tally
}

/** Returns how many passages this leaf is the first to find. */
function tallyLeaf(matches: Matches, { ids }: WantedLeaf, tally: Omit<Tally, 'passages'>): number {
  const { columns, ranges, documents } = matches
  const { counts, weights, held } = tally
  const rarity = Math.log(1 + ranges.limit / (ids.length + 1))
  const usual = (ranges.limit - 1) / Math.max(1, columns.limit - 1)
  let found = 0
  for (let at = 0; at < ids.length; ) {
    const edition = ranges.editions[ids[at] as number] ?? 0
    const end = ranges.last[edition] ?? 0
    const document = columns.documents[edition] ?? 0
    const isFound = document !== 0 && documents.has(document)
    const from = at
    let fresh = 0
    do {
      const id = ids[at] as number
      if (held === null) fresh += 1
      else {
        const before = held[id] as number
        if (before === 0) fresh += 1
        if (before < 255) held[id] = before + 1
      }
      at += 1
    } while (at < ids.length && (ids[at] as number) <= end)
    if (!isFound) continue
    const times = at - from
    const length = K1 * (1 - B + (B * (columns.passages[document] as number)) / usual)
    weights[document] = (weights[document] as number) + (rarity * times * (K1 + 1)) / (times + length)
    counts[document] = (counts[document] as number) + fresh
    found += fresh
  }
  return found
}
