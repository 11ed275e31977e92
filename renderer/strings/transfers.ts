import type { TransferReport } from '#shared/contract/transfers.ts'

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`

/** "2 documents, 14 highlights and 3 tags"; '' for nothing. */
function counted({ documents, highlights, notes, tags }: TransferReport): string {
  const parts = [
    documents.length > 0 ? plural(documents.length, 'document', 'documents') : null,
    highlights > 0 ? plural(highlights, 'highlight', 'highlights') : null,
    notes > 0 ? plural(notes, 'note', 'notes') : null,
    tags > 0 ? plural(tags, 'tag', 'tags') : null,
  ].filter((part) => part !== null)
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
}

/** The words of what comes in from other programs. */
export const transfers = {
  report: 'Import of annotations',
  reading: (file: string, others: number) =>
    others === 0 ? `Reading ${file} …` : `Reading ${file} …, ${others.toLocaleString()} more to go`,
  from: (source: string) => `from ${source}`,
  cameIn: (report: TransferReport) => {
    const words = counted(report)
    return words === '' ? 'Nothing new came in.' : `${words} came in.`
  },
  nothingMissing: 'Everything in the file has its place.',
  documents: 'New documents',
  unplaced: 'Not placed',
  count: (count: number) => count.toLocaleString(),
  unplacedWords: (file: string) =>
    `Bookwheel puts words only where it is certain. All that these said is kept in the note “Not placed: ${file}”.`,
  copyList: 'Copy list',
  copied: 'The list was copied.',
  close: 'Close',
}
