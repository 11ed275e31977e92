/**
 * Whether one word becomes the other by at most so many edits: a letter left out, put in or replaced, or two neighbours swapped
 * (optimal string alignment). Letters are code points.
 */
export function withinEdits(a: string, b: string, most: number): boolean {
  if (a === b) return true
  const from = Array.from(a)
  const to = Array.from(b)
  if (Math.abs(from.length - to.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of from.entries()) {
    const next = [i + 1]
    let least = i + 1
    for (const [j, other] of to.entries()) {
      let cost = Math.min(
        (row[j] ?? 0) + (letter === other ? 0 : 1),
        (row[j + 1] ?? 0) + 1,
        (next[j] ?? 0) + 1,
      )
      if (i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other)
        cost = Math.min(cost, (before[j - 1] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return false
    before = row
    row = next
  }
  return (row.at(-1) ?? 0) <= most
}
