import { resolve } from 'node:path'
import type { Library } from '#library/library.ts'
import { BookwheelError, type Failure, toFailure } from '#shared/contract/errors.ts'
import type { TransferReport } from '#shared/contract/transfers.ts'
import type { Command } from './command.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel import-annotations`: what other programs exported; makes the library when there is none. */
export const importAnnotations: Command = {
  name: 'import-annotations',
  usage: 'import-annotations FILE…',
  summary: 'Brings in highlights, tags and notes of other programs.',
  details: [
    'REFI-QDA projects and codebooks (.qdpx, .qdc: ATLAS.ti, MAXQDA, NVivo, QualCoder and others), Hypothesis JSON, Taguette',
    'projects (.sqlite3) and tables of highlights, Web Annotation (.jsonld), and works with notes as BibTeX, RIS or CSL-JSON',
    '(Zotero). Import the documents first where the file does not hold them. What has no certain place is listed and kept in',
    'a note. What came in before is not added again.',
  ],
  examples: [
    'import-annotations Study.qdpx --library Case.bookwheel',
    'import-annotations hypothesis.json --library Case.bookwheel --json',
  ],
  options: {},
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (options) =>
    withLibrary(options.library(), 'create', async (library) => {
      const files = await bringAll(library, options.words)
      return {
        value: { files },
        lines: files.flatMap(linesOf),
        ok: files.every((brought) => 'report' in brought && brought.report.unplaced.length === 0),
      }
    }),
}

/** What became of a file; one that can't be read keeps no other from coming in. */
type Brought = { readonly file: string } & ({ readonly report: TransferReport } | { readonly error: Failure })

/** One after the other, because a later file may speak of the documents of an earlier one. */
async function bringAll(library: Library, paths: readonly string[]): Promise<Brought[]> {
  const brought: Brought[] = []
  for (const file of paths) {
    try {
      brought.push({ file, report: await library.call('transfers.import', { path: resolve(file) }) })
    } catch (error) {
      if (!(error instanceof BookwheelError)) throw error
      brought.push({ file, error: toFailure(error) })
    }
  }
  return brought
}

function linesOf(brought: Brought): string[] {
  if ('error' in brought) return [`Not imported: ${brought.file}: ${brought.error.message}`]
  const { file, report } = brought
  const { source, documents, highlights, notes, tags, unplaced } = report
  const counted = [
    many(documents.length, 'document'),
    many(highlights, 'highlight'),
    many(notes, 'note'),
    many(tags, 'tag'),
  ].filter((part) => part !== '')
  return [
    `${file} (${source}): ${counted.length === 0 ? 'nothing new' : counted.join(', ')}`,
    ...unplaced.map(({ what, why }) => `Not placed: ${what}: ${why}`),
  ]
}

function many(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}
