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
  readonly opens: boolean
  readonly closes: boolean
  readonly place: Place | null
}

/** A draft that no element tree surrounds and that is set apart on both sides. */
export function draft(kind: Block['kind'], text: string, level: number | null = null): Draft {
  return { kind, level, text, opens: true, closes: true, place: null }
}

/** Joins drafts with the judgement about each into blocks of an edition. */
export function toBlocks(drafts: readonly Draft[], furniture: readonly boolean[]): Block[] {
  return drafts.map(({ kind, level, text, label = null, language = null }, index) => ({
    kind,
    level,
    page: null,
    furniture: furniture[index] === true,
    label,
    language,
    text,
  }))
}
