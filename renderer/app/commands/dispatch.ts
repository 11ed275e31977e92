import { type Command, type CommandId, commands } from '#shared/domain/commands.ts'

/** What of a key press decides whether a command hears it. */
export interface KeySituation {
  /** An input method is composing a letter. */
  readonly composing: boolean
  /** Keys write text where the focus is. */
  readonly inTextField: boolean
  /** The focus is in a pane that shows a document. */
  readonly inReader: boolean
  /** The focus is in a dialog or a menu, which have keys of their own. */
  readonly inOverlay: boolean
  /** The focus is on a button or another thing that Enter acts on. */
  readonly onControl: boolean
}

/** What a text field does itself with these keys must stay its own. */
const OWN_OF_TEXT_FIELDS: readonly CommandId[] = ['edit.undo', 'edit.redo', 'help.keys']

/** The keys by which a focused control is operated. */
const OWN_OF_CONTROLS = ['Enter', 'Delete']

/** Whether a command answers its keys in this situation. */
export function hears(command: Command & { readonly id: CommandId }, at: KeySituation): boolean {
  if (at.composing || at.inOverlay) return false
  if (at.inTextField && OWN_OF_TEXT_FIELDS.includes(command.id)) return false
  if (command.where !== 'reader') return true
  if (at.onControl && OWN_OF_CONTROLS.includes(command.keys ?? '')) return false
  return at.inReader && !at.inTextField
}

/** The commands that have keys, in the order of the table. */
export const keyed: readonly (Command & { readonly id: CommandId; readonly keys: string })[] =
  commands.flatMap((command) => ('keys' in command ? [command] : []))
