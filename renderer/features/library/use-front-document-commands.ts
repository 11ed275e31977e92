import { useCommand } from '#renderer/data/commands.ts'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { documentId } from '#shared/domain/ids.ts'
import { restore, trash } from './list/document-actions.ts'

const NONE = documentId.parse(1)

/** Binds trash and restore to the document in front; the list binds them to its selection while it has the focus. */
export function useFrontDocumentCommands(): void {
  const front = useDesk(({ desk }) => frontTab(desk))
  const id = front?.kind === 'document' ? front.document : null
  const document = useRead('documents.get', { id: id ?? NONE }, { enabled: id !== null }).data
  const known = id !== null && document !== undefined
  useCommand('document.trash', () => id && trash([id]), known && document.trashedAt === null)
  useCommand('document.restore', () => id && restore([id]), known && document.trashedAt !== null)
}
