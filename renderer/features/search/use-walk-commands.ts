import { useCommand } from '#renderer/data/commands.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { stepWalk, useWalk } from '#renderer/data/search-walk.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'

function step(by: 1 | -1): void {
  stepWalk(by)
    .then((moved) => {
      if (!moved) notify({ tone: 'info', message: by > 0 ? s.lastHit : s.firstHit, topic: 'walk' })
    })
    .catch(showFailure)
}

/** Binds the commands that go from hit to hit, once one was opened. */
export function useWalkCommands(): void {
  const walks = useWalk(({ walk }) => walk !== null)
  useCommand('hit.next', () => step(1), walks)
  useCommand('hit.previous', () => step(-1), walks)
}
