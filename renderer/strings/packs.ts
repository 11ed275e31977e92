const items = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'item' : 'items'}`

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What citation packs say. */
export const packsStrings = {
  section: 'Citation packs',
  draft: 'Draft pack',
  untitled: 'Untitled pack',
  added: (n: number, pack: string) => `Added ${items(n)} to “${pack}”`,
  alreadyThere: (pack: string) => `This is in “${pack}” already`,

  create: 'New citation pack',
  none: 'Gather highlights and notes in a pack to export them.',
  rename: 'Rename pack…',
  remove: 'Remove pack',
  removed: (title: string) => `Removed the pack “${title}”`,
  actions: 'Actions of this pack',
  cancel: 'Cancel',
  save: 'Rename',
  open: 'Open pack',
  renameTitle: 'Rename pack',

  title: 'Title of the pack',
  items,
  contents: 'Items of the pack',
  loading: 'Opening the pack…',
  gone: 'This pack no longer exists',
  goneAdvice: 'It was removed. Undo brings it back.',
  closeTab: 'Close tab',
  empty: 'This pack is empty',
  emptyAdvice: 'Add highlights here, or press P on a highlight while you read.',
  move: 'Move',
  contentsHelp: 'Alt and the arrow keys move an item, Delete takes it out, Enter opens it beside.',
  takeOut: 'Take out of the pack',
  takenOut: 'Took 1 item out of the pack',
  place: (title: string, locator: string) => `${title}, ${locator}`,
  note: 'Note',
  untitledNote: 'Untitled note',
  lost: 'Its place in the text was lost',

  add: 'Add…',
  addTitle: 'Add to the pack',
  kind: 'What to add',
  highlights: 'Highlights',
  notes: 'Notes',
  filter: 'Filter by words',
  choices: 'What can be added',
  addChosen: (n: number) => (n === 0 ? 'Add' : `Add ${items(n)}`),
  inPack: 'in the pack',
  noHighlights: 'No highlights yet',
  noHighlightsAdvice: 'Select words in a document and press 1 to 5 to highlight them.',
  noNotes: 'No notes yet',
  noMatch: 'Nothing fits the filter',

  export: 'Export…',
  exportTitle: (title: string) => `Export “${title}”`,
  exportWhat:
    'Each excerpt goes out with its exact quotation, its place, its source and the checks that prove it.',
  formats: 'Formats',
  format: {
    markdown: 'Markdown',
    html: 'Web page (HTML)',
    csv: 'Table (CSV)',
    jsonld: 'Web Annotation (JSON-LD)',
  },
  formatUse: {
    markdown: 'to read and to write on',
    html: 'to read, search and check in a browser',
    csv: 'for a spreadsheet',
    jsonld: 'for other programs',
  },
  choosePlaces: 'Choose where to save…',
  emptyPack: 'This pack is empty. Add highlights or notes to it first.',
  exported: (excerpts: number, formats: readonly string[]) =>
    `Exported ${excerpts.toLocaleString('en')} ${excerpts === 1 ? 'excerpt' : 'excerpts'} as ${list.format(formats)}`,
  showFile: 'Show file',
} as const
