import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, FromLibrary } from '#shared/contract/bridge.ts'
import { BookwheelError, fromFailure, toFailure } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { startLibraryProcess } from './library-process.ts'
import { settingsFolder } from './places.ts'
import { printPage } from './print.ts'

/** How long closing may take before the process is killed. */
const CLOSE_MS = 10_000

/** A library in one process, from its start to its end. */
export interface RunningLibrary {
  /** Settles when the library is open; rejects when it can't be opened. */
  readonly ready: Promise<void>
  readonly opened: boolean
  /** Settles with the reason when the process has ended. */
  readonly ended: Promise<string>
  call(method: string, input: unknown): Promise<Answer>
  close(): Promise<void>
}

/** Starts a process that opens the library in `folder`, making it when there is none and `create` is given. */
export function startLibrary(
  folder: string,
  create: boolean,
  onEvent: (event: AnyEvent) => void,
): RunningLibrary {
  const pending = new Map<number, (answer: Answer) => void>()
  const opening = deferred<void>()
  const end = deferred<string>()
  let lastId = 0
  let opened = false
  let over = false

  const args = ['--folder', folder, '--settings', settingsFolder(), ...(create ? ['--create'] : [])]
  const child = startLibraryProcess(args, {
    onMessage: (message) => receive(message),
    onExit: (reason) => {
      over = true
      opening.reject(new BookwheelError('library-stopped', STOPPED_EARLY, `Reason: ${reason}.`))
      for (const answer of pending.values()) answer(STOPPED)
      pending.clear()
      end.resolve(reason)
    },
  })

  function receive(message: FromLibrary): void {
    switch (message.type) {
      case 'open':
        opened = true
        return opening.resolve()
      case 'failed':
        return opening.reject(fromFailure(message.error))
      case 'answer':
        pending.get(message.id)?.(message.answer)
        pending.delete(message.id)
        return undefined
      case 'event':
        return onEvent(message.event)
      case 'print':
        void printed(message.page).then((answer) => child.send({ type: 'printed', id: message.id, answer }))
        return undefined
      case 'closed':
        return undefined
    }
  }

  return {
    ready: opening.promise,
    ended: end.promise,
    get opened() {
      return opened
    },
    call(method, input) {
      if (over) return Promise.resolve(STOPPED)
      lastId += 1
      const id = lastId
      child.send({ type: 'call', id, method, input })
      return new Promise((resolve) => pending.set(id, resolve))
    },
    async close() {
      if (over) return
      child.send({ type: 'close' })
      await Promise.race([end.promise, sleep(CLOSE_MS, undefined, { ref: false })])
      child.kill()
    },
  }
}

async function printed(page: string): Promise<Answer> {
  try {
    return { ok: true, value: await printPage(page) }
  } catch (error) {
    if (!(error instanceof BookwheelError)) console.error('Printing failed unexpectedly:', error)
    return { ok: false, error: toFailure(error) }
  }
}

const STOPPED: Answer = {
  ok: false,
  error: {
    code: 'library-stopped',
    message: 'The library process ended before it had answered.',
    advice: 'What was saved before is safe. Please try the last step again.',
  },
}

const STOPPED_EARLY = 'The library process ended while it opened the library. Nothing was changed.'

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(error: Error): void
}

/** `Promise.withResolvers` for Node 18. A rejection that nobody waits for is no crash. */
function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => undefined
  let reject: Deferred<T>['reject'] = () => undefined
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
