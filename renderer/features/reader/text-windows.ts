/** A stretch of passages that is read in one call; both ordinals inclusive. */
export interface TextWindow {
  readonly from: number
  readonly to: number
}

/** UTF-16 units after which a window ends: some fifteen screens, a few milliseconds to read. */
const UNITS = 48_000
/** What `passages.read` gives at most. */
const PASSAGES = 500

/** Divides an edition into the windows in which its text is read; every ordinal is in exactly one. */
export function divide(lengths: readonly number[]): TextWindow[] {
  const windows: TextWindow[] = []
  let from = 1
  let units = 0
  for (let ordinal = 1; ordinal <= lengths.length; ordinal += 1) {
    units += lengths[ordinal - 1] ?? 0
    if (units >= UNITS || ordinal - from + 1 === PASSAGES || ordinal === lengths.length) {
      windows.push({ from, to: ordinal })
      from = ordinal + 1
      units = 0
    }
  }
  return windows
}

/** The index of the window that holds an ordinal. */
export function windowAt(windows: readonly TextWindow[], ordinal: number): number {
  let low = 0
  let high = windows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((windows[middle]?.to ?? 0) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}
