import type { Filter, SearchPlace } from './ast.ts'
import { languageName } from './language-names.ts'

/** What a search speaks of when it looks in one place alone; documents when in several. */
export function subjectOf(places: ReadonlySet<SearchPlace>): SearchPlace {
  const [place = 'documents', ...others] = places
  return others.length > 0 ? 'documents' : place
}

/** A filter in words, as it is asked of documents, notes or highlights (see `electron/library/search/aside-filters.ts`). */
export function filterInWords(filter: Filter, subject: SearchPlace): string {
  if (subject === 'notes') return ofNote(filter)
  return subject === 'highlights' ? ofHighlight(filter) : ofDocument(filter)
}

function ofNote(filter: Filter): string {
  if (filter.field === 'title') return ofDocument(filter)
  return filter.field === 'date' ? within('written', filter) : `about a document ${ofDocument(filter)}`
}

function ofHighlight(filter: Filter): string {
  switch (filter.field) {
    case 'tag':
    case 'has':
      return ofDocument(filter)
    case 'colour':
      return `marked in ${filter.value}`
    case 'title':
    case 'author':
    case 'source':
    case 'lang':
    case 'kind':
    case 'is':
    case 'date':
      return `in a document ${ofDocument(filter)}`
  }
}

function ofDocument(filter: Filter): string {
  switch (filter.field) {
    case 'title':
      return `titled “${filter.value}”`
    case 'author':
      return `by “${filter.value}”`
    case 'source':
      return `from “${filter.value}”`
    case 'tag':
      return `tagged ${filter.value}`
    case 'colour':
      return `with something marked in ${filter.value}`
    case 'lang':
      return `in ${languageName(filter.value) ?? `the language ${filter.value}`}`
    case 'kind':
      return `of the kind ${filter.value}`
    case 'has':
      return filter.value === 'note' ? 'with notes about it' : `with a ${filter.value}`
    case 'is':
      return { unread: 'not read yet', reading: 'begun', read: 'read' }[filter.value]
    case 'date':
      return within('published', filter)
  }
}

function within(done: string, { from, to }: Extract<Filter, { field: 'date' }>): string {
  if (from !== null && from === to) return `${done} ${from.length > 7 ? 'on' : 'in'} ${shown(from)}`
  if (from === null) return `${done} up to ${shown(to ?? '')}`
  return to === null ? `${done} since ${shown(from)}` : `${done} ${shown(from)} to ${shown(to)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function shown(date: string): string {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [null, date]
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}
