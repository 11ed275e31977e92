import { toFailure } from '#shared/contract/errors.ts'
import { notify } from './notices.ts'

/** Tells the user that something failed, for event handlers that have nothing else to do about it; `of` names a file. */
export function showFailure(error: unknown, of?: string): void {
  const failure = toFailure(error)
  const message = of === undefined ? failure.message : `${of}: ${failure.message}`
  notify({ tone: 'error', ...failure, message })
}
