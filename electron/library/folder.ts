import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BookwheelError } from '#shared/contract/errors.ts'
import { refuseForeignFile } from './database/header.ts'
import { newestVersion } from './database/migrate.ts'

/** Makes sure that `folder` is, or may become, a library. Makes the folder itself only with `create`. */
export function prepareFolder(
  folder: string,
  { create, readOnly }: { readonly create: boolean; readonly readOnly: boolean },
): void {
  const file = join(folder, 'library.sqlite')
  if (existsSync(file)) {
    // Before anything is written beside it.
    refuseForeignFile(file, newestVersion)
    refuseUnlessAllowed(folder, readOnly)
    return
  }
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
    throw new BookwheelError(
      'not-a-library',
      `${folder} is not a Bookwheel library and not empty. It was left as it is.`,
      'Choose a folder whose name ends in .bookwheel, or a new name.',
    )
  }
  if (!create || readOnly) {
    throw new BookwheelError(
      'not-found',
      `There is no library at ${folder}.`,
      'Check the path, or create a library there.',
    )
  }
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new BookwheelError(
      'read-only',
      `The folder ${folder} can't be made. Nothing was changed.`,
      'Choose another place for the library.',
      { cause: error },
    )
  }
  refuseUnlessAllowed(folder, readOnly)
}

function refuseUnlessAllowed(folder: string, readOnly: boolean): void {
  try {
    accessSync(folder, readOnly ? constants.R_OK : constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new BookwheelError(
      readOnly ? 'no-access' : 'read-only',
      `The folder ${folder} can't be ${readOnly ? 'read' : 'written'}. Nothing was changed.`,
      "Check the folder's permissions, or choose another library.",
      { cause: error },
    )
  }
}

/** The name people see: the folder's name without `.bookwheel`. */
export function libraryName(folder: string): string {
  return basename(folder).replace(/\.bookwheel$/, '')
}
