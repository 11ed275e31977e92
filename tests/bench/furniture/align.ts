const MATCH = 1e8
const RUN = 1e4

/**
 * Finds for each word of an output the word of the source that it was taken from, or -1: as many words as possible in
 * the same order, in as few runs as possible, then as many of `preferred` as possible (so a word that stands twice is
 * credited in doubt). Words are compared by identity. Quadratic; for pages, not for books.
 */
export function align(
  source: readonly string[],
  output: readonly string[],
  preferred: readonly boolean[],
): Int32Array {
  const width = output.length + 1
  const steps = new Uint8Array((source.length + 1) * width)
  let best = new Float64Array(width)
  let matched = new Float64Array(width).fill(-Infinity)
  for (let i = 1; i <= source.length; i++) {
    const nextBest = new Float64Array(width)
    const nextMatched = new Float64Array(width).fill(-Infinity)
    const gain = MATCH + (preferred[i - 1] === true ? 1 : 0)
    for (let j = 1; j < width; j++) {
      const left = nextBest[j - 1] as number
      const above = best[j] as number
      let step = left > above ? SKIP_OUTPUT : SKIP_SOURCE
      let score = Math.max(left, above)
      if (source[i - 1] === output[j - 1]) {
        const inRun = matched[j - 1] as number
        const newRun = (best[j - 1] as number) - RUN
        const match = Math.max(inRun, newRun) + gain
        nextMatched[j] = match
        if (inRun >= newRun) step |= IN_RUN
        if (match >= score) {
          score = match
          step = (step & IN_RUN) | TAKE
        }
      }
      nextBest[j] = score
      steps[i * width + j] = step
    }
    best = nextBest
    matched = nextMatched
  }
  return trace(steps, source.length, output.length)
}

const SKIP_SOURCE = 0
const SKIP_OUTPUT = 1
const TAKE = 2
const IN_RUN = 4

function trace(steps: Uint8Array, sourceLength: number, outputLength: number): Int32Array {
  const origins = new Int32Array(outputLength).fill(-1)
  const width = outputLength + 1
  let i = sourceLength
  let j = outputLength
  let inRun = false
  while (i > 0 && j > 0) {
    const step = steps[i * width + j] as number
    if (inRun || (step & 3) === TAKE) {
      inRun = (step & IN_RUN) !== 0
      i -= 1
      j -= 1
      origins[j] = i
    } else if ((step & 3) === SKIP_OUTPUT) j -= 1
    else i -= 1
  }
  return origins
}
