import type { Block } from '#shared/domain/passages.ts'

/** Where a block stood in a page's element tree: evidence for and against furniture. */
export interface Place {
  /** The nearest part of the page around it that has a name: `nav`, `footer`, `aside`, `header`, `form`, or null. */
  readonly landmark: Landmark | null
  /** Words of class and id attributes around it that name furniture ("share", "related"); see `furniture/page-words.ts`. */
  readonly named: boolean
  /** Whether it stands in the element that holds the bulk of the page's prose. */
  readonly main: boolean
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number
}

export type Landmark = 'nav' | 'footer' | 'aside' | 'header' | 'form'

/** A block before it is judged. `opens` and `closes` say that a blank line or an element's border is above and below it. */
export interface Draft {
  readonly kind: Block['kind']
  readonly level: number | null
  readonly text: string
  readonly label?: string | null
  readonly language?: string | null
  /** What the format itself says, as an office document of its running heads; the rules about pages are asked where it is absent. */
  readonly furniture?: boolean
  readonly opens: boolean
  readonly closes: boolean
  readonly place: Place | null
}

/** A draft that no element tree surrounds and that is set apart on both sides. */
export function draft(kind: Block['kind'], text: string, level: number | null = null): Draft {
  return { kind, level, text, opens: true, closes: true, place: null }
}

/** The block of an edition that a draft becomes; what its format says of furniture stands above the judgement. */
export function toBlock(draft: Draft, judged: boolean): Block {
  const { kind, level, label = null, language = null, text } = draft
  return { kind, level, page: null, furniture: draft.furniture ?? judged, label, language, text }
}

/** The texts of the work itself, without page furniture. */
export function workOf(blocks: readonly Block[]): string[] {
  return blocks.filter(({ furniture }) => !furniture).map(({ text }) => text)
}
