import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallInput, LibraryName } from '#shared/contract/index.ts'
import { fillLibrary, inFolder } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const DOCUMENTS = 500

/** Calls of the library process, as the window makes them, against the same answers echoed by a process that does nothing. */
export async function pipe(): Promise<Comparison[]> {
  return inFolder(async (parent) => {
    const folder = join(parent, 'Made.bookwheel')
    const { edition } = fillLibrary(folder, DOCUMENTS)
    const library = await start('../../electron/library/hosts/process.ts', ['--folder', folder])
    await once(library, 'message')
    const results = [
      await overPipe(library, 'library.status', {}),
      await overPipe(library, 'documents.list', { view: 'all', offset: 0, limit: 100 }),
      await overPipe(library, 'passages.outline', { edition }),
      await overPipe(library, 'highlights.list', { edition }),
    ]
    const gone = once(library, 'exit')
    library.send({ type: 'close' })
    await gone
    return results
  })
}

async function overPipe<M extends LibraryName>(
  library: ChildProcess,
  method: M,
  input: CallInput<M>,
): Promise<Comparison> {
  const call = { type: 'call', id: 1, method, input }
  const echo = await start('./pipe-echo.ts', [])
  await roundTrip(echo, await roundTrip(library, call))
  const result = await compare({
    what: `${method} through the library process`,
    yardstick: 'the same answer echoed by a process',
    ours: () => roundTrip(library, call),
    bare: () => roundTrip(echo, call),
  })
  echo.disconnect()
  return result
}

async function start(module: string, args: readonly string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), [...args], {
    serialization: 'advanced',
  })
  await once(child, 'spawn')
  return child
}

async function roundTrip(child: ChildProcess, message: object): Promise<object> {
  const answer = once(child, 'message')
  child.send(message)
  const [value] = await answer
  return value as object
}
