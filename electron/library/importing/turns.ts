/** Lets a limited number of tasks run at once; the others wait in the order in which they came. */
export interface Turns {
  take<T>(task: () => Promise<T>): Promise<T>
  /** Resolves when a task that comes now would not wait. */
  free(): Promise<void>
}

/** At most `most` tasks at once. */
export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }

  /** The turn goes straight to the one that waits longest, so that nobody slips in between. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async take(task) {
      await enter()
      try {
        return await task()
      } finally {
        leave()
      }
    },
    async free() {
      await enter()
      leave()
    },
  }
}
