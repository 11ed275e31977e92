import { useCommand } from '#renderer/data/commands.ts'
import { checkFile, pasteDraft } from './draft-actions.ts'

/** Binds the commands that begin a draft. */
export function useDraftCommands(): void {
  useCommand('draft.open', checkFile)
  useCommand('draft.paste', pasteDraft)
}
