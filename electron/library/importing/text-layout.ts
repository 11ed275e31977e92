import { type Draft, draft } from './draft.ts'
import { LETTER, traitsAt } from './letter-traits.ts'
import { refuseTooMany } from './limits.ts'
import { splitLong } from './long-passages.ts'
import { findRows } from './text-rows.ts'
import { continues, joinLines, WIDEST, wrapColumn } from './wrapping.ts'

const LINE_END = /[\n\r\f\v\u0085\u2028\u2029]/u
const BULLET = /^(\s*)[*•·‣◦▪●■–-]\s+(?=\S)/u
const NUMBER = /^(\s*)\(?(\d{1,3}|[٠-٩۰-۹]{1,3})[.)-]\s+(?=\S)/u
const QUOTED = /^\s{0,3}>\s?/u
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,})\s*$/u

/**
 * The blocks of a plain text. Blank lines part them; inside, lines broken at a column are joined to paragraphs, rows of
 * tables and logs stay line by line, bullets and numbers make items (numbers are kept, they are cited), `>` makes
 * quotes, an underlined line is a heading. Whether a short line is a heading by its shape is decided later, on the page.
 * `known` is the column at which the text was wrapped, where more was seen of it than this text.
 */
export function layOut(text: string, known: number | null = null): Draft[] {
  const chunks = toChunks(text)
  // Ten wrapped lines make a passage; more lines than this cannot end well, and their drafts would fill the memory.
  refuseTooMany(chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 4)
  const numbered = numberedLines(chunks)
  const column = wrapColumn(chunks.filter((chunk) => !findRows(chunk).includes(true))) ?? known
  return chunks.flatMap((chunk) => layOutChunk(chunk, column, numbered)).flatMap(splitLong)
}

function toChunks(text: string): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  for (const line of text.split(LINE_END)) {
    const written = line.trimEnd()
    if (written !== '') chunk.push(written)
    else if (chunk.length > 0) {
      chunks.push(chunk)
      chunk = []
    }
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

/** A number opens an item only where its neighbour in the text counts on: "12. März 2020" is no item. */
function numberedLines(chunks: readonly (readonly string[])[]): ReadonlySet<string> {
  const all: { readonly line: string; readonly value: number }[] = []
  for (const line of chunks.flat()) {
    const digits = NUMBER.exec(line)?.[2]
    if (digits !== undefined) all.push({ line, value: toNumber(digits) })
  }
  const items = new Set<string>()
  for (const [index, { line, value }] of all.entries()) {
    if (all[index - 1]?.value === value - 1 || all[index + 1]?.value === value + 1) items.add(line)
  }
  return items
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[^\d]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)))
}

function layOutChunk(
  chunk: readonly string[],
  column: number | null,
  numbered: ReadonlySet<string>,
): Draft[] {
  const rows = findRows(chunk)
  const own = chunk.length >= 4 && !rows.includes(true) ? (wrapColumn([chunk]) ?? column) : column
  // Where whole paragraphs stand on single lines, each line is set apart although no blank line follows.
  const paragraphs = own === null && chunk.some((line) => line.length > WIDEST)
  const drafts: Draft[] = []
  for (let index = 0; index < chunk.length; ) {
    const end = endOfBlock(chunk, index, rows, own, numbered)
    drafts.push(toDraft(chunk, index, end, { row: rows[index] === true, paragraphs, numbered }))
    index = isHeadingAt(chunk, index) ? index + 2 : end
  }
  return drafts
}

function endOfBlock(
  chunk: readonly string[],
  start: number,
  rows: readonly boolean[],
  column: number | null,
  numbered: ReadonlySet<string>,
): number {
  if (rows[start] === true) return start + 1
  const quoted = QUOTED.test(chunk[start] ?? '')
  let end = start + 1
  while (end < chunk.length && rows[end] !== true) {
    const line = chunk[end] ?? ''
    if (QUOTED.test(line) !== quoted || (!quoted && opensItem(line, numbered)) || UNDERLINE.test(line)) break
    const previous = chunk[end - 1] ?? ''
    const hanging = !quoted && opensItem(chunk[start] ?? '', numbered) && /^\s{2,}\S/u.test(line)
    if (!hanging && !continues(strip(previous), strip(line), column)) break
    end += 1
  }
  return end
}

function strip(line: string): string {
  return line.replace(QUOTED, '')
}

function opensItem(line: string, numbered: ReadonlySet<string>): boolean {
  return BULLET.test(line) || numbered.has(line)
}

function isHeadingAt(chunk: readonly string[], index: number): boolean {
  if (index + 1 >= chunk.length) return false
  const line = (chunk[index] ?? '').trim()
  const below = (chunk[index + 1] ?? '').trim()
  return (
    line.length <= 120 && UNDERLINE.test(below) && !UNDERLINE.test(line) && below.length >= line.length * 0.5
  )
}

function toDraft(
  chunk: readonly string[],
  start: number,
  end: number,
  { row, paragraphs, numbered }: { row: boolean; paragraphs: boolean; numbered: ReadonlySet<string> },
): Draft {
  const first = chunk[start] ?? ''
  const lines = chunk.slice(start, end)
  const border = { opens: start === 0 || paragraphs, closes: end === chunk.length || paragraphs }
  if (row) return { ...draft('row', first), ...border }
  if (isHeadingAt(chunk, start))
    return draft('heading', first.trim(), (chunk[start + 1] ?? '').includes('=') ? 1 : 2)
  if (opensPlain(first)) return { ...draft('paragraph', joinLines(lines)), ...border }
  if (QUOTED.test(first)) return { ...draft('quote', joinLines(lines.map(strip))), ...border }
  const bullet = BULLET.exec(first)
  if (bullet !== null) {
    const text = joinLines([first.slice(bullet[0].length), ...lines.slice(1)])
    return { ...draft('item', text, depth(bullet[1] ?? '')), ...border }
  }
  if (numbered.has(first))
    return { ...draft('item', joinLines(lines), depth(NUMBER.exec(first)?.[1] ?? '')), ...border }
  return { ...draft('paragraph', joinLines(lines)), ...border }
}

/** Whether a line begins with a letter: every mark of a quotation or an item is none. */
function opensPlain(line: string): boolean {
  return (traitsAt(line, 0) & LETTER) !== 0
}

/** Nesting by indentation: each four columns, or one tab, are one level. */
function depth(indent: string): number {
  return 1 + Math.min(8, Math.floor(indent.replaceAll('\t', '    ').length / 4))
}
