/** Where a text that reads like a pattern ends (UTF-16 offset), and its edit distance from it. */
export interface SimilarEnd {
  readonly end: number
  readonly errors: number
}

/**
 * The ends of all places in a text that read like a pattern with at most `most` edits: of ends nearer to each other
 * than that only the best. Null when there are more than `limit`. Sellers' algorithm with Ukkonen's cut-off, expected
 * time `most` for each unit of the text. (Libraries report the best places only, and what matters here is whether there
 * is a second one nearly as good.)
 */
export function similarEnds(text: string, pattern: string, most: number, limit: number): SimilarEnd[] | null {
  const length = pattern.length
  const units = Uint16Array.from({ length }, (_, i) => pattern.charCodeAt(i))
  const column = Uint16Array.from({ length: length + 1 }, (_, i) => Math.min(i, most + 1))
  const ends: SimilarEnd[] = []
  let valley: SimilarEnd | null = null
  let active = Math.min(most, length)
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset)
    const bottom = Math.min(active + 1, length)
    let diagonal = 0
    let above = 0
    for (let i = 1; i <= bottom; i++) {
      const left = column[i] as number
      let cell = diagonal
      if (units[i - 1] !== unit) {
        if (left < cell) cell = left
        if (above < cell) cell = above
        cell++
      }
      column[i] = cell
      diagonal = left
      above = cell
    }
    active = bottom
    while ((column[active] as number) > most) active--
    if (active < length) continue

    const found = { end: offset + 1, errors: column[length] as number }
    if (valley !== null && found.end - valley.end <= most) {
      if (found.errors < valley.errors) valley = found
    } else {
      if (valley !== null) ends.push(valley)
      valley = found
      if (ends.length >= limit) return null
    }
  }
  if (valley !== null) ends.push(valley)
  return ends
}
