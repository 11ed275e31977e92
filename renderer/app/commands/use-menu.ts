import { runCommand } from '#renderer/data/commands.ts'
import { useEvent } from '#renderer/data/hooks.ts'
import { commands } from '#shared/domain/commands.ts'
import { isTextField } from '../typed-text.ts'

/** Runs what is chosen in the menu bar. */
export function useMenu(): void {
  useEvent('app.command', ({ id }) => {
    const command = commands.find((known) => known.id === id)
    if (!command) return
    // The field that was being typed in keeps the focus while the menu is open: its own text comes first.
    const field = command.id === 'edit.undo' ? 'undo' : command.id === 'edit.redo' ? 'redo' : null
    if (field && isTextField(document.activeElement)) document.execCommand(field)
    else runCommand(command.id)
  })
}
