import type { ReadHandlers } from '#library/feature.ts'
import { libraryName } from '#library/folder.ts'

const COUNTS = `
  SELECT
    (SELECT count(*) FROM documents WHERE trashed_at IS NULL) AS documents,
    (SELECT count(*) FROM documents WHERE trashed_at IS NULL AND read_state = 'unread') AS unread,
    (SELECT count(*) FROM documents WHERE trashed_at IS NOT NULL AND joined IS NULL) AS trashed,
    (SELECT count(*) FROM highlights
      WHERE document NOT IN (SELECT id FROM documents WHERE trashed_at IS NOT NULL)) AS highlights,
    (SELECT count(*) FROM notes) AS notes,
    (SELECT count(*) FROM placements p JOIN editions e ON e.id = p.edition JOIN documents d ON d.id = e.document
      WHERE p.start IS NULL AND p.decided = 0 AND e.newest = 1 AND d.trashed_at IS NULL) AS review`

interface Counts {
  readonly documents: number
  readonly unread: number
  readonly trashed: number
  readonly highlights: number
  readonly notes: number
  readonly review: number
}

export const reads: ReadHandlers<'library.status'> = {
  'library.status': (db, _, { folder }) => ({
    name: libraryName(folder),
    folder,
    ...(db.get<Counts>(COUNTS) as Counts),
  }),
}
