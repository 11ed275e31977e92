import { createHash } from 'node:crypto'
import type { ImporterPool } from '#library/importing/importer-pool.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import type { ReadShown } from './format.ts'

/**
 * Reads what a person sees in the file at `path` in an importer process, as it may be the file of a stranger. Rejects when it
 * can't be read, or is no longer the file whose bytes were read before.
 */
export function shownIn(pool: ImporterPool, path: string): ReadShown {
  return async (bytes, name) => {
    const result = await pool.extract(path, { name })
    if (!result.ok) throw new Error(result.message)
    if (result.extraction === null || result.sha256 !== createHash('sha256').update(bytes).digest('hex')) {
      throw new Error('The file changed while it was read.')
    }
    return canonicalText(result.extraction.blocks)
  }
}
