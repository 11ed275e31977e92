import type { Core } from '#library/core.ts'
import type { TaskHandlers, WriteCall, WriteHandler } from '#library/feature.ts'
import { writes } from '#library/handlers.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { contract, type WriteName } from '#shared/contract/index.ts'
import { lastDone, lastUndone, turnStep } from './queries.ts'

/** Undo and redo: each runs the calls of the last step and keeps the inverses that these return. */
export function activityTasks(core: Core): TaskHandlers<'activity.undo' | 'activity.redo'> {
  return {
    'activity.undo': async () => turn(core, 'undo'),
    'activity.redo': async () => turn(core, 'redo'),
  }
}

function turn({ database, surroundings, changed }: Core, direction: 'undo' | 'redo'): { label: string } {
  const { label, calls } = database.write((db) => {
    const step = direction === 'undo' ? lastDone(db) : lastUndone(db)
    if (!step) throw new BookwheelError('nothing-to-undo', `There is nothing to ${direction}.`)
    const inverses = step.inverse.map((call): readonly WriteCall[] => {
      const handler = writes[call.method] as WriteHandler<WriteName>
      const input = contract[call.method].input.parse(call.input)
      return handler(db, input, surroundings).inverse?.calls ?? []
    })
    turnStep(db, step.id, direction === 'undo', inverses.toReversed().flat())
    return { label: step.label, calls: step.inverse }
  })
  changed(['activity', ...calls.flatMap(({ method }) => contract[method].topics)])
  return { label }
}
