import { basename } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import type { TaskHandlers } from '#library/feature.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import type { KeptOriginals } from './sources.ts'

const NAMES = 'SELECT source, path FROM copies ORDER BY found_at DESC, path DESC'

const EDITION =
  'SELECT document, id AS edition FROM editions WHERE source = ? AND text_sha256 = ? ORDER BY id DESC LIMIT 1'

interface Verifying {
  readonly db: ReadHandle
  /** The folder of the library. */
  readonly folder: string
  readonly importer: string | undefined
}

/** The verification of packs with the originals of an open library. */
export function verifyTasks({ db, folder, importer }: Verifying): TaskHandlers<'packs.verify'> {
  return {
    // Loaded with the first pack: half of a start would be the readers of every format.
    'packs.verify': async ({ path, sources, library, key }) => {
      const { verifyPack } = await import('./verify.ts')
      return verifyPack({
        pack: path,
        sources,
        library: library ? originalsOf(db, folder) : null,
        key,
        importer,
      })
    },
  }
}

/** Each original under the name by which it was found first, which an export gives too. */
function originalsOf(db: ReadHandle, folder: string): KeptOriginals {
  const copies = db.all<{ source: string; path: string }>(NAMES)
  return {
    folder,
    names: new Map(copies.map(({ source, path }) => [source, basename(path)])),
    editionOf: (sha256, textSha256) =>
      db.get<{ document: DocumentId; edition: EditionId }>(EDITION, sha256, textSha256) ?? null,
  }
}
