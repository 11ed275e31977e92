import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { app } from '#renderer/strings/app.ts'
import { BookwheelError } from '#shared/contract/errors.ts'

/** Steps follow each other quickly; only the last is of interest. */
const HISTORY = 'history'

async function step(
  method: 'activity.undo' | 'activity.redo',
  said: (label: string) => string,
  nothing: string,
) {
  try {
    const { label } = await call(method, {})
    notify({ tone: 'info', topic: HISTORY, message: said(label) })
  } catch (error) {
    const nothingLeft = error instanceof BookwheelError && error.code === 'nothing-to-undo'
    if (nothingLeft) notify({ tone: 'info', topic: HISTORY, message: nothing })
    else showFailure(error)
  }
}

/** Takes back the last change of the library and says which it was. */
export function undo(): void {
  void step('activity.undo', app.undone, app.nothingToUndo)
}

/** Does again what was taken back last. */
export function redo(): void {
  void step('activity.redo', app.redone, app.nothingToRedo)
}
