/** Paths that are equal up to here are not told apart. In segments. */
const MOST_SEGMENTS = 6

/** For each path its last segment, with as many before it as no other of these paths ends with; equal paths stay as they are. */
export function pathEnds(paths: readonly string[]): string[] {
  const segments = paths.map((path) => path.split(/[\\/]/).filter((segment) => segment !== ''))
  const ends = segments.map((parts) => parts.slice(-1).join('/'))
  for (let length = 2; length <= MOST_SEGMENTS; length++) {
    const counts = new Map<string, number>()
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1)
    for (const [at, end] of ends.entries()) {
      if ((counts.get(end) ?? 0) > 1) ends[at] = (segments[at] ?? []).slice(-length).join('/')
    }
  }
  return ends
}
