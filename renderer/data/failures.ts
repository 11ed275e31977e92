import { toFailure } from '#shared/contract/errors.ts'
import { notify } from './notices.ts'

/** Tells the user that something failed, for event handlers that have nothing else to do about it. */
export function showFailure(error: unknown): void {
  notify({ tone: 'error', ...toFailure(error) })
}
