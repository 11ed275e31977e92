/** Words that stand one after another, folded as by `fold`; one word is a phrase of one. Never empty. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly words: readonly string[]
  /** Whether the last word may go on: `evac*`. */
  readonly prefix: boolean
}

/** Two or more phrases in any order with at most `distance` words between the first and the last, as FTS5 counts. */
export interface Near {
  readonly kind: 'near'
  readonly phrases: readonly Phrase[]
  readonly distance: number
}

/** All parts; at least one of them is no `Not`. */
export interface And {
  readonly kind: 'and'
  readonly parts: readonly Part[]
}

export interface Or {
  readonly kind: 'or'
  readonly parts: readonly Query[]
}

/** What must not be there. It stands only in an `And`, beside something to find. */
export interface Not {
  readonly kind: 'not'
  readonly query: Query
}

/** What a person looks for in text. Every query asks for something that is there, so an index can answer it. */
export type Query = Phrase | Near | And | Or

export type Part = Query | Not

export const filterFields = ['tag', 'publisher', 'language', 'after', 'before', 'in'] as const
export type FilterField = (typeof filterFields)[number]

/**
 * Narrows a whole search by what is known about a document: `tag:figures`, `-language:fa`. `value` is as typed, save
 * that dates (`after`, `before`) are EDTF level 0 (year, month or day) and `in` is one of `searchPlaces`.
 */
export interface Filter {
  readonly kind: 'filter'
  readonly field: FilterField
  readonly value: string
  readonly negated: boolean
}

export const searchPlaces = ['documents', 'notes', 'highlights'] as const
