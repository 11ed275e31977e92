import type { Bridge } from '#shared/contract/bridge.ts'
import { fromFailure } from '#shared/contract/errors.ts'
import type { CallInput, MethodName, Output } from '#shared/contract/index.ts'

declare global {
  interface Window {
    readonly bookwheel: Bridge
  }
}

/** Calls the library or the main process. Rejects with a `BookwheelError` for every failure of the contract. */
export async function call<M extends MethodName>(method: M, input: CallInput<M>): Promise<Output<M>> {
  const answer = await window.bookwheel.call(method, input)
  if (!answer.ok) throw fromFailure(answer.error)
  return answer.value as Output<M>
}
