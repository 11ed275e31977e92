import { join } from 'node:path'

/** Where a library keeps the original bytes with that hash. */
export function sourcePath(folder: string, sha256: string): string {
  return join(folder, 'sources', sha256.slice(0, 2), sha256)
}
