import type { ParsedQuery, Phrase, Query } from './ast.ts'
import { inList, placesInWords } from './explain.ts'
import { filterInWords } from './explain-filter.ts'

/** What `explain` said before it showed words as they were typed: receipts of that time say so. */
export function explainFormerly(parsed: ParsedQuery): string {
  const { query } = parsed
  return [query === null ? '' : sentence(query), placesInWords(parsed)]
    .filter((part) => part !== '')
    .join(', ')
}

function sentence(query: Query): string {
  const parts = query.kind === 'and' ? query.parts : [query]
  const isFilter = (part: Query) =>
    part.kind === 'filter' || (part.kind === 'not' && part.part.kind === 'filter')
  const known = parts.filter(isFilter).map(phraseOf)
  const wanted = parts.filter((part) => !isFilter(part) && part.kind !== 'not')
  const unwanted = parts.filter((part) => !isFilter(part) && part.kind === 'not')
  return [
    ...known,
    ...(wanted.length > 0 ? [`containing ${inList(wanted.map(phraseOf), 'and')}`] : []),
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
      return `${inList(query.phrases.map(words), 'near')} (at most ${query.distance} words between)`
    case 'filter':
      return filterInWords(query, 'documents')
    case 'not':
      return `${query.part.kind === 'filter' ? 'not' : 'without'} ${phraseOf(query.part)}`
    case 'and':
    case 'or':
      return `(${inList(query.parts.map(phraseOf), query.kind)})`
  }
}

function words({ words: all, prefix }: Phrase): string {
  return prefix ? `words that begin with “${all.join(' ')}”` : `“${all.join(' ')}”`
}
