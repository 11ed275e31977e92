import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'

/** Imports files and folders; progress and report come as events, a failure to start is shown. */
export function startImport(paths: readonly string[]): void {
  if (paths.length > 0) call('imports.start', { paths: [...paths] }).catch(showFailure)
}

/** Asks for files, or for a folder, and imports what was chosen. */
export async function chooseAndImport(folder: boolean): Promise<void> {
  try {
    startImport(await call('app.chooseSources', { folder }))
  } catch (error) {
    showFailure(error)
  }
}
