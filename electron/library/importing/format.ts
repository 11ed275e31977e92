import type { DocumentKind } from '#shared/contract/documents.ts'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Page } from '#shared/domain/pages.ts'
import type { Block } from '#shared/domain/passages.ts'

/** What an importer knows of a file besides its bytes. `name` is the base name, never a path. */
export interface SourceFile {
  readonly name: string
}

/**
 * A file inside another file: an entry of an archive, a mail of a mailbox, an attachment. `name` is its path there as it
 * is written there, with `/` between folders. `read` gives its bytes or throws `ExtractionError`; it is not asked for
 * files whose names say that they cannot be read.
 */
export interface Member {
  readonly name: string
  read(): Uint8Array | Promise<Uint8Array>
}

/** Members are read one after the other, so that no more than one is in memory. */
export type Members = AsyncIterable<Member> | Iterable<Member>

/**
 * Everything that was read from one source. `extractor` names the rules and their version, so that a later program
 * knows which editions were made by older rules. `metadata` holds at most one value a field, the best; the other
 * candidates are in `alternatives`, best first. `pages` are those of a paged source. `warnings` are sentences for a
 * person. `members` came with the document (the attachments of a mail).
 */
export interface Extraction {
  readonly kind: DocumentKind
  readonly mediaType: string
  readonly extractor: string
  readonly blocks: readonly Block[]
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
  readonly pages?: readonly Page[]
  readonly warnings: readonly string[]
  readonly members?: Members
}

/** A file that is no document itself but holds files: an archive, a mailbox. */
export interface Container {
  readonly kind: 'container'
  readonly members: Members
}

/**
 * One kind of file: bytes in, blocks and metadata out. Reads nothing but its bytes; throws `ExtractionError` for what it
 * cannot read. By what its files are known is said in extract.ts, which loads it with the first of them.
 */
export interface Format {
  readonly kind: DocumentKind | Container['kind']
  readonly mediaType: string
  extract(bytes: Uint8Array, file: SourceFile): Promise<Extraction | Container> | Extraction | Container
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
