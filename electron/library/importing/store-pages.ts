import type { WriteHandle } from '#library/database/handles.ts'
import { packBoxes } from '#library/documents/page-boxes.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { TextBox } from '#shared/domain/pages.ts'
import { blockStarts } from '#shared/domain/passages.ts'
import { type PackedExtraction, unpackBlocks } from './packed.ts'

/** Stores the pages of a paged source, each with the places of the words on it. */
export function insertPages(db: WriteHandle, edition: EditionId, extraction: PackedExtraction): void {
  const { blocks, pages = [] } = extraction
  if (pages.length === 0) return
  const starts = blockStarts(unpackBlocks(extraction))
  const boxes = new Map<number, TextBox[]>(pages.map(({ number }) => [number, []]))
  for (const [index, block] of blocks.entries()) {
    const offset = starts[index] ?? 0
    for (const { page, ...box } of block.boxes ?? [])
      boxes.get(page)?.push({ ...box, start: box.start + offset, end: box.end + offset })
  }
  for (const { number, label, width, height, hasText } of pages) {
    const placed = boxes.get(number) ?? []
    db.run(
      'INSERT INTO pages (edition, number, label, width, height, has_text, start, boxes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      edition,
      number,
      label,
      width,
      height,
      hasText ? 1 : 0,
      placed.reduce<number | null>((first, { start }) => Math.min(first ?? start, start), null),
      packBoxes(placed),
    )
  }
}
