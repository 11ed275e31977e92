import type { FoundMember } from './importer-messages.ts'
import type { Landed } from './landing.ts'

/** Where a file inside another came from. */
export interface Origin {
  /** The SHA-256 of that file. */
  readonly sha256: string
  /** The document with which it came, perhaps in an archive: a mail; null where nothing around it is a document. */
  readonly attachedTo: AttachedTo | null
}

/** A document that brought others: its SHA-256, and the path of the other one in it. */
interface AttachedTo {
  readonly sha256: string
  readonly name: string
}

/** The origin of a file that was found in `around`, whose bytes are `sha256`. */
export function originIn(around: Incoming, sha256: string, isDocument: boolean, name: string): Origin {
  if (isDocument) return { sha256, attachedTo: { sha256, name } }
  const outer = around.origin?.attachedTo ?? null
  return { sha256, attachedTo: outer === null ? null : { ...outer, name: `${outer.name}/${name}` } }
}

/**
 * A file to read. `path` is what the user is told: for a file inside another the path of that one, then its own.
 * `landed` is the copy of a file that came out of another; a file of the disk has yet to be copied. `depth` counts the
 * files around it; `allowance` is shared by all files inside one of the disk.
 */
export interface Incoming {
  readonly path: string
  readonly landed: Landed | null
  readonly depth: number
  readonly allowance: Allowance
  readonly origin: Origin | null
}

/** A mail in a mailbox in an archive may carry an archive of mails. Nobody packs deeper but to do harm. */
const DEEPEST = 6

/** Files inside one file of the disk, and their bytes, over all levels. */
const MOST_MEMBERS = 10_000
const MOST_BYTES = 512 * 1024 * 1024

/** How much may still come out of one file of the disk. */
export interface Allowance {
  /** Counts a file of so many bytes; false when it is too much, and from then on. */
  take(bytes: number): boolean
}

/** A fresh allowance; `onSpent` is called once when more is asked for than is left. */
export function createAllowance(onSpent: () => void): Allowance {
  let members = 0
  let bytes = 0
  let spent = false
  return {
    take(size) {
      members += 1
      bytes += size
      if (!spent && (members > MOST_MEMBERS || bytes > MOST_BYTES)) {
        spent = true
        onSpent()
      }
      return !spent
    },
  }
}

/** Why what comes out of a file after its allowance was spent is left out. */
export const SPENT = {
  code: 'too-large',
  message:
    'More than 10,000 files, or more than 512 MB, are inside this file and the files in it. What came first was imported, the rest was left out. Split it, or unpack it and import the folder.',
} as const

/** Why a file inside another is not read. */
interface Refused {
  readonly path: string
  readonly code: Extract<FoundMember, { ok: false }>['code']
  readonly message: string
}

/** Why a member can't be read; null for one that can. */
export function refusalOf(around: Incoming, member: FoundMember): Refused | null {
  const path = `${around.path}/${member.name}`
  if (!member.ok) return { path, code: member.code, message: member.message }
  if (around.depth < DEEPEST) return null
  return {
    path,
    code: 'unsupported',
    message: `This file lies in more than ${DEEPEST} files inside each other. Unpack them and import it.`,
  }
}
