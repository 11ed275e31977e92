const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`

interface Anchored {
  readonly exact: number
  readonly moved: number
  readonly ambiguous: number
  readonly lost: number
}

/** "12 highlights found, 1 moved, 2 to review"; nothing when there were no highlights. */
function anchoredParts({ exact, moved, ambiguous, lost }: Anchored): string[] {
  const waiting = ambiguous + lost
  if (exact + moved + waiting === 0) return []
  return [
    [
      `${plural(exact + moved, 'highlight', 'highlights')} found`,
      moved > 0 ? `${moved.toLocaleString()} moved` : null,
      waiting > 0 ? `${waiting.toLocaleString()} to review` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  ]
}

/** The words of the sidebar, the document list and importing. */
export const library = {
  navigation: 'Library',
  all: 'All documents',
  unread: 'Unread',
  highlights: 'Highlights',
  board: 'Excerpts board',
  notes: 'Notes',
  trash: 'Trash',
  review: 'To review',
  sources: 'Sources',
  showMoreSources: 'Show more',
  showFewerSources: 'Show fewer',
  count: (count: number) => count.toLocaleString(),

  list: 'Documents',
  documents: (count: number) => plural(count, 'document', 'documents'),
  sort: 'Sort',
  sorts: {
    'added-down': 'Added, newest first',
    'added-up': 'Added, oldest first',
    'published-down': 'Published, latest first',
    'published-up': 'Published, earliest first',
    'title-up': 'Title, A to Z',
    'title-down': 'Title, Z to A',
    'publisher-up': 'Source, A to Z',
    'publisher-down': 'Source, Z to A',
  },
  source: 'Source',
  language: 'Language',
  published: 'Published',
  publishedBetween: (from: string | null, to: string | null) => {
    if (from === to || to === null) return to === null ? `Published since ${from}` : `Published ${from}`
    return from === null ? `Published until ${to}` : `Published ${from}–${to}`
  },
  from: 'From',
  to: 'To',
  dateForm: 'A year, month or day: 1923, 2020-03 or 2020-03-14',
  notADate: 'This is not a date Bookwheel knows. Write 1923, 2020-03 or 2020-03-14.',
  wrongOrder: 'The end lies before the beginning.',
  apply: 'Apply',
  clearFilter: (name: string) => `Clear filter: ${name}`,
  filterBy: (name: string) => `Filter by ${name.toLowerCase()}`,
  findInChoices: (name: string) => `Find ${name.toLowerCase()}`,
  tag: (name: string) => `Tag: ${name}`,
  notKnown: 'Not known',
  nothingFits: 'Nothing fits.',
  clearFilters: 'Clear filters',

  passages: (count: number) => `${count.toLocaleString()} ¶`,
  editionCount: (count: number) => plural(count, 'edition', 'editions'),
  highlightCount: (count: number) => plural(count, 'highlight', 'highlights'),
  noteCount: (count: number) => plural(count, 'note', 'notes'),
  unreadMark: 'Unread',
  inPane: 'Open on the desk',
  kinds: {
    text: 'Text',
    markdown: 'Markdown',
    html: 'Web page',
    pdf: 'PDF',
    docx: 'Word',
    odt: 'ODT',
    rtf: 'RTF',
    epub: 'E-book',
    email: 'Mail',
    csv: 'CSV',
  },
  loading: 'Loading…',

  open: 'Open',
  openBeside: 'Open beside',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  moveToTrash: 'Move to trash',
  restore: 'Restore',
  addEdition: 'Add an edition from a file…',
  joinTo: 'Make this an edition of…',
  compareTwo: 'Compare these two',
  rowMenu: 'Document',
  trashed: (count: number) => `Moved ${plural(count, 'document', 'documents')} to trash`,
  restored: (count: number) => `Restored ${plural(count, 'document', 'documents')}`,

  emptyLibrary: 'No documents yet',
  emptyLibraryWords:
    'Drop PDF, Word, web page, e‑book, mail, text or table files, ZIP archives or whole folders anywhere in this window.',
  importFiles: 'Import files…',
  importFolder: 'Import folder…',
  emptyUnread: 'Nothing left unread',
  emptyUnreadWords: 'Documents that you have not opened stand here.',
  emptyTrash: 'The trash is empty',
  noMatch: 'No document fits these filters',
  cannotList: 'The list can’t be shown',

  drop: 'Drop to import',
  dropKinds: 'PDF, Word and OpenDocument, web pages, e‑books, mails, text, tables, ZIP archives',
  dropWords: 'Files are copied into the library; the originals stay as they are.',
  nothingDropped: 'What was dropped is no file',
  nothingDroppedAdvice: 'Drop files or folders from the file manager.',

  importing: (done: number, total: number) =>
    `Importing ${done.toLocaleString()} of ${plural(total, 'file', 'files')}`,
  listing: 'Looking for files…',
  importProgress: 'Import progress',
  cancelImport: 'Cancel import',
  cancel: 'Cancel',
  needAttention: (count: number) =>
    count === 1 ? '1 needs attention' : `${count.toLocaleString()} need attention`,
  added: (count: number) => `Added ${plural(count, 'document', 'documents')}`,
  nothingAdded: 'Nothing was added',
  importStopped: 'Import stopped',
  known: (count: number) =>
    count === 1 ? '1 file was here already' : `${count.toLocaleString()} files were here already`,
  notImported: (count: number) =>
    count === 1 ? '1 file was not imported' : `${count.toLocaleString()} files were not imported`,
  newEditions: (count: number) => plural(count, 'new edition', 'new editions'),
  alikeCount: (count: number) =>
    count === 1
      ? '1 says nearly the same as another'
      : `${count.toLocaleString()} say nearly the same as others`,
  waiting: (count: number) =>
    count === 1
      ? '1 highlight waits for you to say where it is now'
      : `${count.toLocaleString()} highlights wait for you to say where they are now`,
  reviewNow: 'Review',
  showReport: 'Show report',

  report: 'Import report',
  reportCancelled: 'The import was cancelled. What was imported before is kept.',
  reportFailed: 'Could not be read',
  reportEditions: 'New editions',
  reportDuplicates: 'Already there',
  reportDuplicatesWords:
    'Files with the same content as a document of the library. Where they lie was noted.',
  reportAdded: 'Added',
  reportEmpty: 'No file that Bookwheel can read was found.',
  sameAs: (title: string) => `same as “${title}”`,
  alikeAs: (likeness: string, title: string) => `${likeness} as “${title}”`,
  insteadOf: (title: string) => `this file held “${title}” before, which is kept as a document of its own`,
  compare: 'Compare',
  compareOf: (title: string) => `Compare ${title}`,
  editionWith: (ordinal: number, anchored: Anchored) =>
    [`edition ${ordinal}`, ...anchoredParts(anchored)].join(': '),
} as const
