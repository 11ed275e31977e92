/** Counts the time in which it goes. */
export interface Stopwatch {
  pause(): void
  go(): void
  /** Starts anew from nothing, going. */
  restart(): void
}

/** Calls `onEnd` when it was going for so many milliseconds altogether; it goes from the start. */
export function startStopwatch(ms: number, onEnd: () => void): Stopwatch {
  let left = ms
  let since = 0
  let timer: NodeJS.Timeout | null = null
  const watch: Stopwatch = {
    pause() {
      if (timer === null) return
      clearTimeout(timer)
      timer = null
      left -= performance.now() - since
    },
    go() {
      if (timer !== null) return
      since = performance.now()
      timer = setTimeout(onEnd, Math.max(0, left))
    },
    restart() {
      watch.pause()
      left = ms
      watch.go()
    },
  }
  watch.go()
  return watch
}
