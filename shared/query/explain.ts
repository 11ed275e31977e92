import type { Filter, Leaf, ParsedQuery, Phrase, Query, SearchPlace } from './ast.ts'
import { filterInWords, subjectOf } from './explain-filter.ts'
import { allLeaves, hasFilter } from './leaves.ts'

/** One line that says what will be searched: "tagged figures, published 2019 to March 2021, containing “evacuated”". */
export function explain(parsed: ParsedQuery, wording = filterInWords): string {
  const { query, places } = parsed
  const subject = subjectOf(places)
  const said = query === null ? '' : sentence(query, (filter) => wording(filter, subject))
  return [said, placesInWords(parsed)].filter((part) => part !== '').join(', ')
}

type InWords = (filter: Filter) => string

const PLACES: Readonly<Record<SearchPlace, string>> = {
  documents: 'documents',
  notes: 'notes',
  highlights: 'comments on highlights',
}

/** Where is looked, unless it is everywhere. */
export function placesInWords({ query, places }: ParsedQuery): string {
  if (places.size === 3) return ''
  const isByFieldsAlone = query !== null && allLeaves(query).length === 0
  const names = [...places].map((place) =>
    place === 'highlights' && isByFieldsAlone ? 'highlights' : PLACES[place],
  )
  return `in ${inList(names, 'and')}`
}

/** What is known comes first, then what a text says. */
function sentence(query: Query, inWords: InWords): string {
  const parts = query.kind === 'and' ? query.parts : [query]
  const isAlone = parts.length === 1
  const known = parts.filter(isKnown)
  const wanted = parts.filter((part) => part.kind !== 'not' && !hasFilter(part))
  const others = parts.filter((part) => !known.includes(part) && !wanted.includes(part))
  const saidOf = (part: Query) => (part.kind === 'not' ? without(part.part, inWords) : either(part, inWords))
  return [
    ...known.map(saidOf),
    ...(wanted.length > 0
      ? [
          `containing ${inList(
            wanted.map((part) => said(part, wanted.length === 1)),
            'and',
          )}`,
        ]
      : []),
    ...others.map((part) => (isAlone || part.kind === 'not' ? saidOf(part) : `(${saidOf(part)})`)),
  ].join(', ')
}

/** Whether a part asks only for what is known. */
function isKnown(part: Query): boolean {
  return hasFilter(part) && allLeaves(part).length === 0
}

/** A part that has filters: its alternatives are sentences of their own. */
function either(part: Query, inWords: InWords): string {
  if (part.kind === 'filter') return inWords(part)
  if (part.kind !== 'or') return sentence(part, inWords)
  const alternatives = part.parts.map((one) => {
    const said = sentence(one, inWords)
    return one.kind === 'and' ? `(${said})` : said
  })
  return inList(alternatives, 'or')
}

function without(part: Query, inWords: InWords): string {
  if (!hasFilter(part)) return `without ${said(part, false)}`
  return part.kind === 'filter' ? `not ${inWords(part)}` : `not (${either(part, inWords)})`
}

/** Words that a text has; several in parentheses, unless they stand alone. */
function said(query: Query, isAlone: boolean): string {
  switch (query.kind) {
    case 'phrase':
      return words(query)
    case 'fuzzy':
      return `“${typed(query)}” or a word spelt like it`
    case 'forms':
      return `“${typed(query)}” or another form of it`
    case 'pattern':
      return `the pattern /${query.source}/${query.caseSensitive ? ' with these capitals' : ''}`
    case 'near':
      return `${inList(query.phrases.map(words), 'near')} (at most ${query.distance} words between)`
    case 'filter':
      return filterInWords(query, 'documents')
    case 'not':
      return `without ${said(query.part, false)}`
    case 'and':
    case 'or': {
      const list = inList(
        query.parts.map((part) => said(part, false)),
        query.kind,
      )
      return isAlone ? list : `(${list})`
    }
  }
}

function words(phrase: Phrase): string {
  const { prefix, begun = [] } = phrase
  if (begun.length > 0) return `“${typed(phrase)}${prefix ? '*' : ''}”`
  return prefix ? `words that begin with “${typed(phrase)}”` : `“${typed(phrase)}”`
}

/** The words as they were typed, or else as they are compared. */
function typed(leaf: Exclude<Leaf, { kind: 'pattern' | 'near' }>): string {
  return leaf.typed ?? (leaf.kind === 'phrase' ? leaf.words.join(' ') : leaf.word)
}

/** Several parts as one: "a, b and c", "a or b". */
export function inList(parts: readonly string[], word: 'and' | 'or' | 'near'): string {
  if (parts.length < 2) return parts.join('')
  if (word === 'and') return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return parts.join(` ${word} `)
}
