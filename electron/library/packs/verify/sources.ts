import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createImporterPool, type ImporterPool } from '#library/importing/importer-pool.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { canonicalText } from '#shared/domain/passages.ts'

/** A source as read anew for a verification. */
export interface ReadSource {
  readonly text: string
  readonly extractor: string
}

/** The sources at hand, by the SHA-256 of their bytes. */
export interface Sources {
  /** The canonical text of the source; null when it is not at hand or can't be read. */
  read(sha256: string, fileName: string): Promise<ReadSource | null>
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** Files named by the user, and those that a library keeps. Files that can't be read are named in `problems`. */
export async function openSources(files: readonly string[], library: string | null): Promise<Sources> {
  const paths = new Map<string, string>()
  const problems: string[] = []
  for (const path of files) {
    try {
      paths.set(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
        path,
      )
    } catch {
      problems.push(`The source ${path} can’t be read.`)
    }
  }
  const pool = createImporterPool({ size: 1 })
  return {
    problems,
    read: async (sha256, fileName) => {
      const path = paths.get(sha256) ?? (library === null ? null : sourcePath(library, sha256))
      return path === null ? null : extract(pool, path, sha256, fileName || basename(path))
    },
    close: () => pool.close(),
  }
}

/** The kept source has no file name of its own, so the importer is told the one under which it came. */
async function extract(
  pool: ImporterPool,
  path: string,
  sha256: string,
  name: string,
): Promise<ReadSource | null> {
  const result = await pool.extract(path, { name })
  if (!result.ok || result.sha256 !== sha256 || result.extraction === null) return null
  return { text: canonicalText(result.extraction.blocks), extractor: result.extraction.extractor }
}
