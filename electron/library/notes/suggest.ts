import type { ReadHandle } from '#library/database/handles.ts'
import type { LinkPlace } from '#shared/contract/notes.ts'
import type { LinkTarget } from '#shared/domain/links.ts'
import { fold } from '#shared/text/fold.ts'
import { placeOf } from './places.ts'

/** "Gates opened ¶ 4", "Gates opened, p. 2, ¶ 4": the beginning of a title and a passage number. */
const WITH_LOCATOR = /^(.*?)[\s,]*(?:p\.\s*[^\s,]+[\s,]*)?(?:¶|#)\s*(\d+)$/

const EVERY_NAME = `
  SELECT 'document' AS kind, id, title AS name FROM documents WHERE trashed_at IS NULL
  UNION ALL SELECT 'note', id, title FROM notes
  UNION ALL SELECT 'highlight', h.id, substr(h.exact, 1, 200) FROM highlights h
    JOIN documents d ON d.id = h.document WHERE d.trashed_at IS NULL`

const PASSAGE_OF = `
  SELECT p.id FROM editions e JOIN passages p ON p.edition = e.id
  WHERE e.document = ? AND e.newest = 1 AND p.ordinal = ?`

interface Name {
  readonly kind: LinkTarget['kind']
  readonly id: number
  readonly name: string
  readonly folded: string
}

const known = new WeakMap<ReadHandle, { readonly version: number; readonly names: readonly Name[] }>()

/** Every name with its folded form: read anew when something was committed, folded anew only where it is new. */
function everyName(db: ReadHandle): readonly Name[] {
  const version = db.value<number>('PRAGMA data_version')
  const before = known.get(db)
  if (before?.version === version) return before.names
  const folded = new Map(before?.names.map((row) => [row.name, row.folded]))
  const names = db
    .all<Omit<Name, 'folded'>>(EVERY_NAME)
    .map((row) => ({ ...row, folded: folded.get(row.name) ?? fold(row.name).text }))
  known.set(db, { version, names })
  return names
}

/** Lower is better: names that begin with the words, then words that begin with them, then the rest. */
function rank(name: string, sought: string): number {
  const at = name.indexOf(sought)
  if (at === 0) return 0
  return name[at - 1] === ' ' ? 1 : 2
}

/** Link targets whose name holds the words, both folded; "title ¶ 4" offers that passage of the documents found. */
export function suggestLinks(db: ReadHandle, text: string, limit: number): LinkPlace[] {
  const located = WITH_LOCATOR.exec(text)
  const sought = fold(located?.[1] ?? text).text.trim()
  const found = everyName(db)
    .filter(({ kind, folded }) => (!located || kind === 'document') && folded.includes(sought))
    .map((row) => ({ ...row, rank: rank(row.folded, sought) }))
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length)
    .slice(0, limit)
  return found.flatMap(({ kind, id }) => {
    if (!located) return placeOf(db, { kind, id }) ?? []
    const [passage] = db.column<number>(PASSAGE_OF, id, Number(located[2]))
    return passage === undefined ? [] : (placeOf(db, { kind: 'passage', id: passage }) ?? [])
  })
}
