import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Core } from '#library/core.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import { checkDatabase } from '#library/database/integrity.ts'
import { textOfEdition, textSha256 } from '#library/documents/passage-queries.ts'
import { placementOf, placementSha256, type StoredPlacement } from '#library/editions/placement-queries.ts'
import type { TaskHandlers } from '#library/feature.ts'
import {
  HIGHLIGHT_COLUMNS,
  highlightOf,
  highlightSha256,
  type StoredHighlight,
} from '#library/highlights/queries.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { noteSha256 } from '#library/notes/queries.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Note } from '#shared/contract/notes.ts'
import type { EditionId } from '#shared/domain/ids.ts'

type Problem = Output<'library.check'>['problems'][number]

/** Looks at everything that the library promises to keep; changes nothing. */
export function checkTask({ database, surroundings }: Core): TaskHandlers<'library.check'> {
  return {
    'library.check': async () => {
      const db = database.read
      const sources = db.column<string>('SELECT sha256 FROM sources')
      const problems = [
        ...checkDatabase(database),
        ...checkEditions(db),
        ...checkHighlights(db),
        ...checkPlacements(db),
        ...checkNotes(db),
        ...(await checkSources(surroundings.folder, sources)),
      ]
      return {
        ok: problems.length === 0,
        problems,
        checked: {
          documents: db.value<number>('SELECT count(*) FROM documents WHERE joined IS NULL'),
          sources: sources.length,
          highlights: db.value<number>('SELECT count(*) FROM highlights'),
          notes: db.value<number>('SELECT count(*) FROM notes'),
        },
      }
    },
  }
}

function checkEditions(db: ReadHandle): Problem[] {
  return db
    .all<{ id: EditionId; document: number; text_sha256: string }>(
      'SELECT id, document, text_sha256 FROM editions',
    )
    .filter(({ id, text_sha256 }) => textSha256(textOfEdition(db, id)) !== text_sha256)
    .map(({ id, document }) => ({
      where: `document ${document}, edition ${id}`,
      message: 'The stored text is not the text that was imported. The original file is kept in sources.',
    }))
}

function checkHighlights(db: ReadHandle): Problem[] {
  return db
    .all<StoredHighlight>(`SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h`)
    .filter((row) => highlightSha256(highlightOf(row)) !== row.row_sha256)
    .map(({ id }) => ({
      where: `highlight ${id}`,
      message: 'The stored highlight is not the one that was saved.',
    }))
}

/** Edition by edition, so that one text at a time is held. */
function checkPlacements(db: ReadHandle): Problem[] {
  return db.column<EditionId>('SELECT DISTINCT edition FROM placements').flatMap((edition) => {
    const text = textOfEdition(db, edition)
    return db
      .all<StoredPlacement>('SELECT * FROM placements WHERE edition = ?', edition)
      .filter((row) => !isIntact(row, text))
      .map(({ highlight }) => ({
        where: `highlight ${highlight}, edition ${edition}`,
        message: 'The place that was saved for this highlight does not hold its words.',
      }))
  })
}

function isIntact(row: StoredPlacement, text: string): boolean {
  const placement = placementOf(row)
  const { place } = placement
  if (placementSha256(row.highlight, placement) !== row.row_sha256) return false
  return place === null || text.slice(place.start, place.end) === place.exact
}

function checkNotes(db: ReadHandle): Problem[] {
  return db
    .all<Pick<Note, 'id' | 'title' | 'body'> & { readonly row_sha256: string }>(
      'SELECT id, title, body, row_sha256 FROM notes',
    )
    .filter((row) => noteSha256(row) !== row.row_sha256)
    .map(({ id }) => ({ where: `note ${id}`, message: 'The stored note is not the one that was saved.' }))
}

async function checkSources(folder: string, sources: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const sha256 of sources) {
    const message = await problemOfSource(sourcePath(folder, sha256), sha256)
    if (message !== null) problems.push({ where: `source ${sha256}`, message })
  }
  return problems
}

async function problemOfSource(path: string, sha256: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch {
    return `The original file is missing or can't be read: ${path}`
  }
  return hash.digest('hex') === sha256 ? null : `The original file was changed: ${path}`
}
