import { ExtractionError } from './format.ts'
import type { ImportFailure } from './importer-messages.ts'

/** The user stopped the import, or the library is closed. */
export const CANCELLED: ImportFailure = failure('cancelled', 'The import was cancelled.')

/** A file inside the one that is read could not be copied into the library. */
export function notKept(error: unknown): ImportFailure {
  return failure(
    'unreadable',
    `A file inside this one could not be taken out: ${reasonOf(error)}. Nothing of it was imported; try again.`,
  )
}

/** A file took all the time that it may. */
export function timedOut(ms: number): ImportFailure {
  return failure(
    'timeout',
    `Reading the file took longer than ${Math.round(ms / 1000)} seconds and was given up. ${SMALLER}`,
  )
}

/** An importer was ended because it held more than it may. */
export function outOfMemory(bytes: number): ImportFailure {
  const megabytes = Math.round(bytes / 1024 / 1024).toLocaleString('en')
  return failure('memory', `Reading the file took more than ${megabytes} MB of memory. ${SMALLER}`)
}

/**
 * What an importer ended by itself of. V8 ends a process that is out of heap, or to which the kernel refuses memory, with
 * SIGABRT (exit code 134 where there are no signals); SIGKILL that we did not send comes from a system out of memory.
 */
export function endedBy(code: number | null, signal: NodeJS.Signals | null): ImportFailure {
  if (signal === 'SIGABRT' || code === 134) return TOO_MUCH
  if (signal === 'SIGKILL') {
    return failure(
      'memory',
      'The system ended the importer while it read the file, as systems do when memory runs out. Close other programs and import the file again.',
    )
  }
  return failure(
    'crashed',
    `The importer ended unexpectedly (${signal ?? code ?? 'no start'}) while it read the file. Try again; if that does not help, save the file anew with the program that made it.`,
  )
}

/** What an error says that ended the reading of a file, in words for a person. */
export function toFailure(error: unknown): ImportFailure {
  if (error instanceof ExtractionError) return failure(error.code, error.message)
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return failure('not-found', 'The file no longer exists.')
  if (code === 'EACCES' || code === 'EPERM') {
    return failure('no-access', 'The file may not be read: check its permissions.')
  }
  if (code === 'EISDIR') return failure('unsupported', 'This is a folder, not a file.')
  if (error instanceof Error && TOO_DEEP.test(error.message)) {
    return failure('too-large', `The file nests or repeats its parts more than can be read. ${SMALLER}`)
  }
  if (error instanceof Error && NO_ROOM.test(error.message)) return TOO_MUCH
  return failure(
    'unreadable',
    `The file could not be read: ${reasonOf(error)}. It may be damaged: save it anew with the program that made it.`,
  )
}

const SMALLER = 'Split it, or save it in a simpler format, and import that.'
const TOO_MUCH = failure('memory', `Reading the file took more memory than it may have. ${SMALLER}`)

/** What V8 and Node say of memory that is not to be had, and of texts, lists and maps that no engine can hold. */
const NO_ROOM =
  /\ballocat|out of memory|Invalid (?:string|array|typed array|array buffer) length|string longer than|maximum size exceeded|File size .* is greater/i
const TOO_DEEP = /call stack size|too much recursion/i

function failure(code: ImportFailure['code'], message: string): ImportFailure {
  return { ok: false, code, message }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
