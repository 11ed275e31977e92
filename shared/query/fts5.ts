import type { And, Near, Phrase, Query } from './ast.ts'
import { formsOf, formsOfNear } from './forms.ts'
import { asksTwice } from './near.ts'

/**
 * A leaf in all its forms as an FTS5 expression for an index over folded text made with `FTS5_TOKENIZER`. Of a NEAR that `asksTwice` for
 * the same it also finds what has that once.
 */
export function leafToFts5(leaf: Phrase | Near): string {
  const forms =
    leaf.kind === 'phrase'
      ? formsOf(leaf).map(phraseToFts5)
      : formsOfNear(leaf).map(
          ({ phrases, distance }) => `NEAR(${phrases.map(phraseToFts5).join(' ')}, ${distance})`,
        )
  return forms.length === 1 ? (forms[0] ?? '') : `(${forms.join(' OR ')})`
}

/** FTS5's parser has a stack of 100 entries, and a parenthesis takes up to nine of them. */
const DEEPEST = 10

/**
 * A whole query as one expression whose And, Or and Not speak of one row, or null where FTS5 can't say it: misspelt words, forms of
 * words, regular expressions, filters, the same twice in a NEAR, and what only says what must not be there. Every word is quoted, so nothing typed is ever syntax.
 * https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function toFts5(query: Query, depth = 0): string | null {
  if (depth > DEEPEST) return null
  switch (query.kind) {
    case 'near':
      return asksTwice(query) ? null : leafToFts5(query)
    case 'phrase':
      return leafToFts5(query)
    case 'and':
      return andToFts5(query, depth)
    case 'or':
      return joined(
        query.parts.map((part) => operand(part, depth)),
        ' OR ',
      )
    case 'not':
    case 'fuzzy':
    case 'forms':
    case 'pattern':
    case 'filter':
      return null
  }
}

function phraseToFts5({ words, prefix, begun = [] }: Phrase): string {
  const end = prefix ? '*' : ''
  if (begun.length === 0) return quoted(words.join(' ')) + end
  return words.map((word, at) => quoted(word) + (begun.includes(at) ? '*' : '')).join(' + ') + end
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

/** NOT is binary in FTS5: everything wanted stands at its left, everything unwanted at its right. */
function andToFts5({ parts }: And, depth: number): string | null {
  const wanted = parts.filter((part) => part.kind !== 'not').map((part) => operand(part, depth))
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [operand(part.part, depth)] : []))
  const found = wanted.length === 0 ? null : joined(wanted, ' AND ')
  const left = joined(unwanted, ' OR ')
  if (found === null || left === null) return null
  return unwanted.length === 0 ? found : `(${found}) NOT (${left})`
}

function joined(parts: readonly (string | null)[], operator: string): string | null {
  return parts.includes(null) ? null : parts.join(operator)
}

function operand(part: Query, depth: number): string | null {
  const text = toFts5(part, depth + 1)
  return text !== null && (part.kind === 'and' || part.kind === 'or') ? `(${text})` : text
}
