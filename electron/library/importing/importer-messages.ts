import type { ExtractionCode } from './format.ts'
import type { PackedExtraction } from './packed.ts'

/** Whether the importer shall go on with the next member of a file, or leave out the rest. */
export type MemberAnswer = 'next' | 'enough'

/** Library process → importer process: read these files, one after the other; or what to do after a member. */
export type ToImporter =
  | { readonly type: 'files'; readonly files: readonly ImportTask[] }
  | { readonly type: MemberAnswer }

/**
 * One file to read, as one of that base name. `sha256`: what its bytes are known to have, so that they need not be hashed again.
 * `annotations`, `pack`: it is read for its marks, or as a citation pack; what it holds is handed out as one member.
 */
export interface ImportTask {
  readonly path: string
  readonly name: string
  readonly sha256?: string | undefined
  readonly purpose?: 'annotations' | 'pack' | undefined
}

/** Why a file was not read: its content, its place on the disk, or what it did to the importer. */
type ImportFailureCode =
  | ExtractionCode
  | 'timeout'
  | 'memory'
  | 'crashed'
  | 'cancelled'
  | 'not-found'
  | 'no-access'

/** An expected failure; `message` is for a person. */
export interface ImportFailure {
  readonly ok: false
  readonly code: ImportFailureCode
  readonly message: string
}

/**
 * What was read of one file. `sha256` and `size` (bytes) are of exactly the bytes that were extracted, the hash as the task gives it; `extraction` is
 * null for a container, which is no document itself. `sketch` is that of the work (see `shared/text/likeness.ts`).
 */
export type ImportResult =
  | {
      readonly ok: true
      readonly sha256: string
      readonly size: number
      readonly extraction: PackedExtraction | null
      readonly sketch: readonly number[]
    }
  | ImportFailure

/** A file that was found inside the one that is read, or why it could not be taken out. */
export type FoundMember =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly name: string; readonly code: ExtractionCode; readonly message: string }

/**
 * Importer process → library process. Results come in the order of the files, several in a message; with them the bytes that the
 * importer then holds. Members are of the first file whose result has not come yet, one by one, each to be answered.
 */
export type FromImporter =
  | { readonly type: 'member'; readonly member: FoundMember }
  | { readonly type: 'results'; readonly results: readonly WrittenResult[]; readonly resident: number }

/**
 * A result as it crosses: the canonical text, if any was read, and JSON of everything else, which is read in a third of the time
 * that structured clones of many small objects take. Both in UTF-8.
 */
export interface WrittenResult {
  readonly json: Uint8Array
  readonly text: Uint8Array | null
}
