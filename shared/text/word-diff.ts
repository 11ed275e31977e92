/** A stretch of two texts laid side by side: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Numbers with their separators, words, runs of white space, and single signs. */
const TOKEN = /\p{N}+(?:[.,:'’٫٬]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** Cells of the table; longer texts are called different from their first to their last difference. */
const MOST_CELLS = 4_000_000

/**
 * What was taken from `before` and put into `after`, word by word (longest common subsequence). The parts of kind `same` and
 * `removed` joined are `before`, those of kind `same` and `added` are `after`. Time grows with both lengths multiplied, to a limit.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? []
  const b = after.match(TOKEN) ?? []
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const middle: DiffPart[] =
    middleA.length * middleB.length > MOST_CELLS
      ? [
          { kind: 'removed', text: middleA.join('') },
          { kind: 'added', text: middleB.join('') },
        ]
      : aligned(middleA, middleB)
  return merged([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

function aligned(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1
  // Lengths of the longest common subsequence of what follows.
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down = 0, right = 0] = [table[(i + 1) * width + j], table[i * width + j + 1]]
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  }
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [word = '', other = ''] = [a[i], b[j]]
    if (i < a.length && j < b.length && word === other) {
      parts.push({ kind: 'same', text: word })
      i += 1
      j += 1
    } else if (
      i < a.length &&
      (j === b.length || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: word })
      i += 1
    } else {
      parts.push({ kind: 'added', text: other })
      j += 1
    }
  }
  return parts
}

/** Joins parts of a kind; between two changes a lone space is changed with them, and what went stands before what came. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { kind, text }] of parts.entries()) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && isSpace(text) && isChange(parts[index + 1])) {
      removed += text
      added += text
    } else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

const isSpace = (text: string): boolean => /^\s+$/u.test(text)
const isChange = (part: DiffPart | undefined): boolean => part !== undefined && part.kind !== 'same'
