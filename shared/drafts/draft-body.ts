import type { Block } from '../domain/passages.ts'

/**
 * The text of a draft that was read from a file, as one would write it in Markdown: an empty line between paragraphs,
 * headings with #, items with -, lines of block quotations with >. Page furniture and words that a tracked change took out
 * are no part of it.
 */
export function draftBody(blocks: readonly Block[]): string {
  let body = ''
  let before: Block | null = null
  for (const block of blocks) {
    if (block.furniture || block.kind === 'change' || block.text.trim() === '') continue
    if (before) body += joint(before, block)
    body += written(block)
    before = block
  }
  return body
}

/** Paragraphs of one block quotation stay one; items of a list stand line by line. */
function joint(before: Block, block: Block): string {
  if (before.kind === 'quote' && block.kind === 'quote') return '\n>\n'
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'row') ? '\n' : '\n\n'
}

function written({ kind, level, text }: Block): string {
  if (kind === 'heading') return `${'#'.repeat(Math.min(6, level ?? 1))} ${text.replaceAll('\n', ' ')}`
  if (kind === 'quote') return text.replace(/^/gm, '> ')
  if (kind === 'item') return `${'  '.repeat(Math.max(0, (level ?? 1) - 1))}- ${text}`
  return text
}
