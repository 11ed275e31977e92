import { BookwheelError, type ErrorCode } from '#shared/contract/errors.ts'

const KEPT = 'What stood there before was kept.'

interface Refusal {
  readonly code: ErrorCode
  readonly message: (path: string) => string
  readonly advice: string
}

const NO_ROOM: Refusal = {
  code: 'disk-full',
  message: (path) => `There is no room on the disk for ${path}; it was not written. ${KEPT}`,
  advice: 'Make room on the disk, or choose another one.',
}

const NO_ACCESS: Refusal = {
  code: 'no-access',
  message: (path) => `${path} can’t be written. ${KEPT}`,
  advice: 'Choose another folder.',
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  // More than a disk (FAT) or this user may have in one file.
  EFBIG: NO_ROOM,
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: NO_ACCESS,
  EBUSY: {
    code: 'no-access',
    message: (path) => `${path} is in use by another program and was not written. ${KEPT}`,
    advice: 'Close it there and try again.',
  },
  ENOENT: {
    code: 'not-found',
    message: (path) => `The folder of ${path} does not exist. Nothing was written.`,
    advice: 'Choose a folder that exists.',
  },
  ENOTDIR: {
    code: 'not-found',
    message: (path) => `The folder of ${path} does not exist. Nothing was written.`,
    advice: 'Choose a folder that exists.',
  },
  EISDIR: {
    code: 'no-access',
    message: (path) => `${path} is a folder. ${KEPT}`,
    advice: 'Choose another name for the file.',
  },
  ENAMETOOLONG: {
    code: 'no-access',
    message: (path) => `${path} is a longer name than the disk takes. Nothing was written.`,
    advice: 'Choose a shorter name.',
  },
}

/** Why the system refused to write `path`, as an error for a person; what is no such refusal is given back as it is. */
export function refusal(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = REFUSALS[code]
  if (error instanceof BookwheelError || known === undefined) return error
  return new BookwheelError(known.code, known.message(path), known.advice, { cause: error })
}
