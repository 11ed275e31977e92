import type { PackFormat } from '#shared/contract/packs.ts'
import type { ComposedPack } from '#shared/domain/composed-pack.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { PackSettings } from '#shared/domain/pack-settings.ts'
import type { ExportedPack } from '../record.ts'

/** All that a format may write: what the pack shows, what proves it, and how the user wants it. */
export interface WholePack {
  readonly composed: ComposedPack
  /** One record an entry, in the same order. */
  readonly sealed: ExportedPack
  readonly settings: PackSettings
  /** The template that the settings ask for; null when it is not in the library any more. */
  readonly template: string | null
  /** The works that are cited, each once, in the order of their first citation. */
  readonly works: readonly CslItem[]
}

/**
 * A pack as it was read back. `shown` is the text that a person sees in the file, in which every quotation must stand, where the
 * records were carried beside it; null where the records themselves were read from what a person sees.
 */
export interface ReadPack {
  readonly pack: ExportedPack
  readonly shown: string | null
}

/** Prints a page that needs nothing but itself, and gives the PDF. Only a program with a window can. */
export type Print = (page: string) => Promise<Uint8Array>

/** What long work of a format is given besides the pack. */
export interface Making {
  readonly print: Print | null
  /** Says how many entries are done, and lets other calls of the library in between. Rejects with `cancelled`. */
  step(done: number, total: number): Promise<void>
}

/** Reads the text that a person sees in a file of that name, as the importers do. Rejects when it can't be read. */
export type ReadShown = (bytes: Uint8Array, name: string) => Promise<string>

/** Where there is no reader no quotation can be found in what is shown, so that none passes. */
export const showsNothing: ReadShown = async () => ''

/**
 * One file format of packs. `read` rejects when the bytes are no such pack; `readShown` is for formats that carry their manifest,
 * and is better one that reads in a process of its own, as these may be files of strangers.
 */
export interface PackFile {
  readonly format: PackFormat
  readonly extensions: readonly string[]
  write(pack: WholePack, making?: Making): Promise<string | Uint8Array>
  read(bytes: Uint8Array, readShown?: ReadShown): Promise<ReadPack>
}
