import type { Answer } from '#shared/contract/bridge.ts'
import { BookwheelError, type Failure, toFailure } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { type LibraryHost, openLibraryHost } from './library-host.ts'

/** The library that the window shows: open, or not open with the reason why. */
export interface CurrentLibrary {
  /** The folder that is open or should be; '' when none was chosen. */
  folder(): string
  /** Why it is not open. Waits while it is being opened. */
  failure(): Promise<Failure | null>
  /** Opens the first library. Rejects with the reason, which stays as the failure. */
  open(folder: string, create: boolean): Promise<void>
  /** Tries again to open the library that could not be opened or that stopped. Rejects like `open`. */
  reopen(): Promise<void>
  /**
   * Opens another library and, when that went well, lets `turnOver` bring the window to it before the one that was open
   * is closed. Rejects with the reason; the one that was open then stays.
   */
  change(folder: string, create: boolean, turnOver: () => Promise<void>): Promise<void>
  /** Waits while the library is being opened. Never rejects. */
  call(method: string, input: unknown): Promise<Answer>
  close(): Promise<void>
}

/** No library is open yet; `onEvent` gets the events of the one that is. */
export function createCurrentLibrary(onEvent: (event: AnyEvent) => void): CurrentLibrary {
  let folder = ''
  /** Whether the library is still to be made; never again once it was open, for then a missing one is an error. */
  let toBeMade = false
  let host: LibraryHost | null = null
  let failure: Failure | null = NONE_OPEN
  let opening: Promise<void> = Promise.resolve()

  function start(path: string, create: boolean): Promise<LibraryHost> {
    return openLibraryHost({
      folder: path,
      create,
      onEvent: (event) => {
        if (host === null || host.folder === path) onEvent(event)
      },
      onGivenUp: (error) => {
        failure = toFailure(error)
        onEvent({ name: 'library.down', payload: { message: `${error.message} ${error.advice}` } })
      },
    })
  }

  async function openFirst(path: string, create: boolean): Promise<void> {
    await opening
    await host?.close()
    host = null
    folder = path
    toBeMade = create
    failure = null
    try {
      host = await start(path, create)
      toBeMade = false
    } catch (error) {
      failure = toFailure(error)
      throw error
    }
  }

  function open(path: string, create: boolean): Promise<void> {
    const opened = openFirst(path, create)
    opening = opened.catch(() => undefined)
    return opened
  }

  return {
    folder: () => folder,
    failure: () => opening.then(() => failure),
    open,
    reopen: () => open(folder, toBeMade),
    async change(path, create, turnOver) {
      if (path === folder && failure === null) return
      const previous = host
      const next = await start(path, create)
      await turnOver()
      host = next
      folder = path
      toBeMade = false
      failure = null
      await previous?.close()
    },
    async call(method, input) {
      await opening
      return host === null ? { ok: false, error: failure ?? NONE_OPEN } : host.call(method, input)
    },
    async close() {
      await opening
      await host?.close()
    },
  }
}

const NONE_OPEN = toFailure(
  new BookwheelError('not-found', 'No library is open.', 'Open a library or create a new one.'),
)
