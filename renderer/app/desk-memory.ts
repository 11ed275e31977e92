import { call } from '#renderer/data/client.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { Desk } from '#shared/domain/desk.ts'

const SAVE_AFTER_MS = 300

let timer: number | undefined
let saving = 0

/** Puts the remembered desk on screen (null: a library that was never opened) and remembers each change from now on. */
export function loadDesk(remembered: Desk | null): void {
  if (remembered) useDesk.setState({ desk: remembered })
  useDesk.subscribe(({ desk }, before) => {
    if (desk === before.desk) return
    window.clearTimeout(timer)
    timer = window.setTimeout(saveDesk, SAVE_AFTER_MS)
  })
}

/**
 * Saves at once what waits to be saved. True while the desk is not safe yet: then the page must not be left.
 */
export function saveDeskNow(): boolean {
  if (timer !== undefined) saveDesk()
  return saving > 0
}

// Not through `save`: where a text is scrolled to is no change of which the status bar should speak.
function saveDesk(): void {
  window.clearTimeout(timer)
  timer = undefined
  saving += 1
  call('desk.save', useDesk.getState().desk)
    .catch(showFailure)
    .finally(() => {
      saving -= 1
    })
}
