import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel check`: the library's own health. */
export const check: Command = {
  name: 'check',
  usage: 'check',
  summary: 'Checks the database, the search indexes, every saved row and every original file.',
  details: ['Changes nothing. The library must not be open in a window.'],
  examples: ['check --library Case.bookwheel'],
  options: {},
  words: { least: 0, most: 0 },
  run: (options) =>
    withLibrary(options.library(), 'write', async (library) => {
      const found = await library.call('library.check', {})
      const { documents, sources, highlights, notes } = found.checked
      return {
        value: found,
        lines: [
          ...found.problems.map(({ where, message }) => `${where}: ${message}`),
          `${documents} documents, ${sources} original files, ${highlights} highlights, ${notes} notes: ${
            found.ok ? 'all is well' : `${found.problems.length} problems`
          }`,
        ],
        ok: found.ok,
      }
    }),
}
