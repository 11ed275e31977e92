import { useCommand } from '#renderer/data/commands.ts'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { addEdition, openReview } from '#renderer/data/editions.ts'
import { chooseJoin } from '#renderer/data/joining.ts'

/** Binds the commands about editions to the document in front. */
export function useEditionCommands(): void {
  const front = useDesk(({ desk }) => frontTab(desk))
  const document = front?.kind === 'document' ? front.document : null
  useCommand('document.addEdition', () => document && void addEdition(document), document !== null)
  useCommand('document.joinTo', () => document && chooseJoin(document), document !== null)
  useCommand('go.review', openReview)
}
