import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Topic } from '#shared/contract/define.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import {
  type CallInput,
  contract,
  isLibraryMethod,
  type LibraryName,
  type Output,
  type ReadName,
  type TaskName,
  type WriteName,
} from '#shared/contract/index.ts'
import { recordWrite } from './activity/record.ts'
import { activityTasks } from './activity/tasks.ts'
import { citationTasks } from './citations/tasks.ts'
import { lockLibrary } from './database/lock.ts'
import { type Database, openDatabase } from './database/open.ts'
import { draftTasks } from './drafts/tasks.ts'
import { sketchOldEditions } from './editions/tasks.ts'
import type { ReadHandler, Surroundings, TaskHandler, TaskHandlers, WriteHandler } from './feature.ts'
import { prepareFolder } from './folder.ts'
import { refoldOldTexts } from './folding/tasks.ts'
import { reads, writes } from './handlers.ts'
import { createImporterPool, type ImporterPool } from './importing/importer-pool.ts'
import { createImports } from './importing/imports.ts'
import type { Print } from './packs/formats/format.ts'
import { createExports } from './packs/tasks.ts'
import { verifyTasks } from './packs/verify/task.ts'
import { warmSearch } from './search/warm.ts'
import { searchTasks } from './searches/tasks.ts'
import { checkTask } from './status/check.ts'
import { transferTasks } from './transfers/tasks.ts'

export interface OpenOptions {
  /** The library's folder, `Name.bookwheel`. */
  readonly folder: string
  /** Makes a new library where there is none. */
  readonly create?: boolean
  /** Takes no lock and can't write; works beside a program that has the library open. */
  readonly readOnly?: boolean
  /** Where the program keeps what belongs to no library, such as the key that signs packs. */
  readonly settingsFolder?: string
  /** Importer processes that were started ahead. */
  readonly importers?: ImporterPool | undefined
  /** Prints a page, where there is a window to print with. */
  readonly print?: Print
  readonly clock?: () => Date
  readonly log?: (line: string) => void
}

/** An open library: the whole core as one object. `call` rejects with a `BookwheelError` for expected failures. */
export interface Library {
  readonly folder: string
  call<M extends LibraryName>(method: M, input: CallInput<M>): Promise<Output<M>>
  /** Calls `listener` for every event until the returned function is called. */
  on(listener: (event: AnyEvent) => void): () => void
  /** Ends imports and releases the library. */
  close(): Promise<void>
}

/** Opens a library for this process. Fails with an error of the closed list and then has changed nothing. */
export async function openLibrary(options: OpenOptions): Promise<Library> {
  const folder = resolve(options.folder)
  const readOnly = options.readOnly ?? false
  prepareFolder(folder, { create: options.create ?? false, readOnly })
  const release = readOnly ? () => {} : lockLibrary(folder)
  let database: Database
  try {
    if (!readOnly) mkdirSync(join(folder, 'sources'), { recursive: true })
    database = openDatabase(join(folder, 'library.sqlite'), { readOnly })
  } catch (error) {
    release()
    throw error
  }

  const listeners = new Set<(event: AnyEvent) => void>()
  const emit = (event: AnyEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const changed = (topics: readonly Topic[]): void => {
    emit({ name: 'library.changed', payload: { topics: [...new Set(topics)] } })
  }
  const surroundings: Surroundings = {
    folder,
    now: () => (options.clock?.() ?? new Date()).toISOString(),
    settingsFolder: options.settingsFolder ?? null,
  }
  const core = { database, surroundings, emit, changed }
  const imports = createImports(core, options.importers ?? createImporterPool())
  const exports = createExports(core, options.print ?? null)
  const stops = readOnly ? [] : [warmSearch(database.read), sketchOldEditions(core), refoldOldTexts(core)]
  const tasks: TaskHandlers = {
    ...imports.tasks,
    ...activityTasks(core),
    ...draftTasks,
    ...exports.tasks,
    ...verifyTasks({ db: database.read, folder }),
    ...citationTasks(core),
    ...searchTasks(core, readOnly),
    ...transferTasks({ ...core, bringIn: imports.bringIn, bringInFiles: imports.bringInFiles }),
    ...checkTask(core),
  }

  async function run(method: LibraryName, input: unknown): Promise<unknown> {
    const { access, topics } = contract[method]
    if (access === 'read') {
      if (method === 'imports.status') return imports.status()
      const handler = reads[method as Exclude<ReadName, 'imports.status'>] as ReadHandler<ReadName>
      return handler(database.read, input as never, surroundings)
    }
    if (access === 'task') return (tasks[method as TaskName] as TaskHandler<TaskName>)(input as never)
    const handler = writes[method as WriteName] as WriteHandler<WriteName>
    const { output, inverse } = database.write((db) => {
      const written = handler(db, input as never, surroundings)
      if (written.inverse) recordWrite(db, written.inverse, surroundings)
      return written
    })
    changed(inverse ? [...topics, 'activity'] : topics)
    return output
  }

  let closed = false
  return {
    folder,
    async call(method, input) {
      if (closed) throw new BookwheelError('library-stopped', 'The library is closed.')
      if (!isLibraryMethod(method)) {
        throw new BookwheelError('invalid-input', `There is no call named “${String(method)}”.`)
      }
      const parsed = contract[method].input.safeParse(input)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        throw new BookwheelError(
          'invalid-input',
          `${method} was called with something it does not take: ${issue?.path.join('.') || 'input'}: ${issue?.message}.`,
        )
      }
      return (await run(method, parsed.data)) as never
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (closed) return
      closed = true
      for (const stop of stops) stop()
      exports.close()
      await imports.close()
      database.close()
      release()
    },
  }
}
