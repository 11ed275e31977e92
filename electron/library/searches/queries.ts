import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { SavedSearch } from '#shared/contract/searches.ts'
import type { SavedSearchId } from '#shared/domain/ids.ts'

type Row = Omit<SavedSearch, 'furniture'> & { readonly settings: string }

const COLUMNS = `
  SELECT id, name, query, settings, created_at AS createdAt, modified_at AS modifiedAt, seen FROM saved_searches`

function savedSearch({ settings, ...row }: Row): SavedSearch {
  const { furniture } = JSON.parse(settings) as { readonly furniture: boolean }
  return { ...row, furniture }
}

/** All saved searches by name. */
export function listSearches(db: ReadHandle): SavedSearch[] {
  return db.all<Row>(`${COLUMNS} ORDER BY name COLLATE NOCASE, id`).map(savedSearch)
}

/** Throws `not-found`. */
export function findSearch(db: ReadHandle, id: SavedSearchId): SavedSearch {
  const row = db.get<Row>(`${COLUMNS} WHERE id = ?`, id)
  if (!row) throw new BookwheelError('not-found', 'This saved search no longer exists.')
  return savedSearch(row)
}

/** Inserts or replaces a search; without an id it gets one. */
export function putSearch(
  db: WriteHandle,
  search: Omit<SavedSearch, 'id'> & { readonly id?: SavedSearchId },
): SavedSearchId {
  const { id = null, name, query, furniture, createdAt, modifiedAt, seen } = search
  return db.run(
    `INSERT INTO saved_searches (id, name, query, settings, created_at, modified_at, seen) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, settings = excluded.settings,
       modified_at = excluded.modified_at, seen = excluded.seen`,
    id,
    name,
    query,
    JSON.stringify({ furniture }),
    createdAt,
    modifiedAt,
    seen,
  ) as SavedSearchId
}

/** The edition that came last; 0 when there is none. */
export function newestEdition(db: ReadHandle): number {
  return db.value<number>('SELECT coalesce(max(id), 0) FROM editions')
}
