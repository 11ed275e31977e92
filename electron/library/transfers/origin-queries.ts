import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { ForeignSystem } from './foreign.ts'

/** What something that came in has become. */
export type OriginKind = 'document' | 'tag' | 'highlight' | 'note'

const THERE = {
  document: 'SELECT id FROM documents WHERE id = ?',
  tag: 'SELECT id FROM tags WHERE id = ?',
  highlight: 'SELECT id FROM highlights WHERE id = ?',
  note: 'SELECT id FROM notes WHERE id = ?',
} as const

/** The id of what came in before under that foreign id, where it is still there (perhaps in the trash). */
export function knownOrigin(
  db: ReadHandle,
  system: ForeignSystem,
  foreignId: string,
  kind: OriginKind,
): number | undefined {
  const [target] = db.column<number>(
    'SELECT target FROM origins WHERE system = ? AND foreign_id = ? AND target_kind = ?',
    system,
    foreignId,
    kind,
  )
  return target === undefined ? undefined : db.column<number>(THERE[kind], target)[0]
}

/** Remembers what has become of something; what it had become before is forgotten. */
export function saveOrigin(
  db: WriteHandle,
  system: ForeignSystem,
  foreignId: string,
  kind: OriginKind,
  target: number,
): void {
  db.run(
    'INSERT OR REPLACE INTO origins (system, foreign_id, target_kind, target) VALUES (?, ?, ?, ?)',
    system,
    foreignId,
    kind,
    target,
  )
}
