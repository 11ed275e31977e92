import { performance } from 'node:perf_hooks'

/** Milliseconds over the rounds of one side. */
export interface Spread {
  readonly p50: number
  readonly p95: number
}

/** What Bookwheel does beside the least that any program would have to do for it. */
export interface Comparison {
  readonly what: string
  /** What the yardstick does, in words: a ratio means nothing without it. */
  readonly yardstick: string
  readonly ours: Spread
  readonly bare: Spread
  /** What is worth knowing besides, such as a throughput. */
  readonly remark: string
}

/** One side of a comparison; `round` counts from 0, so that both sides can take the same one of several inputs. */
type Side = (round: number) => unknown

interface Contest {
  readonly what: string
  readonly yardstick: string
  readonly ours: Side
  readonly bare: Side
  /** Rounds go on until both `rounds` and `milliseconds` are reached. */
  readonly rounds?: number
  readonly milliseconds?: number
  /** Runs before each side of each round and is not timed. */
  readonly prepare?: Side
  readonly remark?: (ours: Spread) => string
}

const WARM_UP = 1
const MOST_ROUNDS = 1000

/**
 * Times both sides in turn (ABAB) in one process, so that whatever else the machine does falls on both. Nothing is
 * asserted: a yardstick that is left behind and one that wins are both results.
 */
export async function compare(contest: Contest): Promise<Comparison> {
  const { rounds = 15, milliseconds = 1000 } = contest
  const ours: number[] = []
  const bare: number[] = []
  let spent = 0
  for (let round = -WARM_UP; round < MOST_ROUNDS && (round < rounds || spent < milliseconds); round++) {
    const input = Math.max(0, round)
    const a = await timed(contest.ours, input, contest.prepare)
    const b = await timed(contest.bare, input, contest.prepare)
    if (round < 0) continue
    ours.push(a)
    bare.push(b)
    spent += a + b
  }
  const measured = { ours: spread(ours), bare: spread(bare) }
  return {
    what: contest.what,
    yardstick: contest.yardstick,
    ...measured,
    remark: contest.remark?.(measured.ours) ?? '',
  }
}

async function timed(side: Side, round: number, prepare: Side | undefined): Promise<number> {
  await prepare?.(round)
  const start = performance.now()
  await side(round)
  return performance.now() - start
}

function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
