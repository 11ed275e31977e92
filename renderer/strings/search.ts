const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** What the list of search results says. */
export const searchStrings = {
  list: 'Search results',
  found: (passages: number, documents: number) =>
    `${count(passages, 'passage', 'passages')} in ${count(documents, 'document', 'documents')}`,
  searching: 'Searching…',
  furniture: 'Also in page furniture',
  help: 'How to search',
  notes: 'Notes',
  comments: 'Comments on highlights',
  untitled: 'Untitled note',
  paragraph: (ordinal: number) => `¶ ${ordinal}`,
  inFurniture: 'page furniture',
  more: (n: number) => `${count(n, 'more passage', 'more passages')} in this document`,
  loadingMore: 'Loading more results…',
  nothing: 'Nothing found',
  nothingWithFurniture: 'No passage, note or comment holds all of these words.',
  nothingOutsideFurniture:
    'No passage, note or comment holds all of these words. Page furniture (menus, share links) was left out.',
  searchFurniture: 'Search page furniture too',
  empty: 'Type words to search the text of all documents, your notes and comments.',
  unreadable: 'This search can’t be read yet',
  syntaxTitle: 'Ways to search',
  syntax: [
    { write: 'flood gate', finds: 'documents in which both words occur' },
    { write: '"flood gate"', finds: 'exactly these words, side by side' },
    { write: 'flood OR spillway', finds: 'either word' },
    { write: 'flood NOT fire', finds: 'flood, but not where fire occurs' },
    { write: 'evacuat*', finds: 'words that begin like this' },
    { write: '(flood OR spillway) gate', finds: 'groups, read from the inside out' },
  ],
  syntaxFolding:
    'Capitals, accents and the different forms of Arabic and Persian letters make no difference.',
} as const
