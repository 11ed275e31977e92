import type { Core } from '#library/core.ts'
import type { WriteHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { sketchOf } from '#shared/text/likeness.ts'
import { runsOfEdition, saveSketch } from './alike-queries.ts'

/** How long editions are read in one go, and the pause after it, in milliseconds: nobody has to wait for this. */
const TURN = 20
const PAUSE = 40

const NEXT = 'SELECT id FROM editions WHERE sketched = 0 ORDER BY id LIMIT 1'

/**
 * Makes the sketches of editions that were stored before there were sketches, a few at a time, and says when all are
 * there. Ends when the returned function is called or the disk is full; what is missing is made after the next opening.
 */
export function sketchOldEditions({ database, changed }: Pick<Core, 'database' | 'changed'>): () => void {
  let timer: NodeJS.Timeout | undefined

  function turn(): void {
    try {
      if (database.write(sketchSome)) changed(['documents'])
      else timer = setTimeout(turn, PAUSE)
    } catch (error) {
      if (!(error instanceof BookwheelError)) throw error
    }
  }

  if (database.read.get(NEXT) !== undefined) timer = setTimeout(turn, PAUSE)
  return () => clearTimeout(timer)
}

/** Sketches as many editions as the time allows; true when none is left. */
function sketchSome(db: WriteHandle): boolean {
  const until = performance.now() + TURN
  while (performance.now() < until) {
    const [edition] = db.column<EditionId>(NEXT)
    if (edition === undefined) return true
    saveSketch(db, edition, sketchOf(runsOfEdition(db, edition)))
    db.run('UPDATE editions SET sketched = 1 WHERE id = ?', edition)
  }
  return false
}
