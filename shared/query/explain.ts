import type { Filter, ParsedQuery, Phrase, Query, SearchPlace } from './ast.ts'

/** One line that says what will be searched: "tagged figures, published 2019 to March 2021, containing “evacuated”". */
export function explain({ query, places }: ParsedQuery): string {
  const where =
    places.size === 3
      ? ''
      : `in ${list(
          [...places].map((place) => PLACES[place]),
          'and',
        )}`
  return [query === null ? '' : sentence(query), where].filter((part) => part !== '').join(', ')
}

const PLACES: Readonly<Record<SearchPlace, string>> = {
  documents: 'documents',
  notes: 'notes',
  highlights: 'comments on highlights',
}

/** What is known of a document comes first, then what it says. */
function sentence(query: Query): string {
  const parts = query.kind === 'and' ? query.parts : [query]
  const isFilter = (part: Query) =>
    part.kind === 'filter' || (part.kind === 'not' && part.part.kind === 'filter')
  const known = parts.filter(isFilter).map(phraseOf)
  const wanted = parts.filter((part) => !isFilter(part) && part.kind !== 'not')
  const unwanted = parts.filter((part) => !isFilter(part) && part.kind === 'not')
  return [
    ...known,
    ...(wanted.length > 0 ? [`containing ${list(wanted.map(phraseOf), 'and')}`] : []),
    ...unwanted.map(phraseOf),
  ].join(', ')
}

function phraseOf(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return words(query)
    case 'fuzzy':
      return `“${query.word}” or a word spelt like it`
    case 'forms':
      return `“${query.word}” or another form of it`
    case 'pattern':
      return `the pattern /${query.source}/${query.caseSensitive ? ' with these capitals' : ''}`
    case 'near':
      return `${list(query.phrases.map(words), 'near')} (at most ${query.distance} words between)`
    case 'filter':
      return filterOf(query)
    case 'not':
      return query.part.kind === 'filter' ? `not ${filterOf(query.part)}` : `without ${phraseOf(query.part)}`
    case 'and':
      return `(${list(query.parts.map(phraseOf), 'and')})`
    case 'or':
      return `(${list(query.parts.map(phraseOf), 'or')})`
  }
}

function words({ words: all, prefix }: Phrase): string {
  return prefix ? `words that begin with “${all.join(' ')}”` : `“${all.join(' ')}”`
}

function filterOf(filter: Filter): string {
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
      return `in the language ${filter.value}`
    case 'kind':
      return `of the kind ${filter.value}`
    case 'has':
      return filter.value === 'note' ? 'with notes about it' : `with a ${filter.value}`
    case 'is':
      return { unread: 'not read yet', reading: 'begun', read: 'read' }[filter.value]
    case 'date':
      return published(filter)
  }
}

function published({ from, to }: Extract<Filter, { field: 'date' }>): string {
  if (from !== null && from === to) return `published ${from.length > 7 ? 'on' : 'in'} ${shown(from)}`
  if (from === null) return `published up to ${shown(to ?? '')}`
  return to === null ? `published since ${shown(from)}` : `published ${shown(from)} to ${shown(to)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function shown(date: string): string {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [null, date]
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

function list(parts: readonly string[], word: string): string {
  if (parts.length < 2) return parts.join('')
  if (word === 'and') return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return parts.join(` ${word} `)
}
