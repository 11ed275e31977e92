import type { Core } from '#library/core.ts'
import type { WriteHandle } from '#library/database/handles.ts'
import { titleOf } from '#library/documents/queries.ts'
import { alikeEditions } from '#library/editions/alike-queries.ts'
import { anchoredIn } from '#library/editions/placement-queries.ts'
import type { Inverse, WriteCall } from '#library/feature.ts'
import type { Alike } from '#shared/contract/editions.ts'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { runsOf } from '#shared/text/likeness.ts'
import { workOf } from './draft.ts'
import { ExtractionError } from './format.ts'
import type { Keeping, Landed, Landing } from './landing.ts'
import { unpackBlocks } from './packed.ts'
import {
  type Arrival,
  type KnownArrival,
  type StoreArrival,
  type Stored,
  storeKnown,
  storeTogether,
} from './store.ts'

/**
 * Documents stored in one transaction at most, and how long the first of them waits for others; what was read while a batch was
 * stored comes after it, so that the wait begins anew then.
 */
const BATCH = { documents: 500, milliseconds: 250 }

/** From so many documents on rows are written beside their bytes, and wait for them in their transaction no longer than this. */
const BESIDE = { documents: 100, milliseconds: 500 }

/** Texts that are read to say which documents are like a new one. */
const MOST_COMPARED = 8

/** Files that were read and wait to be stored together. */
export interface Batch {
  /** Resolves when there is room for the next one, not when it is stored. */
  add(arrival: Waiting): Promise<void>
  /** Stores what waits. */
  flush(): Promise<void>
  /** How to take back everything that was stored; null when nothing is new. */
  inverse(): Inverse | null
}

/** What became of a file, and what a report says of it once that is certain. */
interface Told {
  readonly stored: Stored | null
  readonly tell: (report: ImportReport) => void
}

const TOO_EARLY = Symbol('too early')

/** A file that was read, or needs no reading, and its copy that is yet to be kept. */
type Waiting = Landed & (Arrival | KnownArrival)

/** A batch that tells `report` what became of every file. With `editionOf` files that lie in no other are its editions. */
export function createBatch(
  { database, surroundings, changed }: Core,
  report: ImportReport,
  landing: Landing,
  editionOf: DocumentId | null,
): Batch {
  let waiting: Waiting[] = []
  let storing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let isDiskQuick = true
  const kept: Stored[] = []

  /** One batch after the other; files go on being read meanwhile, and the next batch on its way to the disk. */
  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const arrivals = waiting
    waiting = []
    if (arrivals.length === 0) return storing
    const keeping = landing.keep(arrivals)
    storing = storing.then(() => store(arrivals, keeping)).then(() => void timer?.refresh())
    return storing
  }

  async function store(arrivals: readonly Waiting[], keeping: Keeping): Promise<void> {
    try {
      const told = await write(arrivals, keeping)
      for (const { stored, tell } of told) {
        tell(report)
        if (stored !== null) kept.push(stored)
      }
      changed(
        told.some(({ stored }) => stored?.outcome === 'edition')
          ? ['documents', 'passages', 'highlights', 'notes']
          : ['documents', 'passages'],
      )
    } catch (error) {
      report.failed.push(...arrivals.map(({ path }) => ({ path, ...reasonOf(error) })))
    }
  }

  /**
   * Writes rows, and commits them when the bytes of which they speak are on the disk. Many rows are written while those are on their
   * way. Where they are late, the rows are undone and written again, after which searches read again what they know of all
   * documents: then the disk comes first for the rest of the import.
   */
  async function write(arrivals: readonly Waiting[], keeping: Keeping): Promise<Told[]> {
    if (isDiskQuick && arrivals.length >= BESIDE.documents) {
      try {
        return insert(arrivals, () => keeping.wait(BESIDE.milliseconds))
      } catch (error) {
        if (error !== TOO_EARLY) throw error
        isDiskQuick = false
      }
    }
    await keeping.done
    return insert(arrivals, () => true)
  }

  /** Undoes what it has written, and throws `TOO_EARLY`, where that may not be committed yet. */
  function insert(arrivals: readonly Waiting[], mayCommit: () => boolean): Told[] {
    return database.write((db) => {
      const told = storeTogether(db, (store) => arrivals.map((arrival) => storeOne(db, store, arrival)))
      if (!mayCommit()) throw TOO_EARLY
      return told
    })
  }

  function storeOne(db: WriteHandle, store: StoreArrival, arrival: Waiting): Told {
    const now = surroundings.now()
    if (!('extraction' in arrival)) {
      const stored = storeKnown(db, arrival, now)
      return { stored, tell: tellOfKnown(arrival.path, stored) }
    }
    const stored = store(arrival, now, arrival.origin === null ? editionOf : null)
    return { stored, tell: tellOf(db, arrival, stored) }
  }

  return {
    async add(arrival) {
      waiting.push(arrival)
      timer ??= setTimeout(() => void flush(), BATCH.milliseconds)
      if (waiting.length < BATCH.documents) return
      const before = storing
      void flush()
      await before
    },
    flush,
    inverse: () => inverseOf(kept),
  }
}

function tellOfKnown(path: string, stored: Stored | null): Told['tell'] {
  if (stored === null) return (report) => report.failed.push({ path, ...TAKEN_BACK })
  const { document, title } = stored
  return (report) => report.duplicates.push({ path, document, title })
}

/** Undoing is quicker than importing. */
const TAKEN_BACK = {
  code: 'changed',
  message: 'Its document was taken back while the file was imported. Import it again.',
} as const

/** Found out while the file is stored. */
function tellOf(db: WriteHandle, arrival: Arrival, stored: Stored): Told['tell'] {
  const { document, title } = stored
  const file = { path: arrival.path, document, title }
  switch (stored.outcome) {
    case 'duplicate':
      return (report) => report.duplicates.push(file)
    case 'edition': {
      const { ordinal, edition } = stored
      const anchored = anchoredIn(db, edition)
      return (report) => report.editions.push({ ...file, ordinal, anchored })
    }
    case 'added': {
      const alike = alikeOf(db, arrival, stored.edition)
      const before = stored.insteadOf
      const insteadOf = before === null ? null : { document: before, title: titleOf(db, before) }
      return (report) => report.added.push({ ...file, alike, insteadOf })
    }
  }
}

function alikeOf(db: WriteHandle, { sketch, extraction }: Arrival, edition: EditionId): Alike[] {
  const runs = (): ReadonlySet<number> => runsOf(workOf(unpackBlocks(extraction)))
  return alikeEditions(db, edition, { sketch, runs }, MOST_COMPARED)
}

/** New documents go to the trash, and those that came out of it go back there; editions are withdrawn, newest first. */
function inverseOf(stored: readonly Stored[]): Inverse | null {
  const editions = stored.filter((one) => one.outcome === 'edition')
  const ids = stored
    .filter(({ outcome, revived }) => outcome === 'added' || revived)
    .map(({ document }) => document)
  const calls: WriteCall[] = editions
    .toReversed()
    .map(({ edition, contribution }) => ({ method: 'editions.withdraw', input: { edition, contribution } }))
  if (ids.length > 0) calls.push({ method: 'documents.trash', input: { ids: [...new Set(ids)] } })
  const documents = new Set([...editions.map(({ document }) => document), ...ids])
  const [first] = stored.filter(({ document }) => documents.has(document))
  if (!first) return null
  const what =
    documents.size > 1
      ? `${documents.size} documents`
      : first.outcome === 'edition'
        ? `an edition of “${first.title}”`
        : `“${first.title}”`
  return { label: `Import of ${what}`, calls }
}

/** Why a file was not imported, for the report. */
export function reasonOf(error: unknown): Pick<ImportReport['failed'][number], 'code' | 'message'> {
  if (error instanceof ExtractionError) return { code: error.code, message: error.message }
  const system =
    error instanceof Error && 'code' in error && !(error instanceof BookwheelError) ? error.code : null
  if (system === 'ENOSPC')
    return { code: 'disk-full', message: 'The disk is full; the file was not imported.' }
  if (system === 'ENOENT') return { code: 'not-found', message: 'The file is gone.' }
  if (system === 'EACCES' || system === 'EPERM')
    return { code: 'no-access', message: 'The file or the library may not be accessed.' }
  const { code, message } = toFailure(error)
  return { code, message }
}
