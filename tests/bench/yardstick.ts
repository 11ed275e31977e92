import { performance } from 'node:perf_hooks'

/** Milliseconds a run over the rounds of one side. */
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
  /** How many times as long as the yardstick it takes: the median over the rounds, each compared in itself. */
  readonly ratio: number
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

const MOST_ROUNDS = 1000
const MOST_RUNS = 100

/**
 * Times both sides in turn (ABAB) in one process, so that whatever else the machine does falls on both. A busy machine
 * takes the processor away from what lasts longer than from what is over before: so the shorter side runs as often in a
 * round as it takes to last as long as the other. Nothing is asserted: a yardstick that wins is a result too.
 */
export async function compare(contest: Contest): Promise<Comparison> {
  const { rounds = 15, milliseconds = 1000, prepare } = contest
  await once(contest.ours, prepare)
  await once(contest.bare, prepare)
  // What is prepared for one run can't be run again.
  const balance = prepare ? 1 : (await once(contest.ours)) / (await once(contest.bare))
  const runsOf = (share: number): number => Math.min(MOST_RUNS, Math.max(1, Math.round(share)))
  const ours: number[] = []
  const bare: number[] = []
  const start = performance.now()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= rounds && performance.now() - start > milliseconds) break
    ours.push(await timed(contest.ours, round, runsOf(1 / balance), prepare))
    bare.push(await timed(contest.bare, round, runsOf(balance), prepare))
  }
  const { what, yardstick } = contest
  const { p50: ratio } = spread(ours.map((time, round) => time / (bare[round] as number)))
  const times = { ours: spread(ours), bare: spread(bare) }
  return { what, yardstick, ...times, ratio, remark: contest.remark?.(times.ours) ?? '' }
}

function once(side: Side, prepare?: Side): Promise<number> {
  return timed(side, 0, 1, prepare)
}

/** Milliseconds a run. */
async function timed(side: Side, round: number, runs: number, prepare?: Side): Promise<number> {
  await prepare?.(round)
  const start = performance.now()
  for (let run = 0; run < runs; run++) await side(round)
  return (performance.now() - start) / runs
}

function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}
