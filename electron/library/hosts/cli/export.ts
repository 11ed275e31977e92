import { resolve } from 'node:path'
import type { Library } from '#library/library.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { CallInput } from '#shared/contract/index.ts'
import { packFormat } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { packSettingsChange } from '#shared/domain/pack-settings.ts'
import type { Command } from './command.ts'
import { type Options, UsageError } from './options.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel export`: a pack by number or title, or all highlights and notes. */
export const exportPack: Command = {
  name: 'export',
  usage: 'export [PACK] --format FORMAT --output FILE',
  summary: 'Writes a citation pack, or all highlights and notes, to a file or a folder.',
  details: [
    'PACK is a pack’s number or title; without it everything is exported.',
    `FORMAT: ${packFormat.options.join(', ')}. PDFs are printed by the program with a window.`,
    'A file that exists is replaced; an exported folder only with --replace.',
    '',
    'For this export alone, instead of the settings of the pack:',
    '  --style ID           a citation style, such as apa',
    '  --locale LANGUAGE    the language of citations, such as de-DE',
    '  --citations WHERE    footnotes or in-text',
    '  --template NAME      a template of Markdown packs, by name or number',
    '  --source-safe        leave out originals and everything that tells of the library',
    '  --sign               sign with the key of this computer',
  ],
  examples: [
    'export "Draft for the desk" --format html --output draft.html --library Case.bookwheel',
    'export "Draft for the desk" --format docx --style apa --locale de-DE --output draft.docx --library Case.bookwheel',
    'export --format jsonld --output everything.jsonld --library Case.bookwheel',
  ],
  options: {
    format: 'text',
    output: 'text',
    style: 'text',
    locale: 'text',
    citations: 'text',
    template: 'text',
    'source-safe': 'flag',
    sign: 'flag',
    replace: 'flag',
  },
  words: { least: 0, most: 1 },
  run: (options) => {
    const format = packFormat.safeParse(options.text('format')).data
    const output = options.text('output')
    if (format === undefined) {
      throw new UsageError(`--format must be one of ${packFormat.options.join(', ')}.`)
    }
    if (output === null) throw new UsageError('--output FILE is missing.')
    const how = {
      format,
      path: resolve(output),
      replace: options.flag('replace'),
      settings: settingsOf(options),
    }
    return withLibrary(options.library(), 'read', (library) => write(library, options.words[0], how))
  },
}

/** The settings that were given; a template's number is that of one of the library. Throws `UsageError`. */
function settingsOf(options: Options): CallInput<'packs.export'>['settings'] {
  const template = options.text('template')
  const given = {
    style: options.text('style'),
    locale: options.text('locale'),
    citations: options.text('citations'),
    template: template !== null && /^\d+$/.test(template) ? Number(template) : template,
    sourceSafe: options.flag('source-safe') || null,
    sign: options.flag('sign') || null,
  }
  const known = packSettingsChange.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
  )
  if (known.success) return known.data
  throw new UsageError(
    known.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join(' '),
  )
}

async function write(
  library: Library,
  name: string | undefined,
  how: Omit<CallInput<'packs.export'>, 'pack'>,
) {
  const pack = name === undefined ? null : await packNamed(library, name)
  const written = await library.call('packs.export', { ...how, pack })
  return { value: written, lines: [`${written.excerpts} excerpts written to ${written.path}`], ok: true }
}

async function packNamed(library: Library, name: string): Promise<PackId> {
  const packs = await library.call('packs.list', {})
  const found = packs.find(({ title }) => title === name) ?? packs.find(({ id }) => String(id) === name)
  if (found) return found.id
  const known = packs.map(({ id, title }) => `${id} “${title}”`).join(', ') || 'none'
  throw new BookwheelError('not-found', `There is no pack “${name}” in this library. There are: ${known}.`)
}
