import type { Extraction, ExtractionCode } from './format.ts'

/** Library process → importer process: read this file as one of that base name. */
export interface ImportTask {
  readonly path: string
  readonly name: string
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

/** Importer process → library process. `sha256` and `size` (bytes) are of exactly the bytes that were extracted. */
export type ImportResult =
  | { readonly ok: true; readonly sha256: string; readonly size: number; readonly extraction: Extraction }
  | ImportFailure
