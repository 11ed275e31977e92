import { type Library, openLibrary } from '#library/library.ts'
import { settingsFolder } from './settings-folder.ts'

/** Opens a library for one command and closes it whatever happens. Reading works beside an open window. */
export async function withLibrary<T>(
  folder: string,
  mode: 'read' | 'write' | 'create',
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await openLibrary({
    folder,
    readOnly: mode === 'read',
    create: mode === 'create',
    settingsFolder: settingsFolder(),
  })
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}
