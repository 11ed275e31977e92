import type { Answer } from '#shared/contract/bridge.ts'
import { BookwheelError, fromFailure, toFailure } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { crashAllowance } from './crash-allowance.ts'
import { startLibrary } from './running-library.ts'

/** One open library in its own process, which is started again when it ends by itself. */
export interface LibraryHost {
  readonly folder: string
  /** Answers every call; waits while the process is being started again. Never rejects. */
  call(method: string, input: unknown): Promise<Answer>
  /** Lets calls under way finish, closes the library and ends its process. */
  close(): Promise<void>
}

export interface LibraryHostOptions {
  readonly folder: string
  readonly create: boolean
  readonly onEvent: (event: AnyEvent) => void
  /** Called when the process ended too often and is not started again. */
  readonly onGivenUp: (error: BookwheelError) => void
}

/** Opens the library of a folder. Rejects with the `BookwheelError` that says why it can't be opened. */
export async function openLibraryHost(options: LibraryHostOptions): Promise<LibraryHost> {
  const { folder, create, onEvent, onGivenUp } = options
  const mayRestart = crashAllowance()
  let running = startLibrary(folder, create, onEvent)
  let ready = running.ready
  let closing = false
  void watch()
  await ready

  async function watch(): Promise<void> {
    const reason = await running.ended
    if (!closing) await restart(reason)
  }

  /** Until the next process is open calls wait for it; when none is started they fail. */
  async function restart(reason: string): Promise<void> {
    if (!running.opened) return
    onEvent({
      name: 'library.down',
      payload: { message: `The library process ended unexpectedly (${reason}). What was saved is safe.` },
    })
    if (!mayRestart()) {
      ready = failed(stoppedTooOften(reason))
    } else {
      running = startLibrary(folder, false, onEvent)
      ready = running.ready
      void watch()
    }
    try {
      await ready
      onEvent({ name: 'library.up', payload: { folder } })
    } catch (error) {
      if (!closing) onGivenUp(fromFailure(toFailure(error)))
    }
  }

  return {
    folder,
    async call(method, input) {
      try {
        await ready
        return await running.call(method, input)
      } catch (error) {
        return { ok: false, error: toFailure(error) }
      }
    },
    async close() {
      closing = true
      // Like the calls before it, so that it is sent after them.
      await ready.catch(() => undefined)
      await running.close()
    },
  }
}

function stoppedTooOften(reason: string): BookwheelError {
  return new BookwheelError(
    'library-stopped',
    `The library process ended several times within a minute (${reason}) and was not started again. What was saved is safe.`,
    'Try again, or restart Bookwheel. If it goes on, check the library with “bookwheel check”.',
  )
}

/** A rejection that nobody may wait for, and that is no crash then. */
function failed(reason: BookwheelError): Promise<void> {
  const result = Promise.reject<void>(reason)
  result.catch(() => undefined)
  return result
}
