/** A piece of a text beside another text: whether the other one has it too. Adjacent pieces differ in `same`. */
export interface Piece {
  readonly text: string
  readonly same: boolean
}

/** More pairs of words than this are not compared one by one: what is not alike at the ends counts as changed. */
const MOST_PAIRS = 1_000_000

/** The pieces of `text` that also stand in `before`, in the same order, word by word (a longest common subsequence). */
export function wordChanges(before: string, text: string): Piece[] {
  const old = wordsOf(before)
  const now = wordsOf(text)
  let first = 0
  while (first < old.length && first < now.length && old[first] === now[first]) first += 1
  let ends = 0
  while (
    ends < old.length - first &&
    ends < now.length - first &&
    old[old.length - 1 - ends] === now[now.length - 1 - ends]
  ) {
    ends += 1
  }
  const middle = common(old.slice(first, old.length - ends), now.slice(first, now.length - ends))
  const isSame = (index: number) =>
    index < first || index >= now.length - ends || (middle[index - first] ?? false)
  const pieces: Piece[] = []
  for (const [index, word] of now.entries()) {
    const last = pieces.at(-1)
    if (last?.same === isSame(index)) pieces[pieces.length - 1] = { ...last, text: last.text + word }
    else pieces.push({ text: word, same: isSame(index) })
  }
  return pieces
}

/** Words with their numbers' separators, runs of white space, and every other character for itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu) ?? []
}

/** For each word of `now` whether it belongs to a longest common subsequence with `old`. */
function common(old: readonly string[], now: readonly string[]): readonly boolean[] {
  if (old.length * now.length > MOST_PAIRS) return now.map(() => false)
  const width = now.length + 1
  const length = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = now.map(() => false)
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      kept[j] = true
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}
