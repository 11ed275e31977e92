import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { ImportResult } from '#library/importing/importer-messages.ts'
import { createImporterPool, type ImporterPool } from '#library/importing/importer-pool.ts'
import { unpackBlocks, unpackText } from '#library/importing/packed.ts'
import type { Block } from '#shared/domain/passages.ts'

/** What a hostile file may take: less memory than in the program, so that the test need not fill a whole gigabyte. */
export const MEMORY = 384 * 1024 * 1024

/** The passages of what was read, none where it could not be. */
export function blocksOf(result: ImportResult): readonly Block[] {
  return result.ok && result.extraction !== null ? unpackBlocks(result.extraction) : []
}

/** How the tests of one file read files, all in one pool of real importers. */
interface Reading {
  /** A temporary folder, deleted after the tests. */
  readonly folder: () => string
  readonly pool: () => ImporterPool
  /** Writes the file and reads it. */
  file(name: string, content: string | Uint8Array): Promise<ImportResult>
  /** The text of the file, or why there is none: "too-large: …". */
  text(name: string, content: string | Uint8Array): Promise<string>
  /** The text of the file, and what is warned of. */
  words(
    name: string,
    content: string | Uint8Array,
  ): Promise<{ readonly text: string; readonly warnings: readonly string[] }>
}

/**
 * Starts the pool before the tests of a file and ends it after them. A file has more time than in the program: a busy
 * machine must not decide what becomes of it.
 */
export function readInPool(options: Parameters<typeof createImporterPool>[0] = {}): Reading {
  let folder = ''
  let pool: ImporterPool
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bookwheel-hostile-'))
    pool = createImporterPool({ size: 1, timeoutMs: 120_000, ...options })
  })
  afterAll(async () => {
    await pool.close()
    rmSync(folder, { recursive: true })
  })
  async function file(name: string, content: string | Uint8Array): Promise<ImportResult> {
    const path = join(folder, name)
    writeFileSync(path, content)
    return await pool.extract(path)
  }
  async function words(
    name: string,
    content: string | Uint8Array,
  ): Promise<{ readonly text: string; readonly warnings: readonly string[] }> {
    const result = await file(name, content)
    if (!result.ok) return { text: `${result.code}: ${result.message}`, warnings: [] }
    const { extraction } = result
    return extraction === null
      ? { text: '', warnings: [] }
      : { text: unpackText(extraction), warnings: extraction.warnings }
  }
  return {
    folder: () => folder,
    pool: () => pool,
    file,
    words,
    text: async (name, content) => (await words(name, content)).text,
  }
}
