import type { Core } from '#library/core.ts'
import type { WriteHandle } from '#library/database/handles.ts'
import { foldedUtf8, indexPassages, unindexPassage } from '#library/documents/passage-index.ts'
import { runsOfEdition, saveSketch } from '#library/editions/alike-queries.ts'
import { indexComment } from '#library/highlights/queries.ts'
import { indexNote } from '#library/notes/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { EditionId, HighlightId, NoteId } from '#shared/domain/ids.ts'
import { fold, groupsDigits } from '#shared/text/fold.ts'
import { sketchOf } from '#shared/text/likeness.ts'
import { foldedUpTo, recordFolding } from './queries.ts'

/** How long texts are read in one go, and the pause after it, in milliseconds: searching goes on meanwhile. */
const TURN = 20
const PAUSE = 20

/**
 * Brings indexes that were made by older rules of folding to those of this program, some editions at a time, and says when all
 * are there. Ends when the returned function is called or the disk is full; the rest is done after the next opening.
 */
export function refoldOldTexts({ database, changed }: Pick<Core, 'database' | 'changed'>): () => void {
  let timer: NodeJS.Timeout | undefined

  function turn(): void {
    try {
      if (database.write(refoldSome)) changed(['documents', 'passages', 'notes', 'highlights', 'tags'])
      else timer = setTimeout(turn, PAUSE)
    } catch (error) {
      if (!(error instanceof BookwheelError)) throw error
    }
  }

  if (foldedUpTo(database.read) !== null) timer = setTimeout(turn, PAUSE)
  return () => clearTimeout(timer)
}

/** Folds as many editions anew as the time allows; true when none is left. What is done and that it is done is one transaction. */
function refoldSome(db: WriteHandle): boolean {
  const until = performance.now() + TURN
  let after = foldedUpTo(db)
  if (after === null) return true
  if (after === 0) refoldNames(db)
  do {
    const [edition]: EditionId[] = db.column(
      'SELECT id FROM editions WHERE id > ? ORDER BY id LIMIT 1',
      after,
    )
    if (edition === undefined) {
      recordFolding(db, null)
      return true
    }
    refoldEdition(db, edition)
    after = edition
  } while (performance.now() < until)
  recordFolding(db, after)
  return false
}

/** The rules before this one left the signs between grouped digits; of other passages the index says the same as before. */
function refoldEdition(db: WriteHandle, edition: EditionId): void {
  const passages = db
    .all<{ id: number; furniture: number; text: string }>(
      'SELECT id, furniture, text FROM passages WHERE edition = ?',
      edition,
    )
    .filter(({ text }) => groupsDigits(text))
    .map(({ id, furniture, text }) => ({ id, furniture: furniture === 1, folded: foldedUtf8(text) }))
  for (const { id, furniture } of passages) unindexPassage(db, id, furniture)
  indexPassages(db, passages)
  if (passages.length > 0) saveSketch(db, edition, sketchOf(runsOfEdition(db, edition)))
}

/** People write few notes, comments and tags: these are done at once. */
function refoldNames(db: WriteHandle): void {
  for (const { id, name } of db.all<{ id: number; name: string }>('SELECT id, name FROM tags'))
    if (groupsDigits(name)) db.run('UPDATE tags SET folded = ? WHERE id = ?', fold(name).text, id)
  for (const { id, title, body } of db.all<{ id: NoteId; title: string; body: string }>(
    'SELECT id, title, body FROM notes',
  ))
    if (groupsDigits(`${title}\n${body}`)) indexNote(db, id, title, body)
  for (const { id, comment } of db.all<{ id: HighlightId; comment: string }>(
    'SELECT id, comment FROM highlights',
  ))
    if (groupsDigits(comment)) indexComment(db, id, comment)
}
