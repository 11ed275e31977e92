import { z } from 'zod'

/** The closed list of expected failures. Anything else that is thrown is a bug. */
export const errorCode = z.enum([
  'invalid-input', // the call does not fit the contract, or a value makes no sense
  'not-found', // no such row, file or folder
  'no-access', // the system refuses to read or write it
  'read-only', // the library's folder or disk can't be written
  'disk-full',
  'not-a-library', // the folder holds something else
  'library-open', // another process has the library open for writing
  'library-newer', // written by a newer Bookwheel
  'library-damaged',
  'library-stopped', // the library process ended while the call was under way
  'unsupported', // a format that can't be imported
  'binary', // not text, whatever its name says
  'empty', // a file of 0 bytes
  'too-large',
  'unreadable', // a file that its format's reader can't make sense of
  'changed', // a file changed while it was read
  'timeout', // the importer took longer than it may
  'memory', // the importer took more memory than it may
  'crashed', // the importer ended by itself
  'cancelled',
  'nothing-to-undo',
  'bug', // an unexpected failure, reported over a process boundary
])
export type ErrorCode = z.infer<typeof errorCode>

/** An error as it crosses a process boundary: what happened and what was kept, then what to do. */
export const failure = z.object({ code: errorCode, message: z.string(), advice: z.string() })
export type Failure = z.infer<typeof failure>

/** An expected failure. `message` says what happened and what was kept, `advice` what to do next ('' if nothing). */
export class BookwheelError extends Error {
  override readonly name = 'BookwheelError'
  readonly code: ErrorCode
  readonly advice: string

  constructor(code: ErrorCode, message: string, advice = '', options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.advice = advice
  }
}

/** Any thrown value as a failure; what is not a `BookwheelError` becomes code `bug` with its own message. */
export function toFailure(error: unknown): Failure {
  if (error instanceof BookwheelError) {
    return { code: error.code, message: error.message, advice: error.advice }
  }
  return {
    code: 'bug',
    message: `Something went wrong inside Bookwheel: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'Nothing was changed by this step. Please report it with what you did before.',
  }
}

/** The error that a failure stands for. */
export function fromFailure(value: Failure): BookwheelError {
  return new BookwheelError(value.code, value.message, value.advice)
}
