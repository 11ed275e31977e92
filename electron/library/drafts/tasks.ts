import { basename, extname } from 'node:path'
import type { TaskHandlers } from '#library/feature.ts'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import { unpackBlocks } from '#library/importing/packed.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { draftBody } from '#shared/drafts/draft-body.ts'

/** Reading of drafts from files, in importer processes. */
export const draftTasks: TaskHandlers<'drafts.read'> = {
  'drafts.read': async ({ path }) => {
    const pool = createImporterPool({ size: 1 })
    try {
      const result = await pool.extract(path)
      if (!result.ok) throw new BookwheelError(result.code, result.message, NOTHING_CHANGED)
      if (!result.extraction) {
        throw new BookwheelError(
          'unsupported',
          'This file holds other files and is no article itself. Nothing was read.',
          'Take the article out of it and choose that.',
        )
      }
      const { metadata, warnings } = result.extraction
      const title = metadata.find(({ field }) => field === 'title')?.value
      return {
        title: title ?? basename(path, extname(path)),
        body: draftBody(unpackBlocks(result.extraction)),
        warnings: [...warnings],
      }
    } finally {
      await pool.close()
    }
  },
}

const NOTHING_CHANGED = 'Nothing was changed. Choose another file, or paste the text instead.'
