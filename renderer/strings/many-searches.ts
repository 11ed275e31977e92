const count = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`

/** What “Search for many…” says. */
export const manySearchesStrings = {
  title: 'Search for many',
  words:
    'Counts what each search of a list finds. Write or paste one search a line; a tab separates a name from its search, as when two columns of a table are pasted.',
  list: 'Searches',
  placeholder: 'flood gate\n"emergency plan" OR evacuation\nauthor:tehrani date:2019..2021',
  openList: 'Open a list…',
  drop: 'Drop a list of searches',
  furniture: 'Search page furniture too',
  furnitureWords: 'Menus, share links and the like, which searches leave out otherwise.',
  tooMany: (most: number) =>
    `At most ${most.toLocaleString('en')} searches at a time; “bookwheel search-batch” takes more.`,
  emptyList: 'There is no search in this file.',
  emptyListAdvice: 'A list has one search a line, or two columns under a first line “name,query”.',
  close: 'Close',
  stop: 'Stop',
  search: (searches: number) => (searches === 0 ? 'Search' : `Search for ${searches.toLocaleString('en')}`),
  change: 'Change the list',
  save: 'Save as CSV…',
  saved: (rows: number) => `${count(rows, 'row')} saved`,
  showFile: 'Show file',
  progress: 'Searching',
  table: 'What each search finds',
  column: {
    search: 'Search',
    documents: 'Documents',
    passages: 'Passages',
    notes: 'Notes',
    comments: 'Comments',
  },
  noNumber: '–',
  number: (number: number, isComplete: boolean) => `${number.toLocaleString('en')}${isComplete ? '' : '+'}`,
  incomplete: 'There may be more: the pattern was not compared with every passage.',
  state: (done: number, total: number, isRunning: boolean, empty: number, unreadable: number) => {
    const searched =
      done === total
        ? count(total, 'search', 'searches')
        : `${done.toLocaleString('en')} of ${count(total, 'search', 'searches')}`
    if (isRunning) return `${searched} …`
    const stopped = done < total ? ', then stopped' : ''
    const faults = [
      ...(empty === 0 ? [] : [`${empty.toLocaleString('en')} found nothing.`]),
      ...(unreadable === 0 ? [] : [`In ${unreadable.toLocaleString('en')} there is nothing to look for.`]),
    ]
    const all = done > 0 && faults.length === 0 ? ['Each found something.'] : faults
    return [`${searched}${stopped}.`, ...all].join(' ')
  },
} as const
