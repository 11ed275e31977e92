/** The words of the quick switcher, the command palette and the list of keys. */
export const palette = {
  switcher: 'Go to anything',
  commands: 'Command palette',
  field: 'Name of a document, note, tag or command',
  commandField: 'Name of a command',
  results: 'Results',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  nothing: 'Nothing is called that.',
  nothingAdvice: 'Names are searched here. For words inside documents use the search field.',
  empty: 'Type the beginning of some words of a name.',
  reading: 'Reading the names…',
  kinds: { document: 'Document', note: 'Note', tag: 'Tag', command: 'Command' },
  untitled: 'Untitled note',
  openHint: 'open',
  besideHint: 'open beside',
  closeHint: 'close',

  keys: 'All keys',
  keysAdvice:
    'Single letters, figures, Enter and Delete act while a document is read, never while you are typing.',
  keysOfLists: 'Lists',
  listKeys: [
    ['ArrowDown', 'Next line'],
    ['Enter', 'Open in the focused pane'],
    ['$mod+Enter', 'Open beside'],
    ['Space', 'Add to the selection or take out of it'],
    ['Shift+ArrowDown', 'Extend the selection'],
    ['$mod+A', 'Select all'],
    ['Delete', 'Move to trash'],
    ['Shift+F10', 'Menu of the line'],
  ],
} as const
