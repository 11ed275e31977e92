import type { MarkdownIt, StateBlock } from 'markdown-it'

const OPENING = /^\[\^([^\s\]]{1,100})\]:[ \t]*/

/**
 * Teaches a parser footnotes as Pandoc, GitHub and Obsidian write them ("[^3]: See above."): tokens `note_open` (its
 * `info` is the sign) and `note_close` around blocks. CommonMark alone takes a note of one word for the address of a link,
 * and loses it. What refers to a note ("[^3]") stays text.
 */
export function addFootnotes(parser: MarkdownIt): void {
  parser.block.ruler.before('reference', 'note', readNote, { alt: ['paragraph', 'reference'] })
}

function readNote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const opening = OPENING.exec(lineAt(state, startLine))
  if (opening === null || indentOf(state, startLine) >= 4) return false
  if (silent) return true
  const lines = [lineAt(state, startLine).slice(opening[0].length)]
  let line = startLine + 1
  while (line < endLine && continues(state, line, endLine)) {
    lines.push(lineAt(state, line))
    line += 1
  }
  const open = state.push('note_open', '', 1)
  open.info = opening[1] ?? ''
  open.map = [startLine, line]
  // A note holds no notes, which would cost stack: what looks like one is text.
  const content = lines.map((text) => text.replace(/^\s*\[\^/, '\\[^')).join('\n')
  state.md.block.parse(content, state.md, state.env, state.tokens)
  state.push('note_close', '', -1)
  state.line = line
  return true
}

/** A line goes on a note when it is indented, or stands right below a line of it and opens no other note. */
function continues(state: StateBlock, line: number, endLine: number): boolean {
  const isIndented = (at: number): boolean => indentOf(state, at) >= 2
  if (!state.isEmpty(line)) {
    return isIndented(line) || (!state.isEmpty(line - 1) && !OPENING.test(lineAt(state, line)))
  }
  const next = state.skipEmptyLines(line)
  return next < endLine && isIndented(next)
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}
