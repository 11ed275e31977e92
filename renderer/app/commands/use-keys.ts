import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { isBound, runCommand } from '#renderer/data/commands.ts'
import { isTextField } from '../typed-text.ts'
import { hears, type KeySituation, keyed } from './dispatch.ts'

const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-overlay]'
const CONTROL =
  'a, button, summary, [role="button"], [role="option"], [role="tab"], [role="treeitem"], [role="row"]'

function situation(event: KeyboardEvent): KeySituation {
  const target = event.target instanceof Element ? event.target : document.body
  return {
    composing: event.isComposing,
    inTextField: isTextField(target),
    inReader: target.closest('[data-reader]') !== null,
    inOverlay: target.closest(OVERLAY) !== null,
    onControl: target.closest(CONTROL) !== null,
  }
}

/** Runs the commands of the table by their keys while the window is shown. */
export function useKeys(): void {
  useEffect(() => {
    const handlers = keyed.map((command) => {
      const handler = (event: KeyboardEvent): void => {
        if (event.defaultPrevented || !isBound(command.id) || !hears(command, situation(event))) return
        event.preventDefault()
        runCommand(command.id)
      }
      return [command.keys, handler] as const
    })
    // Which keys to leave to text fields and dialogs is decided above, command by command.
    return tinykeys(window, Object.fromEntries(handlers), { ignore: () => false })
  }, [])
}
