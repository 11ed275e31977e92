import { openBeside, openDocument } from '#renderer/data/desk.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { save } from '#renderer/data/writes.ts'
import { library as strings } from '#renderer/strings/library.ts'
import type { DocumentRow, ReadState } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { DocumentId } from '#shared/domain/ids.ts'

/** Opens a document in the focused pane, or in the one beside it. */
export function openRow({ id, edition }: Pick<DocumentRow, 'id' | 'edition'>, beside: boolean): void {
  const place = { ordinal: 1, fraction: 0 }
  if (beside) openBeside({ kind: 'document', document: id, edition, place })
  else openDocument({ document: id, edition })
}

// `save` has shown what went wrong.
function afterwards(work: Promise<unknown>, done: () => void | Promise<void>): void {
  work.then(done).catch((error: unknown) => {
    if (!(error instanceof BookwheelError)) throw error
  })
}

/** Moves documents to the trash and offers to take that back. */
export function trash(ids: readonly DocumentId[]): void {
  if (ids.length === 0) return
  afterwards(save('documents.trash', { ids: [...ids] }), () => offerUndo(strings.trashed(ids.length)))
}

/** Takes documents out of the trash. */
export function restore(ids: readonly DocumentId[]): void {
  if (ids.length === 0) return
  afterwards(save('documents.restore', { ids: [...ids] }), () => offerUndo(strings.restored(ids.length)))
}

/** Marks documents as read or unread. */
export function markAs(ids: readonly DocumentId[], state: ReadState): void {
  if (ids.length > 0) afterwards(save('documents.setReadState', { ids: [...ids], state }), () => undefined)
}
