import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'

/** What a format calls the documents it reads; stored as the document's kind. */
type FormatKind = 'text' | 'markdown' | 'html'

/** What an importer knows of a file besides its bytes. `name` is the base name, never a path. */
export interface SourceFile {
  readonly name: string
}

/**
 * Everything that was read from one source. `extractor` names the rules and their version, so that a later program
 * knows which editions were made by older rules. `metadata` holds at most one value a field, the best; the other
 * candidates are in `alternatives`, best first. `warnings` are sentences for a person.
 */
export interface Extraction {
  readonly kind: FormatKind
  readonly mediaType: string
  readonly extractor: string
  readonly blocks: readonly Block[]
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
  readonly warnings: readonly string[]
}

/** One kind of file: bytes in, blocks and metadata out. Pure; throws `ExtractionError` for what it cannot read. */
export interface Format {
  readonly kind: FormatKind
  readonly mediaType: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  extract(bytes: Uint8Array, file: SourceFile): Extraction
}

/** Why a file's bytes could not become a document. */
export type ExtractionCode = 'unsupported' | 'binary' | 'empty' | 'too-large' | 'unreadable'

/** An expected failure to read a file; `message` is one or two sentences for a person. */
export class ExtractionError extends Error {
  readonly code: ExtractionCode

  constructor(code: ExtractionCode, message: string) {
    super(message)
    this.name = 'ExtractionError'
    this.code = code
  }
}
