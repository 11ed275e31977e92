import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSupported } from './extract.ts'
import type { FoundMember } from './importer-messages.ts'
import { unsupported } from './walk.ts'

/** Where a file inside another came from: the SHA-256 of that file, and whether it is a document (a mail) itself. */
export interface Origin {
  readonly sha256: string
  readonly isDocument: boolean
  /** Its path in that file. */
  readonly name: string
}

/**
 * A file to read. `path` is what the user is told: for a file inside another the path of that one, then its own. `file`
 * is where the bytes are; `depth` counts the files around it.
 */
export interface Incoming {
  readonly path: string
  readonly file: string
  readonly depth: number
  readonly origin: Origin | null
}

/** Archives in archives in archives are read; nobody packs deeper but to do harm. */
const DEEPEST = 3

/** Why a file inside another is not read. */
interface Refused {
  readonly path: string
  readonly code: 'unsupported' | 'too-large' | 'unreadable' | 'binary' | 'empty'
  readonly message: string
}

/** A member that is to be read, one that can't be, or null for what systems leave in archives. */
export function sortMember(around: Incoming, member: FoundMember): 'read' | 'skip' | Refused {
  const path = `${around.path}/${member.name}`
  if (member.name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')) return 'skip'
  if (!member.ok) return { path, code: member.code, message: member.message }
  if (!isSupported(basename(member.name))) return unsupported(path)
  if (around.depth < DEEPEST) return 'read'
  return {
    path,
    code: 'unsupported',
    message: `This file lies in more than ${DEEPEST} files inside each other. Unpack them and import it.`,
  }
}

/** Holds the bytes of files inside other files while they are read. */
export interface MemberFolder {
  /** Writes a member's bytes; answers with where they are. */
  keep(bytes: Uint8Array): Promise<string>
  /** Deletes what was kept for this file, if anything was. */
  remove(file: Incoming): Promise<void>
  close(): Promise<void>
}

/** A folder beside the sources that is made with the first member. What a crash leaves there is deleted by the next import. */
export function createMemberFolder(library: string): MemberFolder {
  const root = join(library, 'sources', 'incoming')
  let folder: Promise<string> | null = null
  let count = 0
  return {
    async keep(bytes) {
      folder ??= rm(root, { recursive: true, force: true })
        .then(() => mkdir(root, { recursive: true }))
        .then(() => mkdtemp(join(root, 'import-')))
      const file = join(await folder, String(count++))
      await writeFile(file, bytes)
      return file
    },
    async remove({ file, origin }) {
      if (origin !== null) await rm(file, { force: true })
    },
    async close() {
      if (folder !== null) await rm(root, { recursive: true, force: true })
    },
  }
}
