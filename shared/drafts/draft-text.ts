import type { Range } from '../text/words.ts'

/** A paragraph of a draft; `isQuote` where its lines begin with ">". Offsets are UTF-16 in the draft. */
export interface Paragraph extends Range {
  readonly isQuote: boolean
}

/** A draft as it is read: as long as what was written, so that offsets are the same in both. */
export interface DraftText {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** Stands for marks of Markdown inside a line: it is not seen and parts no word. */
const UNSEEN = '\u00AD'

const QUOTED = /^[ \t]*(?:>[ \t]?)*/
const MARKER = /^[ \t]*(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+/
const NOTE = /\[\^[^\]\s]{1,40}\]:?/g
const LINK = /!?\[([^[\]\n]*)\]\([^()\s]*\)/g
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}*_])|~~|`(?!`)(?<!``)/gu
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g

/** Reads a draft: Markdown that says how something looks, and no words, is not seen. */
export function draftText(body: string): DraftText {
  const unseen = (marks: string): string => UNSEEN.repeat(marks.length)
  const text = withoutBeginnings(body)
    .replace(NOTE, unseen)
    .replace(LINK, (whole, label: string) => {
      const before = whole.indexOf('[') + 1
      return unseen(whole.slice(0, before)) + label + unseen(whole.slice(before + label.length))
    })
    .replace(ESCAPE, UNSEEN)
    .replace(EMPHASIS, unseen)
  return { text, paragraphs: paragraphsOf(body) }
}

/**
 * Blanks what marks lines as quoted, and as headings and items where a paragraph or another item stands before them: in the
 * middle of a sentence "12. March" and "- so he said" are words.
 */
function withoutBeginnings(body: string): string {
  let mayBegin = true
  return body
    .split('\n')
    .map((line) => {
      const quoted = QUOTED.exec(line)?.[0].length ?? 0
      const rest = line.slice(quoted)
      const marker = mayBegin ? (MARKER.exec(rest)?.[0].length ?? 0) : 0
      mayBegin = marker > 0 || rest.trim() === ''
      return ' '.repeat(quoted + marker) + rest.slice(marker)
    })
    .join('\n')
}

/** Paragraphs end at an empty line, or with each line where lines are paragraphs, and where a block quotation does. */
function paragraphsOf(body: string): Paragraph[] {
  const byLine = linesAreParagraphs(body)
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number; isQuote: boolean } | null = null
  let start = 0
  for (const line of body.split('\n')) {
    const end = start + line.length
    const isQuote = /^[ \t]*>/.test(line)
    // An empty line of a block quotation parts its paragraphs, which are one quotation.
    const isEmpty = /^[ \t]*$/.test(line)
    const goesOn: boolean = open !== null && !isEmpty && open.isQuote === isQuote && (isQuote || !byLine)
    if (goesOn && open) open.end = end
    else {
      open = isEmpty ? null : { start, end, isQuote }
      if (open) paragraphs.push(open)
    }
    start = end + 1
  }
  return paragraphs
}

/** A text without empty lines is one of lines that end sentences, or one sentence after the other in lines of a page. */
function linesAreParagraphs(body: string): boolean {
  if (/\n[ \t]*\n/.test(body)) return false
  const lines = body.trim().split('\n')
  return 2 * lines.filter((line) => /[.!?:;…。؟”"»“’)\]][ \t]*$/u.test(line)).length >= lines.length
}
