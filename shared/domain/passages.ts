import { z } from 'zod'
import { editionId, passageId } from './ids.ts'
import type { BlockBox } from './pages.ts'

/**
 * What a block of an edition is. `reply`: words of an earlier mail that a mail quotes; `note`: a footnote or endnote;
 * `comment`: a remark of a reviewer; `change`: words that a tracked change took out.
 */
export const passageKind = z.enum([
  'heading',
  'paragraph',
  'quote',
  'item',
  'row',
  'code',
  'caption',
  'reply',
  'note',
  'comment',
  'change',
])
export type PassageKind = z.infer<typeof passageKind>

/**
 * One block of an edition's canonical text. `ordinal` counts from 1 over all passages of the edition, furniture
 * included, so that "¶ 12" never changes. `start` is the UTF-16 offset of `text` in the canonical text; passages are
 * joined there by one `\n`. `level` is 1 to 6 for headings and the nesting depth (from 1) for items and replies, else
 * null. `page` is the printed or PDF page label, null where the format has no pages. `label` is what a reader should
 * know about the passage and what is no part of its words ("Footnote 3", "Comment by R. Tal, 2020-03-14"). `language` is
 * a BCP 47 tag where it is another than the document's.
 */
export const passage = z.object({
  id: passageId,
  edition: editionId,
  ordinal: z.number().int().positive(),
  kind: passageKind,
  level: z.number().int().min(1).nullable(),
  page: z.string().nullable(),
  furniture: z.boolean(),
  label: z.string().nullable(),
  language: z.string().nullable(),
  start: z.number().int().nonnegative(),
  text: z.string(),
})
export type Passage = z.infer<typeof passage>

/** A block as an importer yields it, before it has a place in the library. */
export interface Block {
  readonly kind: PassageKind
  readonly level: number | null
  readonly page: string | null
  readonly furniture: boolean
  readonly label?: string | null
  readonly language?: string | null
  readonly text: string
  /** Where its letters stand on the pages of the source; absent where the format has no pages to show. */
  readonly boxes?: readonly BlockBox[]
}

/** The canonical text of an edition: its blocks' texts joined by `\n`. */
export function canonicalText(blocks: readonly { readonly text: string }[]): string {
  return blocks.map((block) => block.text).join('\n')
}

/** The UTF-16 offset at which each block starts in the canonical text. */
export function blockStarts(blocks: readonly { readonly text: string }[]): number[] {
  const starts: number[] = []
  let offset = 0
  for (const block of blocks) {
    starts.push(offset)
    offset += block.text.length + 1
  }
  return starts
}

/**
 * The ordinal of the passage that holds a UTF-16 offset of the canonical text. The `\n` that joins two passages belongs
 * to the first; offsets before and after the text give the first and the last passage.
 */
export function ordinalAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
