import type { Core } from '#library/core.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { wholePack } from './compose.ts'
import { packFiles } from './formats/index.ts'
import { writeWhole } from './write-file.ts'

/** The export of packs: collect, format, write. */
export function packTasks({ database, surroundings }: Core): TaskHandlers<'packs.export'> {
  return {
    'packs.export': async ({ pack, format, path }) => {
      const whole = wholePack(database.read, pack, surroundings.now())
      const content = await packFiles[format].write(whole)
      await writeWhole(path, content)
      return { path, excerpts: whole.sealed.records.length, bytes: Buffer.byteLength(content) }
    },
  }
}
