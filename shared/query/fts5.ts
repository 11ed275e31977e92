import type { And, Part, Phrase, Query } from './ast.ts'

/**
 * The query as an FTS5 expression for an index over folded text made with `FTS5_TOKENIZER`. Every word is quoted, so
 * nothing typed is ever syntax. https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function toFts5(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return phraseToFts5(query)
    case 'near':
      return `NEAR(${query.phrases.map(phraseToFts5).join(' ')}, ${query.distance})`
    case 'and':
      return andToFts5(query)
    case 'or':
      return query.parts.map(operand).join(' OR ')
  }
}

function phraseToFts5({ words, prefix }: Phrase): string {
  return `"${words.join(' ').replaceAll('"', '""')}"${prefix ? '*' : ''}`
}

/** NOT is binary in FTS5: everything wanted stands at its left, everything unwanted at its right. */
function andToFts5({ parts }: And): string {
  const wanted = parts.filter((part) => part.kind !== 'not').map(operand)
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [operand(part.query)] : []))
  const found = wanted.join(' AND ')
  return unwanted.length === 0 ? found : `(${found}) NOT (${unwanted.join(' OR ')})`
}

function operand(part: Exclude<Part, { kind: 'not' }>): string {
  const text = toFts5(part)
  return part.kind === 'and' || part.kind === 'or' ? `(${text})` : text
}
