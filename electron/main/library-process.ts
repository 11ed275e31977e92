import { spawn } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { FromLibrary, ToLibrary } from '#shared/contract/bridge.ts'
import { libraryEntry, pinnedNode } from './places.ts'

/** A running library process, whatever runs it. Messages keep their order. */
export interface LibraryProcess {
  send(message: ToLibrary): void
  /** Ends it at once. */
  kill(): void
}

export interface LibraryProcessListener {
  readonly onMessage: (message: FromLibrary) => void
  /** Called once, when the process has ended for whatever reason; nothing is called after it. */
  readonly onExit: (reason: string) => void
}

/** better-sqlite3 is built on Node-API 10: an Electron with less can't load it. */
const NODE_API_NEEDED = 10

/**
 * Starts the library process: inside Electron where its Node can load SQLite, else in the Node that the project pins.
 */
export function startLibraryProcess(
  args: readonly string[],
  listener: LibraryProcessListener,
): LibraryProcess {
  return Number(process.versions['napi']) >= NODE_API_NEEDED
    ? startInElectron(args, listener)
    : startInNode(args, listener)
}

function startInElectron(
  args: readonly string[],
  { onMessage, onExit }: LibraryProcessListener,
): LibraryProcess {
  const child = utilityProcess.fork(libraryEntry, [...args], {
    serviceName: 'Bookwheel library',
    env: environment(),
    stdio: 'inherit',
  })
  child.on('message', onMessage)
  child.once('exit', (code) => onExit(`exit code ${code}`))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a process, not a window
    send: (message) => child.postMessage(message),
    kill: () => child.kill(),
  }
}

function startInNode(args: readonly string[], { onMessage, onExit }: LibraryProcessListener): LibraryProcess {
  const child = spawn(pinnedNode(), [libraryEntry, ...args], {
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    windowsHide: true,
  })
  let ended = false
  const end = (reason: string): void => {
    if (!ended) onExit(reason)
    ended = true
  }
  child.on('message', (message) => onMessage(message as FromLibrary))
  child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
  child.once('error', (error) => end(error.message))
  return {
    // A process that is just ending can't be written to; its end answers for the message.
    send: (message) => child.connected && child.send(message, () => undefined),
    kill: () => child.kill('SIGKILL'),
  }
}

/** The environment without what could change which code the library process runs. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(?:NODE_|ELECTRON_)/i.test(entry[0]),
    ),
  )
}
