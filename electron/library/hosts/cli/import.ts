import { createImporterPool } from '#library/importing/importer-pool.ts'
import type { Library } from '#library/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Command, Outcome } from './command.ts'
import { documentNumber } from './options.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel import`: makes the library when there is none. */
export const importPaths: Command = {
  name: 'import',
  usage: 'import PATH…',
  summary: 'Imports files and folders; makes the library when there is none.',
  details: [
    'Files that are in the library already only add their path. A file that changed since it was imported becomes a new',
    'edition of its document; --edition-of ID makes any one file an edition of document ID. Ctrl+C stops; what was',
    'imported stays.',
  ],
  examples: [
    'import ~/Downloads/statement.html --library Case.bookwheel',
    'import texts/ --library Case.bookwheel --json',
    'import --edition-of 3 statement-revised.pdf --library Case.bookwheel',
  ],
  options: { 'edition-of': 'text' },
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (options) => {
    const editionOf = options.text('edition-of')
    const document = editionOf === null ? null : documentNumber(editionOf)
    return importInto(options.library(), options.words, document, !options.json)
  },
}

/** The first importer process starts beside the library, which takes as long to load. */
async function importInto(
  folder: string,
  paths: readonly string[],
  editionOf: DocumentId | null,
  tell: boolean,
): Promise<Outcome> {
  const importers = createImporterPool()
  importers.prepare()
  try {
    const mode = editionOf === null ? 'create' : 'write'
    const report = await withLibrary(
      folder,
      mode,
      (library) => importAll(library, paths, editionOf, tell),
      importers,
    )
    const { added, editions, duplicates, failed, cancelled } = report
    return {
      value: { added, editions, duplicates, failed },
      lines: [...linesOf(report), summaryOf(report)],
      ok: failed.length === 0 && !cancelled,
    }
  } finally {
    await importers.close()
  }
}

/** What a person should know of single files; that the others were added says the summary. */
function linesOf({ added, editions, duplicates, failed }: ImportReport): string[] {
  return [
    ...failed.map(({ path, message }) => `Not imported: ${path}: ${message}`),
    ...duplicates.map((file) => `Already there as ${named(file)}: ${file.path}`),
    ...editions.map(
      (file) => `Edition ${file.ordinal} of ${named(file)}: ${file.path}${highlightsOf(file.anchored)}`,
    ),
    ...added.flatMap((file) => [
      ...(file.insteadOf === null
        ? []
        : [`Another work than ${named(file.insteadOf)}, which had this path before: ${file.path}`]),
      ...file.alike.map((other) => `${sameness(other)} as ${named(other)}: ${file.path}`),
    ]),
  ]
}

function named({ title, document }: { readonly title: string; readonly document: number }): string {
  return `“${title}” (${document})`
}

function sameness({ relation, share }: ImportReport['added'][number]['alike'][number]): string {
  return relation === 'text' ? 'The same text' : `${Math.floor(share * 100)} % the same text`
}

function highlightsOf({
  exact,
  moved,
  ambiguous,
  lost,
}: ImportReport['editions'][number]['anchored']): string {
  if (exact + moved + ambiguous + lost === 0) return ''
  return `; highlights: ${exact + moved} found, ${ambiguous} in doubt, ${lost} lost`
}

function summaryOf({ added, editions, duplicates, failed, cancelled }: ImportReport): string {
  const parts = [
    `${added.length} added`,
    ...(editions.length > 0
      ? [`${editions.length} new ${editions.length === 1 ? 'edition' : 'editions'}`]
      : []),
    `${duplicates.length} already there`,
    `${failed.length} failed`,
  ]
  return `${parts.join(', ')}${cancelled ? '; stopped' : ''}`
}

function importAll(
  library: Library,
  paths: readonly string[],
  editionOf: DocumentId | null,
  tell: boolean,
): Promise<ImportReport> {
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
    library.call('imports.start', { paths: [...paths], editionOf }).then((started) => {
      job = started.job
    }, reject)
  })
}
