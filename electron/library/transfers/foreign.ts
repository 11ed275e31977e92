/** The programs and formats from which annotations come in. Kept with what came in, so a name is never changed. */
export type ForeignSystem = 'refi-qda' | 'hypothesis' | 'taguette' | 'web-annotation'

/**
 * What another program said, before it has a place in the library. `foreignId`s are those of the program and hold across
 * several exports of it; they tell what came in before. Positions count code points.
 */
export interface Foreign {
  readonly system: ForeignSystem
  /** The program, for a person: "NVivo 14". */
  readonly source: string
  readonly sources: readonly ForeignSource[]
  /** Parents before children. */
  readonly codes: readonly ForeignCode[]
  readonly highlights: readonly ForeignHighlight[]
  readonly notes: readonly ForeignNote[]
  readonly unplaced: readonly Unplaced[]
}

export interface ForeignSource {
  readonly foreignId: string
  /** Its title or file name there; '' where it has none. */
  readonly name: string
  readonly url: string | null
  /** The text in which positions count, where it came along: decoded, and else untouched. */
  readonly text: string | null
  /** A file that came along and becomes a document where the library has none of it. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  /** Of the original file and of its canonical text, where the program told them. */
  readonly sourceSha256: string | null
  readonly textSha256: string | null
  /** Codes of the source as a whole. */
  readonly codes: readonly string[]
}

export interface ForeignCode {
  readonly foreignId: string
  readonly parent: string | null
  readonly name: string
  /** `#rrggbb`, or null. */
  readonly colour: string | null
  readonly description: string
}

export interface ForeignQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface ForeignHighlight {
  readonly foreignId: string
  readonly source: string
  /** Code points `start` ≤ x < `end` of the source's text. */
  readonly position: { readonly start: number; readonly end: number } | null
  readonly quote: ForeignQuote | null
  readonly codes: readonly string[]
  /** Tags that are only names, as on the web. */
  readonly tags: readonly string[]
  readonly comment: string
  /** `#rrggbb`; null for the colour of the first code. */
  readonly colour: string | null
  /** ISO 8601, or null. */
  readonly createdAt: string | null
}

export interface ForeignNote {
  readonly foreignId: string
  readonly title: string
  readonly body: string
  readonly about: { readonly kind: 'source' | 'highlight'; readonly foreignId: string } | null
  readonly createdAt: string | null
}

/** Something that has no place in a library. `words` is all that it said, kept in a note. */
export interface Unplaced {
  readonly what: string
  readonly why: string
  readonly words?: string
}
