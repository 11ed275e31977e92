import { setImmediate as nextTurn } from 'node:timers/promises'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import type { ExportProgress } from '#shared/contract/packs.ts'

/** Milliseconds of work after which other calls of the library are let in. */
const TURN_MS = 12
/** Milliseconds between two events of one phase. */
const TELL_MS = 100

/** How an export says how far it is. */
export interface ExportSteps {
  readonly signal: AbortSignal
  /** Says how far a phase is, and from time to time lets other calls in. Rejects with `cancelled`. */
  step(phase: ExportProgress['phase'], done: number, total: number): Promise<void>
}

/** Steps of the export with that name; the first and the last of each phase are always told. */
export function exportSteps(name: string, signal: AbortSignal, emit: (event: AnyEvent) => void): ExportSteps {
  let turn = performance.now()
  let told = 0
  let toldPhase: ExportProgress['phase'] | null = null
  return {
    signal,
    async step(phase, done, total) {
      refuseCancelled(signal)
      const now = performance.now()
      if (phase !== toldPhase || done === total || now - told >= TELL_MS) {
        emit({ name: 'packs.progress', payload: { export: name, phase, done, total } })
        told = now
        toldPhase = phase
      }
      if (now - turn < TURN_MS) return
      await nextTurn()
      turn = performance.now()
      refuseCancelled(signal)
    },
  }
}

function refuseCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled()
}

/** What an export ends with when the user cancelled it. */
export function cancelled(): BookwheelError {
  return new BookwheelError('cancelled', 'The export was cancelled. Nothing was written.')
}
