/**
 * The fewest insertions, deletions and substitutions of UTF-16 units that make `a` into `b` (Levenshtein), or `most + 1`
 * when it takes more. Time grows with the length times `most` (Ukkonen's band).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  return bandedDistance(a.slice(start, endA), b.slice(start, endB), most)
}

/** Cell `j` of a row is the distance of the first `i` units of `a` to the first `i + j - most` units of `b`. */
function bandedDistance(a: string, b: string, most: number): number {
  const width = 2 * most + 1
  const beyond = most + 1
  let above = new Uint32Array(width).fill(beyond)
  let row = new Uint32Array(width)
  for (let j = most; j < width; j++) above[j] = j - most
  for (let i = 1; i <= a.length; i++) {
    for (let j = 0; j < width; j++) {
      const column = i + j - most
      if (column < 0 || column > b.length) {
        row[j] = beyond
        continue
      }
      const deleted = (above[j + 1] ?? beyond) + 1
      const inserted = j > 0 ? (row[j - 1] as number) + 1 : beyond
      const replaced =
        column > 0
          ? (above[j] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(column - 1) ? 0 : 1)
          : beyond
      row[j] = Math.min(deleted, inserted, replaced, beyond)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length - a.length + most] ?? beyond
}

/**
 * The fewest edits that make `pattern` into text that begins at `offset` (direction 1) or ends there (-1), wherever that
 * text stops at its far side. `pattern` is at most 255 units long.
 */
export function edgeDistance(pattern: string, text: string, offset: number, direction: 1 | -1): number {
  const length = pattern.length
  const whole = direction === 1 ? text.startsWith(pattern, offset) : text.endsWith(pattern, offset)
  if (whole) return 0
  const column = new Uint8Array(length + 1)
  for (let i = 0; i <= length; i++) column[i] = i
  let best = length
  const reach = Math.min(length + (length >> 1), direction === 1 ? text.length - offset : offset)
  for (let step = 0; step < reach; step++) {
    const unit = text.charCodeAt(direction === 1 ? offset + step : offset - 1 - step)
    let diagonal = column[0] as number
    column[0] = step + 1
    for (let i = 1; i <= length; i++) {
      const same = pattern.charCodeAt(direction === 1 ? i - 1 : length - i) === unit
      const left = column[i] as number
      column[i] = Math.min(left + 1, (column[i - 1] as number) + 1, same ? diagonal : diagonal + 1)
      diagonal = left
    }
    best = Math.min(best, column[length] as number)
  }
  return best
}
