/** Constants of BM25 (Robertson and Zaragoza 2009), as FTS5 has them. */
const K1 = 1.2
const B = 0.75

/** What a word adds to the score of a text in which it stands so many `times`, by the text's length beside the usual one. */
export function bm25(rarity: number, times: number, length: number): number {
  return (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + B * length))
}
