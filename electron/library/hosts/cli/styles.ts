import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel styles`: the citation styles and languages that a library can cite in. */
export const styles: Command = {
  name: 'styles',
  usage: 'styles',
  summary: 'Lists the citation styles and languages.',
  details: ['Styles that were added to the library from .csl files are marked with “+”.'],
  examples: ['styles --library Case.bookwheel'],
  options: {},
  words: { least: 0, most: 0 },
  run: (options) =>
    withLibrary(options.library(), 'read', async (library) => {
      const value = await library.call('citations.styles', {})
      const width = Math.max(...value.styles.map(({ id }) => id.length))
      return {
        value,
        lines: [
          ...value.styles.map(
            ({ id, title, kind, added }) =>
              `${added ? '+' : ' '} ${id.padEnd(width)}  ${title} (${kind === 'notes' ? 'notes' : 'in the text'})`,
          ),
          '',
          `Languages: ${value.locales.join(', ')}`,
        ],
        ok: true,
      }
    }),
}
