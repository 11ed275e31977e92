import { call } from '#renderer/data/client.ts'
import { openBeside, openTab } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { save } from '#renderer/data/writes.ts'
import { citation } from '#renderer/strings/citation.ts'
import { library as strings } from '#renderer/strings/library.ts'
import type { DocumentRow, ReadState } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Tab } from '#shared/domain/desk.ts'
import type { DocumentId } from '#shared/domain/ids.ts'

type Openable = Pick<DocumentRow, 'id' | 'edition'>

/** A document as the tab that shows it from its beginning. */
export function tabOf({ id, edition }: Openable): Extract<Tab, { kind: 'document' }> {
  return { kind: 'document', document: id, edition, place: { ordinal: 1, fraction: 0 } }
}

/** Opens a document in the focused pane until the next one is glanced at there. */
export function glanceAt(row: Openable): void {
  openTab({ ...tabOf(row), passing: true })
}

/** Opens a document in the focused pane, or in the one beside it. */
export function openRow(row: Openable, beside: boolean): void {
  if (beside) openBeside(tabOf(row))
  else openTab(tabOf(row))
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

/** Asks for a file and writes how documents are cited, for other programs. */
export function exportCitations(ids: readonly DocumentId[], title: string | undefined): void {
  const name = ids.length === 1 && title !== undefined ? title : citation.exportName
  afterwards(writeCitations(ids, name), () => undefined)
}

async function writeCitations(ids: readonly DocumentId[], name: string): Promise<void> {
  const chosen = await call('app.chooseBibliography', { name }).catch(showFailure)
  if (!chosen) return
  const { path, works } = await save('citations.export', { documents: [...ids], ...chosen })
  notify({
    tone: 'info',
    message: citation.exported(works),
    action: {
      label: citation.showFile,
      run: () => void call('app.showFile', { path }).catch(showFailure),
    },
  })
}

/** Marks documents as read or unread. */
export function markAs(ids: readonly DocumentId[], state: ReadState): void {
  if (ids.length > 0) afterwards(save('documents.setReadState', { ids: [...ids], state }), () => undefined)
}
