import type { Range } from '../text/words.ts'

/** What closes a quotation that a mark opens. German „…“, Polish „…”, Swedish ”…”, Danish »…«, French «…», Chinese 「…」. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['“', '”', '‟', '"'],
  '‟': ['”'],
  '”': ['”'],
  '"': ['"'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '「': ['」'],
  '『': ['』'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  "'": ["'"],
  '``': ["''"],
}

/** The marks that can open a quotation. */
export const OPENERS: readonly string[] = Object.keys(CLOSERS)

/** The marks that close a quotation opened by this one. */
export function closersOf(mark: string): readonly string[] {
  return CLOSERS[mark] ?? []
}

/** Whether a mark is one of those that are apostrophes too. */
export function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '‚' || mark === "'"
}

/** What stands beside an offset, markup left out; '' at the ends of the range. */
function beside(text: string, at: number, by: 1 | -1, { start, end }: Range): string {
  let index = at + by
  while (index >= start && index < end && text[index] === '\u00AD') index += by
  return index >= start && index < end ? (text[index] ?? '') : ''
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const OPEN = /^$|[\s([{—–\-/“„«‹‘"'‚»›:…]/u

/** Whether a quotation opens here, and the mark is not a closing one, an apostrophe or a sign of inches. */
export function opensAt(text: string, at: number, range: Range, mark: string): boolean {
  const before = beside(text, at, -1, range)
  const after = beside(text, at + mark.length - 1, 1, range)
  if (mark === '«' || mark === '‹' || mark === '「' || mark === '『') return after !== ''
  if (after === '' || /\s/u.test(after)) return false
  if (mark === '“' || mark === '„') return true
  if (!isSingle(mark)) return OPEN.test(before)
  return OPEN.test(before) && !isClipped(text, at) && hasClosing(text, at, range, mark)
}

/** Words that begin with an apostrophe: 'tis, '90s, Dutch 's avonds. */
function isClipped(text: string, at: number): boolean {
  return /^['‘](?:\d0s|(?:tis|twas|twere|em|til|cause|cos|n|t|s|m|ns|round|bout)(?![\p{L}\p{N}]))/iu.test(
    text.slice(at, at + 8),
  )
}

function hasClosing(text: string, at: number, range: Range, mark: string): boolean {
  for (let index = at + 1; index < range.end; index += 1) {
    const here = text[index] ?? ''
    if (closersOf(mark).includes(here) && isEnd(text, index, range)) return true
  }
  return false
}

/** Whether a mark stands at the end of words, and not inside one. */
function isEnd(text: string, at: number, range: Range): boolean {
  return !/^$|\s/u.test(beside(text, at, -1, range)) && !WORD.test(beside(text, at, 1, range))
}

/** Whether the mark at `at` closes a quotation that `mark` opened. */
export function closesAt(text: string, at: number, range: Range, mark: string): boolean {
  if (isSingle(mark)) return isEnd(text, at, range) && !isPossessive(text, at, range, mark)
  if (mark === '«' || mark === '‹') return true
  const before = beside(text, at, -1, range)
  // A mark with a space before it and a word behind it opens another quotation.
  return !(/\s/u.test(before) && WORD.test(beside(text, at, 1, range)))
}

/** "the boys’ house": an s before, a word behind, and the real closing mark is yet to come. */
function isPossessive(text: string, at: number, range: Range, mark: string): boolean {
  if (!/s/iu.test(beside(text, at, -1, range)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  const rest = text.slice(at + 1, range.end)
  const next = rest.search(/[‘‚]|(?<=\s)'/u)
  const until = next < 0 ? rest.length : next
  return hasClosing(text, at, { start: range.start, end: at + 1 + until }, mark)
}
