import type { Range } from '../text/words.ts'
import { type DraftText, draftText, type Paragraph } from './draft-text.ts'
import { closersOf, closesAt, isSingle, OPENERS, opensAt } from './quote-marks.ts'

/**
 * A quotation of a draft: the range of its words (UTF-16, without its marks) and the words as they are to be read. `depth`
 * counts the quotations around it. One that is not `closed` goes to the end of its paragraph.
 */
export interface Quotation extends Range {
  readonly text: string
  readonly style: 'marks' | 'block'
  readonly depth: number
  readonly closed: boolean
}

/** The quotations of a draft in reading order: between marks of any language, and block quotations. */
export function quotationsOf(body: string | DraftText): Quotation[] {
  const draft = typeof body === 'string' ? draftText(body) : body
  const found: Quotation[] = []
  let open: Opened[] = []
  for (const [index, paragraph] of draft.paragraphs.entries()) {
    if (paragraph.isQuote) {
      const block = blockQuotation(draft.text, paragraph)
      if (block) found.push(block, ...scan(draft.text, { ...paragraph, ...block }, [], 1).found)
      open = []
      continue
    }
    const next = draft.paragraphs[index + 1]
    const scanned = scan(draft.text, paragraph, open, 0)
    found.push(...scanned.found)
    open = goingOn(draft.text, scanned.open, next)
    for (const { opened, depth } of leftOpen(scanned.open, open)) {
      if (!isSingle(opened.mark))
        found.push(quotation(draft.text, opened, trimmedEnd(draft.text, paragraph), depth, false))
    }
  }
  return found
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A mark that was opened; the marks with which later paragraphs repeat it are at `repeats`. */
interface Opened {
  readonly mark: string
  readonly start: number
  readonly repeats: readonly number[]
}

function scan(
  text: string,
  { start, end }: Range,
  before: readonly Opened[],
  depth: number,
): { found: Quotation[]; open: Opened[] } {
  const found: Quotation[] = []
  let open = [...before]
  const range = { start, end }
  for (let at = start; at < end; at += 1) {
    if (open.some(({ repeats }) => repeats.includes(at))) continue
    const mark = text.startsWith('``', at) || text.startsWith("''", at) ? text.slice(at, at + 2) : text[at]
    if (mark === undefined || !isMark(mark)) continue
    const closed = open.findLastIndex(
      (opened) => closersOf(opened.mark).includes(mark) && closesAt(text, at, range, opened.mark),
    )
    const opened = open[closed]
    if (opened) {
      found.push(quotation(text, opened, at, depth + closed, true))
      open = open.slice(0, closed)
    } else if (OPENERS.includes(mark) && opensAt(text, at, range, mark)) {
      open.push({ mark, start: at + mark.length, repeats: [] })
    }
    at += mark.length - 1
  }
  return { found, open }
}

const MARKS = new Set([...OPENERS, ...OPENERS.flatMap(closersOf)])
const isMark = (mark: string): boolean => MARKS.has(mark)

/** What is still open in the next paragraph: that begins with the same mark again, as is the custom. */
function goingOn(text: string, open: readonly Opened[], next: Paragraph | undefined): Opened[] {
  const [outer] = open
  if (!outer || !next || next.isQuote || isSingle(outer.mark)) return []
  const at = next.start + text.slice(next.start, next.end).search(/[^\s\u00AD]/u)
  return text.startsWith(outer.mark, at) ? [{ ...outer, repeats: [...outer.repeats, at] }] : []
}

function leftOpen(
  open: readonly Opened[],
  goingOn: readonly Opened[],
): { readonly opened: Opened; readonly depth: number }[] {
  return open
    .map((opened, depth) => ({ opened, depth }))
    .filter(({ opened }) => !goingOn.some(({ start }) => start === opened.start))
}

function quotation(
  text: string,
  { start, repeats }: Opened,
  end: number,
  depth: number,
  closed: boolean,
): Quotation {
  let words = text.slice(start, end)
  for (const at of repeats) words = `${words.slice(0, at - start)} ${words.slice(at - start + 1)}`
  const first = start + words.length - words.trimStart().length
  const last = start + words.trimEnd().length
  return { start: first, end: Math.max(first, last), text: words.trim(), style: 'marks', depth, closed }
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length
}

/** "— Lund, 2020" in the last line says who is quoted. */
const SOURCE_LINE = /\n\s*(?:[—–―]|--)\s*[^\n]*$/u

/** The words of a block quotation: without a last line that names its source and without marks around the whole. */
function blockQuotation(text: string, paragraph: Paragraph): Quotation | null {
  const whole = text.slice(paragraph.start, paragraph.end)
  const words = whole.replace(SOURCE_LINE, '').trimEnd()
  const start = words.search(/\S/u)
  if (start < 0) return null
  const range = { start: paragraph.start + start, end: paragraph.start + words.length }
  const [mark = ''] = words.slice(start)
  const isMarked =
    OPENERS.includes(mark) &&
    closersOf(mark).includes(words.at(-1) ?? '') &&
    scan(text, range, [], 0).found.some((one) => one.start === range.start + 1 && one.end === range.end - 1)
  const inner = isMarked ? { start: range.start + 1, end: range.end - 1 } : range
  return { ...inner, text: text.slice(inner.start, inner.end), style: 'block', depth: 0, closed: true }
}
