import type { PackFormat } from '#shared/contract/packs.ts'
import type { ComposedPack } from '#shared/domain/composed-pack.ts'
import type { PackSettings } from '#shared/domain/pack-settings.ts'
import type { ExportedPack } from '../record.ts'

/** All that a format may write: what the pack shows, what proves it, and how the user wants it. */
export interface WholePack {
  readonly composed: ComposedPack
  /** One record an entry, in the same order. */
  readonly sealed: ExportedPack
  readonly settings: PackSettings
}

/**
 * A pack as it was read back. `shown` is the text that a person sees in the file, in which every quotation must stand, where the
 * records were carried beside it; null where the records themselves were read from what a person sees.
 */
export interface ReadPack {
  readonly pack: ExportedPack
  readonly shown: string | null
}

/** One file format of packs. `read` rejects when the bytes are no such pack. */
export interface PackFile {
  readonly format: PackFormat
  readonly extensions: readonly string[]
  write(pack: WholePack): Promise<string | Uint8Array>
  read(bytes: Uint8Array): Promise<ReadPack>
}
