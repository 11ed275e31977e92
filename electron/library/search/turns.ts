import { setImmediate } from 'node:timers/promises'

/** After so many milliseconds others have a turn. */
const TURN = 12

/** Goes through all steps of long work and lets other calls be answered between them. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  let turn = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - turn < TURN) continue
    await setImmediate()
    turn = performance.now()
  }
}
