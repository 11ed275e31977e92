import { basename, extname } from 'node:path'
import { IMPORTABLE } from '#shared/domain/importable.ts'

/** What names say, without any format: the library process sees names only and need not load what reads the files. */
const supported: ReadonlySet<string> = new Set(
  Object.values(IMPORTABLE).flatMap((extensions) => extensions.map((extension) => `.${extension}`)),
)

/** What to do about a file of an unknown kind, for a person. */
export const WHAT_CAN_BE_READ = `Save it as one of these and import that: ${Object.keys(IMPORTABLE).join(', ')}.`

/** Whether the name of a file says that it can be read. */
export function isSupported(name: string): boolean {
  return supported.has(extensionOf(name))
}

/** What a file's name says of its format. Apple Mail calls the mailbox in its folder `Name.mbox` just "mbox". */
export function extensionOf(name: string): string {
  return basename(name) === 'mbox' ? '.mbox' : extname(name).toLowerCase()
}
