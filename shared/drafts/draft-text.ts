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

const BEGINNINGS = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?/gm
const NOTE = /\[\^[^\]\s]{1,40}\]:?/g
const LINK = /!?\[([^[\]\n]*)\]\([^()\s]*\)/g
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}*_])|~~|`(?!`)(?<!``)/gu
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g

/** Reads a draft: Markdown that says how something looks, and no words, is not seen. */
export function draftText(body: string): DraftText {
  const unseen = (marks: string): string => UNSEEN.repeat(marks.length)
  const text = body
    .replace(BEGINNINGS, (marks) => ' '.repeat(marks.length))
    .replace(NOTE, unseen)
    .replace(LINK, (whole, label: string) => {
      const before = whole.indexOf('[') + 1
      return unseen(whole.slice(0, before)) + label + unseen(whole.slice(before + label.length))
    })
    .replace(ESCAPE, UNSEEN)
    .replace(EMPHASIS, unseen)
  return { text, paragraphs: paragraphsOf(body) }
}

/** Paragraphs end at an empty line, in a draft without empty lines with each line, and where a block quotation does. */
function paragraphsOf(body: string): Paragraph[] {
  const byLine = !/\n[ \t]*\n/.test(body)
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
