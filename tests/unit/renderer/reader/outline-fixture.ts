import type { Outline } from '#renderer/features/reader/outline.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { type Block, blockStarts } from '#shared/domain/passages.ts'

/** A passage by its text, a paragraph unless told. */
export function block(text: string, rest: Partial<Block> = {}): Block {
  return { kind: 'paragraph', level: null, page: null, furniture: false, text, ...rest }
}

/** The outline that the library gives of an edition of these blocks. */
export function outlineOf(blocks: readonly Block[]): Outline {
  return {
    document: 1,
    ids: blocks.map((_, index) => index + 1),
    kinds: blocks.map(({ kind }) => kind),
    furniture: blocks.map(({ furniture }) => furniture),
    starts: blockStarts(blocks),
    lengths: blocks.map(({ text }) => text.length),
    headings: blocks.flatMap(({ kind, level, text }, index) =>
      kind === 'heading' ? [{ ordinal: index + 1, level: level ?? 1, text }] : [],
    ),
    pages: blocks.flatMap(({ page }, index) =>
      page === null || page === blocks[index - 1]?.page ? [] : [{ ordinal: index + 1, page }],
    ),
    labels: blocks.flatMap(({ label }, index) => (label ? [{ ordinal: index + 1, label }] : [])),
  } as Outline
}

/** The same as passages by ordinal. */
export function passagesOf(blocks: readonly Block[]): Map<number, Passage> {
  const starts = blockStarts(blocks)
  return new Map(
    blocks.map((each, index) => [
      index + 1,
      { ...each, id: index + 1, edition: 1, ordinal: index + 1, start: starts[index] } as Passage,
    ]),
  )
}
