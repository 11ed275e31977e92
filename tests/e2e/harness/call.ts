import type { Page } from '@playwright/test'
import type { Answer, Bridge } from '#shared/contract/bridge.ts'
import { fromFailure } from '#shared/contract/errors.ts'
import type { CallInput, MethodName, Output } from '#shared/contract/index.ts'

declare global {
  interface Window {
    readonly bookwheel: Bridge
  }
}

/** Sends any call through the window's bridge, as the page would, and gives back the raw answer. */
export function rawCall(window: Page, method: string, input: unknown): Promise<Answer> {
  return window.evaluate(([name, value]) => globalThis.window.bookwheel.call(name, value), [
    method,
    input,
  ] as const)
}

/** A call of the contract, to prepare a test or to check what was saved. Rejects with a `BookwheelError`. */
export async function call<M extends MethodName>(
  window: Page,
  method: M,
  input: CallInput<M>,
): Promise<Output<M>> {
  const answer = await rawCall(window, method, input)
  if (!answer.ok) throw fromFailure(answer.error)
  return answer.value as Output<M>
}
