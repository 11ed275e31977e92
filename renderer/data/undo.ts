import { undoStrings as s } from '#renderer/strings/undo.ts'
import { call } from './client.ts'
import { showFailure } from './failures.ts'
import { notify } from './notices.ts'
import { save } from './writes.ts'

/** Tells what was just done, with a button that takes back exactly this and nothing that was done after it. */
export async function offerUndo(message: string): Promise<void> {
  const [done] = await call('activity.list', { limit: 1 })
  notify({
    tone: 'info',
    message,
    ...(done ? { action: { label: s.undo, run: () => void undoStep(done.id).catch(showFailure) } } : {}),
  })
}

async function undoStep(id: number): Promise<void> {
  const [last] = await call('activity.list', { limit: 1 })
  if (last?.id === id && !last.undone) await save('activity.undo', {})
  else notify({ tone: 'info', message: s.changedSince, advice: s.stepByStep })
}
