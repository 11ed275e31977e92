const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`

/** The words of the sidebar, the document list and importing. */
export const library = {
  navigation: 'Library',
  all: 'All documents',
  unread: 'Unread',
  highlights: 'Highlights',
  notes: 'Notes',
  trash: 'Trash',
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
  nothingFits: 'Nothing fits.',
  clearFilters: 'Clear filters',

  passages: (count: number) => `${count.toLocaleString()} ¶`,
  highlightCount: (count: number) => plural(count, 'highlight', 'highlights'),
  noteCount: (count: number) => plural(count, 'note', 'notes'),
  unreadMark: 'Unread',
  inPane: 'Open on the desk',
  kinds: { text: 'Text', markdown: 'Markdown', html: 'Web page' },
  loading: 'Loading…',

  open: 'Open',
  openBeside: 'Open beside',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  moveToTrash: 'Move to trash',
  restore: 'Restore',
  rowMenu: 'Document',
  trashed: (count: number) => `Moved ${plural(count, 'document', 'documents')} to trash`,
  restored: (count: number) => `Restored ${plural(count, 'document', 'documents')}`,

  emptyLibrary: 'No documents yet',
  emptyLibraryWords: 'Drop text, Markdown or web page files, or whole folders, anywhere in this window.',
  importFiles: 'Import files…',
  importFolder: 'Import folder…',
  emptyUnread: 'Nothing left unread',
  emptyUnreadWords: 'Documents that you have not opened stand here.',
  emptyTrash: 'The trash is empty',
  noMatch: 'No document fits these filters',
  cannotList: 'The list can’t be shown',

  drop: 'Drop to import',
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
  showReport: 'Show report',

  report: 'Import report',
  reportCancelled: 'The import was cancelled. What was imported before is kept.',
  reportFailed: 'Not imported',
  reportDuplicates: 'Here already',
  reportDuplicatesWords:
    'Files with the same content as a document of the library. Where they lie was noted.',
  reportAdded: 'Added',
  reportEmpty: 'No file that Bookwheel can read was found.',
  sameAs: (title: string) => `same as “${title}”`,
} as const
