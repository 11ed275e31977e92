import { create } from 'zustand'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { CallInput, Output, TaskName, WriteName } from '#shared/contract/index.ts'
import { call } from './client.ts'
import { notify } from './notices.ts'

/** How many writes are under way, and whether the last one failed: the status bar's "All changes saved". */
export const useSaving = create<{ pending: number; failed: boolean }>(() => ({ pending: 0, failed: false }))

/**
 * Runs a write or a task and keeps the status bar true. A failure is shown to the user and thrown again, so that the
 * caller keeps what was typed.
 */
export async function save<M extends WriteName | TaskName>(
  method: M,
  input: CallInput<M>,
): Promise<Output<M>> {
  useSaving.setState(({ pending }) => ({ pending: pending + 1, failed: false }))
  try {
    return await call(method, input)
  } catch (error) {
    useSaving.setState({ failed: true })
    notify({ tone: 'error', ...toFailure(error) })
    throw error
  } finally {
    useSaving.setState(({ pending }) => ({ pending: pending - 1 }))
  }
}

/** The same for event handlers that have nothing to do after a failure. */
export function saveAndForget<M extends WriteName | TaskName>(method: M, input: CallInput<M>): void {
  save(method, input).catch(ignoreShown)
}

/** For `catch` behind `save`, which has shown every expected failure already; a bug is thrown on. */
export function ignoreShown(error: unknown): void {
  if (!(error instanceof BookwheelError)) throw error
}
