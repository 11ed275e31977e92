import { bibliographyFiles } from '#library/citations/formats/index.ts'
import type { Library } from '#library/library.ts'
import { bibliographyFormat } from '#shared/contract/citations.ts'
import type { Output } from '#shared/contract/index.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Command } from './command.ts'
import { documentNumber, type Options, UsageError } from './options.ts'
import { withLibrary } from './with-library.ts'

const SHOWN = ['text', 'markdown', 'html'] as const
const FORMATS: readonly string[] = [...SHOWN, ...bibliographyFormat.options]

/** `bookwheel cite`: how documents are cited, as words of a style or as entries of a bibliography file. */
export const cite: Command = {
  name: 'cite',
  usage: `cite ID… [--style STYLE] [--locale LANGUAGE] [--format ${FORMATS.join('|')}]`,
  summary: 'Prints how documents are cited.',
  details: [
    'Without --style and --locale the settings of the library hold; “bookwheel styles” lists what there is. csl-json,',
    'bibtex and ris give entries for other programs, to which no style applies.',
  ],
  examples: [
    'cite 3 --library Case.bookwheel',
    'cite 3 4 --style apa --locale en-US --format html --library Case.bookwheel',
    'cite 3 4 5 --format bibtex --library Case.bookwheel > case.bib',
  ],
  options: { style: 'text', locale: 'text', format: 'text' },
  words: { least: 1, most: 10_000 },
  run: (options) => {
    const ids = options.words.map(documentNumber)
    const format = options.text('format') ?? 'text'
    if (!FORMATS.includes(format))
      throw new UsageError(`“${format}” is not a format. There are: ${FORMATS.join(', ')}.`)
    return withLibrary(options.library(), 'read', async (library) => {
      const cited = await itemsOf(library, ids, options)
      return {
        value: cited.map(({ item, entry: { text, markdown, html } }, index) => ({
          document: ids[index],
          item,
          text,
          markdown,
          html,
        })),
        lines: written(format, cited),
        ok: true,
      }
    })
  },
}

async function itemsOf(
  library: Library,
  ids: readonly DocumentId[],
  options: Options,
): Promise<Output<'citations.item'>[]> {
  const manner = {
    style: options.text('style') ?? undefined,
    locale: options.text('locale') ?? undefined,
  }
  const items: Output<'citations.item'>[] = []
  for (const document of ids) items.push(await library.call('citations.item', { document, ...manner }))
  return items
}

function written(format: string, cited: readonly Output<'citations.item'>[]): string[] {
  const shown = SHOWN.find((known) => known === format)
  if (shown !== undefined) return cited.map(({ entry }) => entry[shown])
  const file = bibliographyFiles[bibliographyFormat.parse(format)]
  return file
    .write(cited.map(({ item }) => item))
    .trimEnd()
    .split(/\r?\n/)
}
