import type { Filter, ParsedQuery, Phrase, Query, SearchPlace } from './ast.ts'
import { explain, inList, placesInWords } from './explain.ts'
import { filterInWords } from './explain-filter.ts'

/** What `explain` said formerly: receipts of those times say so. */
export function formerReadings(parsed: ParsedQuery): string[] {
  return [explain(parsed, withLanguageCodes), withWordsAsCompared(parsed)]
}

/** A filter in words, before languages were called by their names. */
function withLanguageCodes(filter: Filter, subject: SearchPlace): string {
  if (filter.field !== 'lang') return filterInWords(filter, subject)
  const said = `in the language ${filter.value}`
  switch (subject) {
    case 'documents':
      return said
    case 'notes':
      return `about a document ${said}`
    case 'highlights':
      return `in a document ${said}`
  }
}

/** The oldest wording, before words were shown as they were typed. */
function withWordsAsCompared(parsed: ParsedQuery): string {
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
      return withLanguageCodes(query, 'documents')
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
