import type { Core } from '#library/core.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { collectPack } from './collect.ts'
import { packFiles } from './formats/index.ts'
import { writeWhole } from './write-file.ts'

/** The export of packs: collect, format, write. */
export function packTasks({ database, surroundings }: Core): TaskHandlers<'packs.export'> {
  return {
    'packs.export': async ({ pack, format, path }) => {
      const collected = collectPack(database.read, pack, surroundings.now())
      const text = packFiles[format].write(collected)
      await writeWhole(path, text)
      return { path, excerpts: collected.records.length, bytes: Buffer.byteLength(text) }
    },
  }
}
