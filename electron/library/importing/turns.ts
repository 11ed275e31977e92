/** Lets tasks run until their weights are as much as may be at once; the others wait in the order in which they came. */
export interface Turns {
  /** A task that weighs more than all that may run at once runs alone. */
  take<T>(weight: number, task: () => Promise<T>): Promise<T>
  /** Resolves when nobody waits and a task that weighs nothing would not either. */
  free(): Promise<void>
}

/** Tasks of so much weight at once. */
export function createTurns(most: number): Turns {
  const waiting: { readonly weight: number; readonly go: () => void }[] = []
  let running = 0

  async function enter(weight: number): Promise<void> {
    const taken = Math.min(weight, most)
    if (waiting.length === 0 && running < most && running + taken <= most) running += taken
    else await new Promise<void>((go) => waiting.push({ weight: taken, go }))
  }

  /** Turns go straight to those that wait longest, so that nobody slips in between. */
  function leave(weight: number): void {
    running -= Math.min(weight, most)
    for (let [next] = waiting; next && running < most && running + next.weight <= most; [next] = waiting) {
      running += next.weight
      waiting.shift()
      next.go()
    }
  }

  return {
    async take(weight, task) {
      await enter(weight)
      try {
        return await task()
      } finally {
        leave(weight)
      }
    },
    async free() {
      await enter(0)
      leave(0)
    },
  }
}
