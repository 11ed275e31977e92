import type { Library } from '#library/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel import`: makes the library when there is none. */
export const importPaths: Command = {
  name: 'import',
  usage: 'import PATH…',
  summary: 'Imports files and folders; makes the library when there is none.',
  details: [
    'Files that are in the library already only add their path. Ctrl+C stops; what was imported stays.',
  ],
  examples: [
    'import ~/Downloads/statement.html --library Case.bookwheel',
    'import texts/ --library Case.bookwheel --json',
  ],
  options: {},
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (options) =>
    withLibrary(options.library(), 'create', async (library) => {
      const { added, duplicates, failed, cancelled } = await importAll(library, options.words, !options.json)
      return {
        value: { added, duplicates, failed },
        lines: [
          ...failed.map(({ path, message }) => `Not imported: ${path}: ${message}`),
          `${added.length} added, ${duplicates.length} already there, ${failed.length} failed${cancelled ? '; stopped' : ''}`,
        ],
        ok: failed.length === 0 && !cancelled,
      }
    }),
}

function importAll(library: Library, paths: readonly string[], tell: boolean): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    let job = 0
    const stop = (): void => void library.call('imports.cancel', { job }).catch(reject)
    process.once('SIGINT', stop)
    library.on((event) => {
      if (event.name === 'imports.progress' && tell && process.stderr.isTTY) {
        const { done, total } = event.payload
        process.stderr.write(`\r${done} of ${total} files${done === total ? '\n' : ''}`)
      }
      if (event.name !== 'imports.finished') return
      process.off('SIGINT', stop)
      resolve(event.payload)
    })
    library.call('imports.start', { paths: [...paths] }).then((started) => {
      job = started.job
    }, reject)
  })
}
