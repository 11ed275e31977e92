import { draft } from '../draft.ts'
import { LONGEST_PASSAGE } from '../limits.ts'
import { splitLong } from '../long-passages.ts'
import type { TextBlock } from './document-text.ts'

/** The parts of a block that is longer than a passage may be, each with its own boxes and on the page where it begins. */
export function splitBlock(block: TextBlock): TextBlock[] {
  if (block.text.length <= LONGEST_PASSAGE) return [block]
  let from = 0
  return splitLong(draft(block.kind, block.text)).map(({ text }) => {
    const start = block.text.indexOf(text, from)
    const end = start + text.length
    from = end
    const boxes = block.boxes
      .filter((box) => box.start >= start && box.end <= end)
      .map((box) => ({ ...box, start: box.start - start, end: box.end - start }))
    return { ...block, text, boxes, page: boxes[0]?.page ?? block.page }
  })
}
