import type { ImporterPool } from '#library/importing/importer-pool.ts'
import type { Library } from '#library/library.ts'
import { settingsFolder } from './settings-folder.ts'

/**
 * Opens a library for one command and closes it whatever happens. Reading works beside an open window. `importers` are those that
 * the command has started ahead; the library ends them.
 */
export async function withLibrary<T>(
  folder: string,
  mode: 'read' | 'write' | 'create',
  work: (library: Library) => Promise<T>,
  importers?: ImporterPool,
): Promise<T> {
  // Most of a start is loading it, which a wrong call and “help” need not wait for.
  const { openLibrary } = await import('#library/library.ts')
  const library = await openLibrary({
    folder,
    readOnly: mode === 'read',
    create: mode === 'create',
    settingsFolder: settingsFolder(),
    importers,
  })
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}
