import { parseArgs } from 'node:util'
import type { Answer, CallMessage, FromLibrary, ToLibrary } from '#shared/contract/bridge.ts'
import { BookwheelError, fromFailure, toFailure } from '#shared/contract/errors.ts'
import type { LibraryName } from '#shared/contract/index.ts'
import { type Library, openLibrary } from '../library.ts'

/** Electron's side of a `utilityProcess`; a child of Node has the same channel under other names. */
interface ParentPort {
  postMessage(message: FromLibrary): void
  on(event: 'message', listener: (event: { readonly data: ToLibrary }) => void): void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

function say(message: FromLibrary): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a process, not a window
  if (parentPort) parentPort.postMessage(message)
  // A parent that was killed hears nothing any more.
  else if (process.connected) process.send?.(message)
}

async function answer(library: Library, { method, input }: CallMessage): Promise<Answer> {
  try {
    // The library checks name and input of every call itself.
    return { ok: true, value: await library.call(method as LibraryName, input as never) }
  } catch (error) {
    if (!(error instanceof BookwheelError)) console.error(`${method} failed unexpectedly:`, error)
    return { ok: false, error: toFailure(error) }
  }
}

const printing = new Map<number, (answer: Answer) => void>()

/** Has a page printed by the program that has the windows. */
async function print(page: string): Promise<Uint8Array> {
  const id = printing.size === 0 ? 1 : Math.max(...printing.keys()) + 1
  say({ type: 'print', id, page })
  const printed = await new Promise<Answer>((resolve) => printing.set(id, resolve))
  printing.delete(id)
  if (!printed.ok) throw fromFailure(printed.error)
  return printed.value as Uint8Array
}

function serve(library: Library): void {
  const underWay = new Set<Promise<void>>()
  let closing = false

  async function answerCall(call: CallMessage): Promise<void> {
    say({ type: 'answer', id: call.id, answer: await answer(library, call) })
  }

  async function close(): Promise<void> {
    if (closing) return
    closing = true
    // Reads and writes are answered before anything else is read; what may still run are tasks.
    await library.close()
    await Promise.all(underWay)
    say({ type: 'closed' })
    if (process.connected) process.disconnect()
    process.exitCode = 0
    setImmediate(() => process.exit())
  }

  function receive(message: ToLibrary): void {
    if (message.type === 'close') {
      void close()
      return
    }
    if (message.type === 'printed') {
      printing.get(message.id)?.(message.answer)
      return
    }
    const work = answerCall(message)
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }

  library.on((event) => say({ type: 'event', event }))
  if (parentPort) parentPort.on('message', ({ data }) => receive(data))
  else process.on('message', (message) => receive(message as ToLibrary))
  process.on('disconnect', () => void close())
}

/**
 * The library process: opens one folder, answers calls until it is told to close or its parent is gone. A terminal sends
 * Ctrl+C to every process of the group; this one ends when its parent has finished with it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      settings: { type: 'string' },
      create: { type: 'boolean' },
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  try {
    const library = await openLibrary({
      folder: values.folder ?? '',
      create: values.create ?? false,
      settingsFolder: values.settings,
      print,
      log: (line) => console.error(line),
    })
    serve(library)
    say({ type: 'open', folder: library.folder })
  } catch (error) {
    if (!(error instanceof BookwheelError)) console.error('Opening the library failed unexpectedly:', error)
    say({ type: 'failed', error: toFailure(error) })
    if (process.connected) process.disconnect()
    setImmediate(() => process.exit(1))
  }
}

void main()
