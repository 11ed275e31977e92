/** Counts crashes: true for the first `times` within any `withinMs` milliseconds, false for one too many. */
export function crashAllowance(times = 3, withinMs = 60_000, now: () => number = Date.now): () => boolean {
  let recent: number[] = []
  return () => {
    recent = [...recent.filter((at) => now() - at < withinMs), now()]
    return recent.length <= times
  }
}
