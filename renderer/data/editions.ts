import { editions as strings } from '#renderer/strings/editions.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { call } from './client.ts'
import { openBeside, openDocument, openTab } from './desk.ts'
import { showFailure } from './failures.ts'
import { offerUndo } from './undo.ts'
import { ignoreShown, save } from './writes.ts'

/** An edition of a document, enough to open it. */
interface EditionOf {
  readonly document: DocumentId
  readonly edition: EditionId
}

/** Opens the difference of two editions or documents, the earlier one on the left. */
export function compare(left: EditionId, right: EditionId): void {
  openTab({ kind: 'difference', left, right })
}

/** Opens the difference of the newest editions of two documents, the one that was imported first on the left. */
export function compareDocuments(one: DocumentId, other: DocumentId): void {
  Promise.all([call('documents.get', { id: one }), call('documents.get', { id: other })])
    .then((both) => {
      const [left, right] = both.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || a.id - b.id)
      if (left && right) compare(left.edition, right.edition)
    })
    .catch(showFailure)
}

/** Opens an edition of a document, in the focused pane or beside it. */
export function openEdition(edition: EditionOf, options: { readonly beside?: boolean } = {}): void {
  if (options.beside) {
    openBeside({ kind: 'document', ...edition, place: { ordinal: 1, fraction: 0 } })
  } else openDocument(edition)
}

/** Opens the newest edition of a document, in the focused pane or beside it. */
export function openNewest(document: DocumentId, options: { readonly beside?: boolean } = {}): void {
  call('documents.get', { id: document })
    .then(({ id, edition }) => openEdition({ document: id, edition }, options))
    .catch(showFailure)
}

/** Opens the list of highlights that wait for a decision. */
export function openReview(): void {
  openTab({ kind: 'review' })
}

/** Asks for a file and imports it as a further edition of the document; the report comes as an event. */
export async function addEdition(document: DocumentId): Promise<void> {
  try {
    const [path] = await call('app.chooseSources', { folder: false, several: false })
    if (path !== undefined) await call('imports.start', { paths: [path], editionOf: document })
  } catch (error) {
    showFailure(error)
  }
}

/** Makes a document's editions later editions of another one, and offers to take that back. */
export function join(document: DocumentId, into: DocumentId): void {
  save('editions.join', { document, into })
    .then(() => offerUndo(strings.joined))
    .catch(ignoreShown)
}
