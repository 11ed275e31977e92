import { hashWords } from './word-hashes.ts'

/** Words in a run: shorter ones are shared by chance, longer ones are broken by every edit. */
export const RUN_LENGTH = 5

/**
 * The runs of five words of a text, folded, each as an unsigned 32-bit hash. Runs go on from one passage to the next, so
 * that it doesn't matter how a text is cut into passages. A text of fewer words has none.
 */
export function runsOf(passages: Iterable<string>): Set<number> {
  const runs = new Set<number>()
  forEachRun(passages, (run) => runs.add(run >>> 0))
  return runs
}

/** Calls `take` with every run, in order, as a signed number; one that comes again is told again. */
function forEachRun(passages: Iterable<string>, take: (run: number) => void): void {
  // The hashes of the last word, the last two, and so on: each new word lengthens all of them, the longest is a run.
  const last = new Int32Array(RUN_LENGTH + 1)
  let known = 0
  for (const passage of passages) {
    const { hashes, count } = hashWords(passage)
    for (let word = 0; word < count; word++) {
      for (let length = RUN_LENGTH; length > 0; length--)
        last[length] = mixed(Math.imul(last[length - 1] as number, 31) + (hashes[word] as number))
      known += 1
      if (known >= RUN_LENGTH) take(last[RUN_LENGTH] as number)
    }
  }
}

/**
 * The finalizer of MurmurHash3 (Austin Appleby, public domain), as a signed number: every bit of the answer depends on every bit
 * given.
 */
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The share of the runs of two texts that both have (Jaccard): 1 for the same runs, 0 where one has none. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = countShared(a, b)
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** The share of the runs of the shorter text that the other one has too. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const least = Math.min(a.size, b.size)
  return least === 0 ? 0 : countShared(a, b) / least
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of fewer) if (more.has(run)) shared++
  return shared
}

/** Hashes in a sketch. Of two texts with resemblance r at least one is the same with probability 1 - (1 - r)^6. */
export const SKETCH_LENGTH = 6

/**
 * The sketch of a text: the least of its runs in each of six orders (Broder, “On the resemblance and containment of
 * documents”, 1997). Each order's hash differs from every other order's. Empty for a text without runs.
 */
export function sketchOf(runs: ReadonlySet<number>): number[] {
  return sketched((take) => runs.forEach(take))
}

/** The sketch of the runs of passages, without gathering them. */
export function sketchOfText(passages: Iterable<string>): number[] {
  return sketched((take) => forEachRun(passages, take))
}

function sketched(forEach: (take: (run: number) => void) => void): number[] {
  const least = new Uint32Array(SKETCH_LENGTH).fill(0xffffffff)
  let isEmpty = true
  forEach((run) => {
    isEmpty = false
    for (let order = 0; order < SKETCH_LENGTH; order++) {
      const hash = mixed(run ^ Math.imul(order + 1, 0x9e3779b1)) >>> 0
      if (hash < (least[order] as number)) least[order] = hash
    }
  })
  return isEmpty ? [] : [...least].map((hash, order) => mixed(hash + order) >>> 0)
}
