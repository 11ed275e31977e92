import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { deserialize } from 'node:v8'
import { recordWrite } from '#library/activity/record.ts'
import type { ReadReferences } from '#library/citations/formats/index.ts'
import { importReferences, type ReferenceCore } from '#library/citations/tasks.ts'
import { openForeignFile } from '#library/database/foreign-file.ts'
import type { WriteHandle } from '#library/database/handles.ts'
import { setMetadata, titleOf } from '#library/documents/queries.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import { plainLine } from '#library/importing/metadata/value.ts'
import { writeWhole } from '#library/packs/write-file.ts'
import { listTags } from '#library/tags/queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { TransferReport } from '#shared/contract/transfers.ts'
import { type BringIn, type BroughtDocuments, bringDocuments } from './documents.ts'
import type { Foreign } from './foreign.ts'
import { place } from './place.ts'
import { writeQdc } from './qdc.ts'
import { readTaguette, TAGUETTE } from './taguette.ts'

/** `bringIn` imports files of a project. */
export interface TransferCore extends ReferenceCore {
  readonly bringIn: BringIn
}

type Tasks = 'transfers.import' | 'tags.exportCodebook' | 'tags.importCodebook'

/** What comes in from other programs, and the codebook both ways. */
export function transferTasks(core: TransferCore): TaskHandlers<Tasks> {
  return {
    'transfers.import': async ({ path }) => {
      const { sha256, foreign } = await read(path)
      return 'references' in foreign
        ? importReferences(core, foreign, path)
        : bring(core, path, { sha256, foreign })
    },
    'tags.importCodebook': async ({ path }) => {
      const { sha256, foreign } = await read(path)
      if ('references' in foreign)
        throw new BookwheelError('unsupported', 'A bibliography has no codebook. Nothing was imported.')
      return bring(core, path, { sha256, foreign: codebookOf(foreign) })
    },
    'tags.exportCodebook': async ({ path }) => {
      const tags = listTags(core.database.read)
      await writeWhole(path, writeQdc(tags))
      return { path, tags: tags.length }
    },
  }
}

/** A file that was read; `sha256` is that of its bytes. */
interface Read<F = Foreign | ReadReferences> {
  readonly sha256: string
  readonly foreign: F
}

async function read(path: string): Promise<Read> {
  return (await isSqlite(path)) ? readDatabase(path) : readInImporter(path)
}

async function isSqlite(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
      return buffer.toString('latin1', 0, bytesRead) === 'SQLite format 3\0'
    } finally {
      await file.close()
    }
  } catch {
    // What is wrong with the file says the importer.
    return false
  }
}

/** Larger projects are refused: they are held in memory (bytes). */
const LARGEST_DATABASE = 256 * 1024 * 1024

/** The engine is ours already and made for damaged files; an importer process has none. See decision 0031. */
async function readDatabase(path: string): Promise<Read> {
  const bytes = await readFile(path)
  if (bytes.length > LARGEST_DATABASE) {
    throw new BookwheelError('too-large', 'The database has more than 256 MB. Nothing was imported.')
  }
  const file = openForeignFile(bytes, TAGUETTE)
  try {
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      foreign: await readTaguette(file.read),
    }
  } finally {
    file.close()
  }
}

async function readInImporter(path: string): Promise<Read> {
  const pool = createImporterPool({ size: 1 })
  let foreign: Foreign | ReadReferences | null = null
  try {
    const result = await pool.extract(path, {
      purpose: 'annotations',
      onMember: async (member) => {
        if (member.ok) foreign = deserialize(member.bytes) as Foreign | ReadReferences
        return 'enough'
      },
    })
    if (!result.ok) throw new BookwheelError(result.code, `${result.message} Nothing was imported.`)
    if (foreign === null) throw new Error(`The importer gave nothing of ${path}`)
    return { sha256: result.sha256, foreign }
  } finally {
    await pool.close()
  }
}

/** The tags alone. */
function codebookOf(foreign: Foreign): Foreign {
  return {
    ...foreign,
    sources: [],
    highlights: [],
    notes: [],
    unplaced: foreign.sources.length > 0 ? [] : foreign.unplaced,
  }
}

/** Documents first, then everything else in one transaction and all of it as one step to undo. */
async function bring(
  core: TransferCore,
  path: string,
  { sha256, foreign }: Read<Foreign>,
): Promise<TransferReport> {
  const { database, surroundings, changed } = core
  const brought = await bringDocuments(database.read, foreign, { path, sha256 }, core.bringIn)
  const report = database.write((db) => {
    nameDocuments(db, brought)
    const placed = place(db, {
      foreign,
      matches: brought.matches,
      fileName: basename(path),
      unplaced: brought.unplaced,
      now: surroundings.now(),
    })
    const calls = [...placed.inverse, ...brought.inverse]
    if (calls.length > 0) recordWrite(db, { label: `Import from ${foreign.source}`, calls }, surroundings)
    return {
      source: foreign.source,
      documents: brought.added.map(({ id }) => ({ id, title: titleOf(db, id) })),
      highlights: placed.highlights,
      notes: placed.notes,
      tags: placed.tags,
      unplaced: placed.unplaced.map(({ what, why }) => ({ what, why })),
    }
  })
  changed(['documents', 'passages', 'highlights', 'tags', 'notes', 'activity'])
  return report
}

/** People know a document by the name that it had in the other program. */
function nameDocuments(db: WriteHandle, { added }: BroughtDocuments): void {
  for (const { id, name } of added) {
    const value = plainLine(name)
    if (value !== '')
      setMetadata(db, id, 'title', {
        field: 'title',
        value,
        origin: 'file-name',
        evidence: name.slice(0, 200),
      })
  }
}
