import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { Draft, DraftRow } from '#shared/contract/drafts.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DraftId } from '#shared/domain/ids.ts'

const ROW = 'id, title, path, created_at AS createdAt, modified_at AS modifiedAt'

/** All drafts, last modified first. */
export function listDrafts(db: ReadHandle): DraftRow[] {
  return db.all<DraftRow>(`SELECT ${ROW} FROM drafts ORDER BY modified_at DESC, id DESC`)
}

/** Fails with `not-found`. */
export function findDraft(db: ReadHandle, id: DraftId): Draft {
  const draft = db.get<Draft>(`SELECT ${ROW}, body FROM drafts WHERE id = ?`, id)
  if (!draft) throw new BookwheelError('not-found', `There is no draft ${id} in this library.`)
  return draft
}

/** Inserts a draft, with its former id when it is put back. */
export function insertDraft(db: WriteHandle, draft: Omit<Draft, 'id'> & { readonly id?: DraftId }): DraftId {
  return db.run(
    'INSERT INTO drafts (id, title, body, path, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?)',
    draft.id ?? null,
    draft.title,
    draft.body,
    draft.path,
    draft.createdAt,
    draft.modifiedAt,
  ) as DraftId
}

/** Changes what a draft is called and says. */
export function updateDraft(
  db: WriteHandle,
  { id, title, body, modifiedAt }: Pick<Draft, 'id' | 'title' | 'body' | 'modifiedAt'>,
): void {
  db.run('UPDATE drafts SET title = ?, body = ?, modified_at = ? WHERE id = ?', title, body, modifiedAt, id)
}

/** Deletes a draft. */
export function deleteDraft(db: WriteHandle, id: DraftId): void {
  db.run('DELETE FROM drafts WHERE id = ?', id)
}
