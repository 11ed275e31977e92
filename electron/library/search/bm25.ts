/** Constants of BM25 (Robertson and Zaragoza 2009), as FTS5 has them. */
const K1 = 1.2
const B = 0.75

/** What a word adds to the score of a text in which it stands so many `times`, by the text's length beside the usual one. */
export function bm25(rarity: number, times: number, length: number): number {
  return (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + B * length))
}

/** The inverse document frequency of a word that so `many` of all passages hold, as FTS5 has it. */
export function rarityOf(many: number, passages: number): number {
  return Math.max(1e-6, Math.log((passages - many + 0.5) / (many + 0.5)))
}
