import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import type { CurrentLibrary } from './current-library.ts'

export const FIRST_LIBRARY = 'Bookwheel.bookwheel'

export interface FirstStart {
  /** Folder in which the first library is made. */
  readonly documents: string
  /** Folder of the sample documents. */
  readonly corpus: string
}

/**
 * Makes the first library and starts to fill it with the sample documents, unless it holds documents already (from a
 * start that was cut short, or from before the settings were lost). Rejects when it can't be made.
 */
export async function startWithSamples(
  library: CurrentLibrary,
  { documents, corpus }: FirstStart,
): Promise<void> {
  await library.open(join(documents, FIRST_LIBRARY), true)
  const status = await library.call('library.status', {})
  if (!status.ok) return
  const { documents: active, trashed } = status.value as Output<'library.status'>
  if (active + trashed === 0) await startImport(library, [corpus])
}

/** Starts an import and leaves its report to the window; what can't even be started is logged. */
export async function startImport(library: CurrentLibrary, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  const answer = await library.call('imports.start', { paths })
  if (!answer.ok) console.error(`The import could not be started: ${answer.error.message}`)
}
