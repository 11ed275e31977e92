import type { DocumentKind, HighlightColour, ReadState } from '../contract/documents.ts'
import type { StemLanguage } from './stems.ts'

/** Words that stand one after another, folded as by `fold`; one word is a phrase of one. Never empty. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly words: readonly string[]
  /** Whether the last word may go on: `evac*`. */
  readonly prefix: boolean
  /** The places in `words` of others that may go on: `"flood* plan"`. Absent when there are none. */
  readonly begun?: readonly number[]
  readonly typed?: Typed
}

/** What was typed, with its capitals and letters, for showing it; absent from what nobody typed. It makes no difference to what is found. */
type Typed = string

/** A folded word that may be misspelt: with at most so many letters left out, put in, replaced, or two swapped. */
export interface Fuzzy {
  readonly kind: 'fuzzy'
  readonly word: string
  readonly typed?: Typed
  readonly edits: 1 | 2
}

/**
 * A folded word of Latin letters, and the words that have the same stem in the language of the text (see `stems.ts`). What was
 * typed says nothing of the language: `inLanguage` does.
 */
export interface Forms {
  readonly kind: 'forms'
  readonly word: string
  readonly typed?: Typed
  /** Null where the language is not known: then a form in any of them counts. */
  readonly language: StemLanguage | null
}

/**
 * A regular expression over the original text of a passage, whose white space of every kind it may cross. Its syntax is
 * JavaScript's, in the `u` mode; it was checked and can be compiled.
 */
export interface Pattern {
  readonly kind: 'pattern'
  readonly source: string
  readonly caseSensitive: boolean
}

/** Two or more phrases in any order with at most `distance` words between the first and the last, as FTS5 counts. */
export interface Near {
  readonly kind: 'near'
  readonly phrases: readonly Phrase[]
  readonly distance: number
}

/** What can be found in the text of one passage. */
export type Leaf = Phrase | Fuzzy | Forms | Pattern | Near

/** What is known of a document: `tag:figures`. Values are as typed, save where a closed list or EDTF says otherwise. */
export type Filter =
  | {
      readonly kind: 'filter'
      readonly field: 'title' | 'author' | 'source' | 'tag' | 'lang'
      readonly value: string
    }
  | { readonly kind: 'filter'; readonly field: 'colour'; readonly value: HighlightColour }
  | { readonly kind: 'filter'; readonly field: 'kind'; readonly value: DocumentKind }
  | { readonly kind: 'filter'; readonly field: 'has'; readonly value: HavingFilter }
  | { readonly kind: 'filter'; readonly field: 'is'; readonly value: ReadState }
  /** Perhaps published from `from` to `to`, both included and EDTF dates (see `daysOf`); null for an open end. */
  | {
      readonly kind: 'filter'
      readonly field: 'date'
      readonly from: string | null
      readonly to: string | null
    }

export const havingValues = ['note', 'highlight', 'comment', 'tag'] as const
export type HavingFilter = (typeof havingValues)[number]

/** Documents that all parts find. */
export interface And {
  readonly kind: 'and'
  readonly parts: readonly Query[]
}

/** Documents that any part finds. */
export interface Or {
  readonly kind: 'or'
  readonly parts: readonly Query[]
}

/** Documents that the part does not find. */
export interface Not {
  readonly kind: 'not'
  readonly part: Query
}

/**
 * What a person looks for. A leaf speaks of one passage, a filter of what is known of a document; And, Or and Not speak of
 * documents, wherever in them the parts stand.
 */
export type Query = Leaf | Filter | And | Or | Not

export const searchPlaces = ['documents', 'notes', 'highlights'] as const
export type SearchPlace = (typeof searchPlaces)[number]

/** Something that was typed and could not be meant so; `start` and `end` are UTF-16 offsets in what was typed. */
export interface Remark {
  readonly start: number
  readonly end: number
  /** A sentence for a person. */
  readonly message: string
}

/** What was typed, as it is understood: any text is. */
export interface ParsedQuery {
  /** Null when nothing is looked for. */
  readonly query: Query | null
  /** Where to look: all places, unless `in:` says otherwise. */
  readonly places: ReadonlySet<SearchPlace>
  readonly remarks: readonly Remark[]
}
