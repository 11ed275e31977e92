import type { PackFormat } from '#shared/contract/packs.ts'
import type { ExportedPack } from '../record.ts'

/**
 * One file format of packs. What `write` shows is also what `read` takes back: there is no hidden second copy of the
 * words that could differ from those a reader sees. `read` throws when the text is not such a pack.
 */
export interface PackFile {
  readonly format: PackFormat
  readonly extensions: readonly string[]
  write(pack: ExportedPack): string
  read(text: string): ExportedPack
}
