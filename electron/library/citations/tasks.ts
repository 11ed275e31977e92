import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { recordWrite } from '#library/activity/record.ts'
import type { Core } from '#library/core.ts'
import type { TaskHandlers, WriteCall } from '#library/feature.ts'
import { writeWhole } from '#library/packs/write-file.ts'
import { keepUnplaced } from '#library/transfers/unplaced.ts'
import type { CitationStyleRow } from '#shared/contract/citations.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { TransferReport } from '#shared/contract/transfers.ts'
import { itemOf } from './document-item.ts'
import { type Cite, prepare } from './engine.ts'
import { bibliographyFiles, type ReadReferences } from './formats/index.ts'
import { type BringInFiles, matchReferences } from './import-references.ts'
import { placeReferences } from './place-references.ts'
import { readCsl } from './read-csl.ts'
import { shippedStyles } from './shipped.ts'
import { findAddedStyle, putStyle } from './style-queries.ts'
import { shippedId, styleOfCsl } from './styles.ts'

/** Long work with citations. */
export function citationTasks(core: Core): TaskHandlers<'citations.addStyle' | 'citations.export'> {
  return {
    'citations.addStyle': ({ path }) => addStyle(core, path),
    'citations.export': async ({ documents, format, path }) => {
      const items = documents.map((document) => itemOf(core.database.read, document))
      await writeWhole(path, bibliographyFiles[format].write(items))
      return { path, works: items.length }
    },
  }
}

/** Adds a style once it has cited a work: what does not run is not kept. */
async function addStyle({ database, surroundings, changed }: Core, path: string): Promise<CitationStyleRow> {
  const csl = readCsl(await bytesOf(path))
  const { id, title } = csl
  if (shippedStyles.some((style) => style.id === shippedId(id)))
    throw new BookwheelError('invalid-input', `“${title}” comes with the program already.`)
  const style = await prepare(styleOfCsl(database.read, csl), 'en-GB')
  style.cite([{ item: SAMPLE, locator: { label: 'page', value: '3' } }])
  database.write((db) => {
    const before = findAddedStyle(db, id)
    putStyle(db, { id, title, csl: csl.text, addedAt: surroundings.now() })
    const back: WriteCall =
      before === null
        ? { method: 'citations.removeStyle', input: { id } }
        : { method: 'citations.restoreStyle', input: before }
    recordWrite(db, { label: `The style “${title}”`, calls: [back] }, surroundings)
  })
  changed(['settings', 'activity'])
  return { id, title, kind: style.kind, added: true }
}

const SAMPLE: Cite['item'] = {
  id: 'sample',
  type: 'article-newspaper',
  title: 'Title',
  author: [{ family: 'Family', given: 'Given' }, { literal: 'Institution' }],
  'container-title': 'Newspaper',
  issued: { 'date-parts': [[2020, 3, 13]] },
  URL: 'https://example.org/',
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new BookwheelError('not-found', `${path} can’t be read. No style was added.`, '', { cause: error })
  }
}

/** What importing a bibliography needs: files that it attaches are imported as any others. */
export interface ReferenceCore extends Core {
  readonly bringInFiles: BringInFiles
}

/**
 * Brings in the entries of a bibliography file that was read: documents get what it says of how they are cited, its keywords and
 * its notes. One step to undo. What has no document is listed, and kept in a note.
 */
export async function importReferences(
  { database, surroundings, changed, bringInFiles }: ReferenceCore,
  { format, references, problems }: ReadReferences,
  path: string,
): Promise<TransferReport> {
  const { matched, added, inverse, ...found } = await matchReferences(
    database.read,
    references,
    path,
    bringInFiles,
  )
  const unplaced = [...problems, ...found.unplaced]
  const placed = database.write((db) => {
    const now = surroundings.now()
    const done = placeReferences(db, matched, now)
    const kept = keepUnplaced(db, basename(path), unplaced, now)
    const keptBack = kept.map((id): WriteCall => ({ method: 'notes.remove', input: { id } }))
    const calls = [...keptBack, ...done.inverse, ...(inverse?.calls ?? [])]
    if (calls.length > 0) recordWrite(db, { label: `Import from ${SOURCES[format]}`, calls }, surroundings)
    return { ...done, notes: done.notes + kept.length }
  })
  changed(['documents', 'tags', 'notes', 'activity'])
  return {
    source: SOURCES[format],
    documents: [...added],
    highlights: 0,
    notes: placed.notes,
    tags: placed.tags,
    unplaced: unplaced.map(({ what, why }) => ({ what, why })),
  }
}

const SOURCES = { 'csl-json': 'CSL-JSON', bibtex: 'BibTeX', ris: 'RIS' } as const
