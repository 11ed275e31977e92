import { basename } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import type { TaskHandlers } from '#library/feature.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import type { KeptOriginals } from './sources.ts'

const NAMES = `
  SELECT s.sha256 AS source, c.path FROM copies c JOIN sources s ON s.id = c.source ORDER BY c.found_at DESC, c.path DESC`

const EDITION = `
  SELECT e.document, e.id AS edition FROM sources s JOIN editions e ON e.source = s.id
  WHERE s.sha256 = ? AND e.text_sha256 = ? ORDER BY e.id DESC LIMIT 1`

interface Verifying {
  readonly db: ReadHandle
  /** The folder of the library. */
  readonly folder: string
}

/** The verification of packs with the originals of an open library. */
export function verifyTasks({ db, folder }: Verifying): TaskHandlers<'packs.verify'> {
  return {
    // Loaded with the first pack: half of a start would be the readers of every format.
    'packs.verify': async ({ path, sources, library, key }) => {
      const { verifyPack } = await import('./verify.ts')
      return verifyPack({
        pack: path,
        sources,
        library: library ? originalsOf(db, folder) : null,
        key,
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
