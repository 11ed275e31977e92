import { resolve } from 'node:path'
import type { Library } from '#library/library.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type PackFormat, packFormat } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import type { Command } from './command.ts'
import { UsageError } from './options.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel export`: a pack by number or title, or all highlights and notes. */
export const exportPack: Command = {
  name: 'export',
  usage: 'export [PACK] --format FORMAT --output FILE',
  summary: 'Writes a citation pack, or all highlights and notes, to a file.',
  details: [
    'PACK is a pack’s number or title; without it everything is exported. FORMAT: markdown, html, csv, jsonld.',
  ],
  examples: [
    'export "Draft for the desk" --format html --output draft.html --library Case.bookwheel',
    'export --format jsonld --output everything.jsonld --library Case.bookwheel',
  ],
  options: { format: 'text', output: 'text' },
  words: { least: 0, most: 1 },
  run: (options) => {
    const format = packFormat.safeParse(options.text('format')).data
    const output = options.text('output')
    if (format === undefined) throw new UsageError('--format must be markdown, html, csv or jsonld.')
    if (output === null) throw new UsageError('--output FILE is missing.')
    return withLibrary(options.library(), 'read', (library) =>
      write(library, options.words[0], format, resolve(output)),
    )
  },
}

async function write(library: Library, name: string | undefined, format: PackFormat, path: string) {
  const pack = name === undefined ? null : await packNamed(library, name)
  const written = await library.call('packs.export', { pack, format, path })
  return { value: written, lines: [`${written.excerpts} excerpts written to ${written.path}`], ok: true }
}

async function packNamed(library: Library, name: string): Promise<PackId> {
  const packs = await library.call('packs.list', {})
  const found = packs.find(({ title }) => title === name) ?? packs.find(({ id }) => String(id) === name)
  if (found) return found.id
  const known = packs.map(({ id, title }) => `${id} “${title}”`).join(', ') || 'none'
  throw new BookwheelError('not-found', `There is no pack “${name}” in this library. There are: ${known}.`)
}
