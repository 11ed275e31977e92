import type { FoundForms } from '#shared/contract/search.ts'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** More forms of a word are counted, not named. */
const FORMS_NAMED = 12

/** What the list of search results says. */
export const searchStrings = {
  list: 'Search results',
  found: (passages: number, documents: number) =>
    passages === 0
      ? count(documents, 'document', 'documents')
      : `${count(passages, 'passage', 'passages')} in ${count(documents, 'document', 'documents')}`,
  foundAside: (notes: number, highlights: number, areCommented: boolean) =>
    [
      notes > 0 ? count(notes, 'note', 'notes') : '',
      highlights === 0
        ? ''
        : areCommented
          ? count(highlights, 'comment', 'comments')
          : count(highlights, 'highlight', 'highlights'),
    ]
      .filter(Boolean)
      .join(', '),
  reading: (explanation: string) => `${explanation.charAt(0).toLocaleUpperCase('en')}${explanation.slice(1)}`,
  didYouMean: 'Did you mean',
  documents: (documents: number) => count(documents, 'document', 'documents'),
  cut: 'Not every passage was looked at. There may be more.',
  looked: (passages: number) =>
    `Only ${count(passages, 'passage was', 'passages were')} looked at. There may be more.`,
  rereading: (done: number, documents: number) =>
    `Documents are being read again, by newer rules of letters and numbers: ${done.toLocaleString('en')} of ${count(documents, 'document is', 'documents are')} done. There may be more.`,
  forms: 'Word forms',
  foundForms: ({ word, also, isBounded }: FoundForms) => {
    const unnamed = also.length - FORMS_NAMED
    const others = unnamed > 0 ? ` and ${count(unnamed, 'other form', 'other forms')}` : ''
    const bound = isBounded ? ' It has more forms; these are the commonest.' : ''
    return `“${word}” also as ${also.slice(0, FORMS_NAMED).join(', ')}${others}.${bound}`
  },
  rough: 'There are very many hits: documents that say the words more often come first.',
  sort: 'Order',
  sorts: { relevance: 'Relevance', date: 'Date', source: 'Source' },
  oneByOne: 'Passages one by one',
  facets: {
    source: 'Source',
    tag: 'Tag',
    year: 'Year',
    language: 'Language',
    kind: 'Kind',
    colour: 'Colour',
  },
  narrowBy: (facet: string) => `Narrow by ${facet.toLowerCase()}`,
  passages: 'Passages',
  hitOf: (at: number, all: number, mode: 'documents' | 'passages') =>
    `Hit ${at.toLocaleString('en')} of ${all.toLocaleString('en')} in this ${mode === 'documents' ? 'document' : 'passage'}`,
  nextHit: 'Next hit',
  previousHit: 'Previous hit',
  searching: 'Searching…',
  furniture: 'Also in page furniture',
  help: 'How to search',
  notes: 'Notes',
  comments: 'Comments on highlights',
  highlights: 'Highlights',
  untitled: 'Untitled note',
  place: (locator: string, furniture: boolean) => (furniture ? `${locator}, page furniture` : locator),
  openDocument: 'Open the document',
  more: (n: number) => `${count(n, 'more passage', 'more passages')} in this document`,
  loadingMore: 'Loading more results…',
  nothing: 'Nothing found',
  nothingWithFurniture: 'No passage, note or comment fits this search.',
  nothingOutsideFurniture:
    'No passage, note or comment fits this search. Page furniture (menus, share links) was left out.',
  everyWordWanted: 'Every word has to be in the same document.',
  searchAnyWord: 'Search for any of the words',
  searchFurniture: 'Search page furniture too',
  empty: 'Type words to search the text of all documents, your notes and comments.',
  failed: 'The search did not work',
  lastHit: 'This was the last hit of the search.',
  firstHit: 'This is the first hit of the search.',
  syntaxTitle: 'Ways to search',
  syntax: [
    { write: 'flood gate', finds: 'documents that hold both words' },
    { write: '"flood gate"', finds: 'these words side by side' },
    { write: 'flood OR spillway', finds: 'either word' },
    { write: 'flood -fire', finds: 'flood, where fire does not occur' },
    { write: 'evacuat*', finds: 'words that begin like this' },
    { write: 'flood NEAR gate', finds: 'both, at most ten words apart' },
    { write: '(flood OR river) gate', finds: 'groups' },
    { write: '~evacuted', finds: 'words spelt nearly so' },
    { write: 'forms:evacuate', finds: 'a word in all its forms: evacuated, evacuation' },
    { write: '/flood\\w* of/', finds: 'a regular expression' },
    { write: 'tag:disputed', finds: 'by what is known: also title, author, source, colour, lang, kind' },
    { write: 'date:2019..2021-03', finds: 'by date of publication' },
    { write: 'is:unread has:note', finds: 'by what was done with it' },
    { write: 'in:notes', finds: 'only notes, highlights or documents' },
  ],
  syntaxFolding:
    'Capitals, accents, the different forms of Arabic and Persian letters and how the digits of a number are grouped make no difference.',
} as const
