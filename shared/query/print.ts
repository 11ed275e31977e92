import type { Filter, Phrase, Query } from './ast.ts'

/** A query as it could be typed: `parseQuery` reads the same from it. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return phrase(query)
    case 'fuzzy':
      return `~${query.word}`
    case 'forms':
      return `forms:${query.word}`
    case 'pattern':
      return `/${query.source.replaceAll('/', '\\/')}/${query.caseSensitive ? 'c' : ''}`
    case 'near':
      return `NEAR(${query.phrases.map(phrase).join(' ')}, ${query.distance})`
    case 'filter':
      return filter(query)
    case 'not':
      return `-${operand(query.part)}`
    case 'and':
      return query.parts.map(operand).join(' ')
    case 'or':
      return query.parts.map(operand).join(' OR ')
  }
}

function operand(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${printQuery(query)})` : printQuery(query)
}

function phrase({ words, prefix, begun = [] }: Phrase): string {
  const inside = words.map((word, at) => (begun.includes(at) ? `${word}*` : word))
  return `"${inside.join(' ')}"${prefix ? '*' : ''}`
}

function filter(query: Filter): string {
  if (query.field !== 'date') return `${query.field}:${quoted(query.value)}`
  const { from, to } = query
  return `date:${from === to ? from : `${from ?? ''}..${to ?? ''}`}`
}

/** Quotation marks of the value itself are left out: no value that can be typed holds any. */
export function quoted(value: string): string {
  return /^[^\s()"“”„«»]+$/.test(value) ? value : `"${value.replace(/["“”„«»]/g, '')}"`
}
