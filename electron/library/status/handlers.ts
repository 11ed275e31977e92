import type { ReadHandlers } from '#library/feature.ts'
import { libraryName } from '#library/folder.ts'

const COUNTS = `
  SELECT
    (SELECT count(*) FROM documents WHERE trashed_at IS NULL) AS documents,
    (SELECT count(*) FROM documents WHERE trashed_at IS NULL AND read_state = 'unread') AS unread,
    (SELECT count(*) FROM documents WHERE trashed_at IS NOT NULL) AS trashed,
    (SELECT count(*) FROM highlights
      WHERE document NOT IN (SELECT id FROM documents WHERE trashed_at IS NOT NULL)) AS highlights,
    (SELECT count(*) FROM notes) AS notes,
    (SELECT count(*) FROM placements p JOIN highlights h ON h.id = p.highlight JOIN documents d ON d.id = h.document
      WHERE p.decided = 0 AND p.status IN ('ambiguous', 'lost') AND d.trashed_at IS NULL) AS review`

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
