import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { mainLanguage } from './document-languages.ts'
import { anyOf } from './leaf-hits.ts'
import { spellings } from './spellings.ts'
import { type AsideIndex, neededWords } from './vocabulary.ts'
import { wordForms } from './word-forms.ts'

/** An FTS5 expression for the rows of an index among which are all that satisfy a query. */
export type Candidates = 'all' | 'none' | { readonly expression: string }

/** FTS5's parser has a stack of 100 entries; what is nested deeper is not narrowed. */
const DEEPEST = 8

/** Which notes or comments a query with misspelt words, forms of words and patterns may find, by the words that their index has. */
export function asideCandidates(db: ReadHandle, index: AsideIndex, query: Query, depth = 0): Candidates {
  switch (query.kind) {
    case 'phrase':
    case 'near':
      return { expression: leafToFts5(query) }
    case 'fuzzy':
      return anyWord(spellings(db, index, query).map(({ word }) => word))
    case 'forms':
      return anyWord(wordForms(db, index, query.word, query.language ?? mainLanguage(db)).words)
    case 'pattern':
      return allOf(neededWords(db, index, query).map(anyWord))
    case 'and':
      if (depth > DEEPEST) return 'all'
      return allOf(query.parts.map((part) => asideCandidates(db, index, part, depth + 1)))
    case 'or':
      if (depth > DEEPEST) return 'all'
      return someOf(query.parts.map((part) => asideCandidates(db, index, part, depth + 1)))
    case 'not':
    case 'filter':
      return 'all'
  }
}

function anyWord(words: readonly string[]): Candidates {
  return words.length === 0 ? 'none' : { expression: anyOf(words) }
}

function allOf(parts: readonly Candidates[]): Candidates {
  if (parts.includes('none')) return 'none'
  return joined(parts, ' AND ') ?? 'all'
}

function someOf(parts: readonly Candidates[]): Candidates {
  if (parts.includes('all')) return 'all'
  return joined(parts, ' OR ') ?? 'none'
}

function joined(parts: readonly Candidates[], operator: string): Candidates | null {
  const expressions = parts.flatMap((part) => (typeof part === 'string' ? [] : [`(${part.expression})`]))
  return expressions.length === 0 ? null : { expression: expressions.join(operator) }
}
