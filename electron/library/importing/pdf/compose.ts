import type { BlockBox } from '#shared/domain/pages.ts'
import { isSpaceless } from './letters.ts'
import type { Line } from './lines.ts'
import type { Word } from './words.ts'

/** The words of a whole file, as far as hyphenation asks: lower case, with their hyphens. */
export interface Vocabulary {
  has(word: string): boolean
}

/** A text with the place of each of its words. */
export interface Composed {
  readonly text: string
  readonly boxes: readonly BlockBox[]
}

/**
 * Joins lines to the text of one block: words parted by single spaces, words that were divided at the end of a line made
 * whole again. Each box holds one word of one line: a divided word has two.
 */
export function compose(lines: readonly Line[], vocabulary: Vocabulary): Composed {
  let text = ''
  const boxes: BlockBox[] = []
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      const joint = jointBefore(line, index, word, text, vocabulary)
      if (joint === DIVIDED) {
        text = text.slice(0, -1)
        shortenLast(boxes, text.length)
      } else text += joint
      const start = text.length
      text += word.text
      if (text.length > start) boxes.push({ ...word.box, page: line.page, start, end: text.length })
    }
  }
  return withoutSoftHyphens({ text, boxes })
}

/** What stands between the text so far and the next word of a line. */
function jointBefore(
  line: Line,
  index: number,
  word: Word,
  text: string,
  vocabulary: Vocabulary,
): string | null {
  if (line.cells !== null) return joinCells(line.cells, index, word)
  if (index > 0) return word.glued ? '' : ' '
  return text === '' ? '' : joinLines(text, word, vocabulary)
}

/** Joins the lines of a program: each stays a line, with the spaces that it is indented by. */
export function composeCode(lines: readonly Line[]): Composed {
  const left = Math.min(...lines.map((line) => line.u0))
  let text = ''
  const boxes: BlockBox[] = []
  for (const line of lines) {
    const indent = Math.min(40, Math.round((line.u0 - left) / (line.size * WIDTH_OF_CODE)))
    text += `${text === '' ? '' : '\n'}${' '.repeat(indent)}`
    for (const [index, word] of line.words.entries()) {
      if (index > 0 && !word.glued) text += ' '
      boxes.push({ ...word.box, page: line.page, start: text.length, end: text.length + word.text.length })
      text += word.text
    }
  }
  return { text, boxes }
}

/** A typewriter's letter in sizes of its font. */
const WIDTH_OF_CODE = 0.6

/** A tab for each cell that begins here, also for the empty ones before it. */
function joinCells(cells: readonly number[], index: number, word: Word): string {
  const begun = cells.filter((start) => start === index).length
  if (begun === 0) return word.glued ? '' : ' '
  return '\t'.repeat(index === 0 ? begun - 1 : begun)
}

/** The last character goes: a hyphen that was only there because the line ended. */
const DIVIDED = null

/** An address of the web that a line's end divides: its hyphens are its own. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu

/** Longer words are none, and are not made whole (UTF-16 units). */
const LONGEST_WORD = 100

function joinLines(all: string, next: Word, vocabulary: Vocabulary): '' | ' ' | null {
  const text = all.slice(-LONGEST_WORD)
  const last = text.at(-1) ?? ''
  if (last === '\u00ad') return ''
  if (ADDRESS.test(text) && /[-/._?=&]$/u.test(text)) return ''
  const before = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐]$/u.exec(text)?.[1]
  if (before !== undefined) return joinHyphen(before, next.text, vocabulary)
  if (isSpaceless(last) && isSpaceless(next.text)) return ''
  // "1914–" and "and/" go on without a space, and so does a dash that has none before it.
  if (/\p{N}[–-]$/u.test(text) && /^\p{N}/u.test(next.text)) return ''
  if (/[^\s][—/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next.text)) return ''
  return ' '
}

/**
 * A hyphen at the end of a line belongs to the word ("well-known") when the file writes it so elsewhere, when what
 * follows is no small letter, or when the word has other hyphens; otherwise it only divided it.
 */
function joinHyphen(before: string, next: string, vocabulary: Vocabulary): '' | ' ' | null {
  const after = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(next)?.[0]
  // "pre- and post-war": the hyphen stands for a word that follows.
  if (after === undefined || /^(?:and|or|und|oder|et|ou|y|o|e|en|of)$/u.test(next)) return ' '
  const whole = (before + after).toLowerCase()
  const hyphened = `${before}-${after}`.toLowerCase()
  if (vocabulary.has(hyphened)) return vocabulary.has(whole) ? DIVIDED : ''
  if (vocabulary.has(whole)) return DIVIDED
  if (/^[^\p{Ll}\p{Lo}]/u.test(after) || /[-‐]/.test(before) || /[-‐]/.test(after)) return ''
  if (/\p{Lu}$/u.test(before) && before.length > 1) return ''
  return isCompound(before, after, vocabulary) ? '' : DIVIDED
}

/** Words that begin or end so many compounds that a hyphen beside them is meant. */
const FIRST =
  /^(?:self|well|ill|non|anti|ex|half|quasi|cross|so|all|high|low|long|short|old|new|post|pre|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|nineteenth|twentieth|eighteenth)$/iu
const LAST =
  /^(?:like|based|known|century|year|old|called|free|led|in|up|off|out|by|to|the|of|law|style|wide|ups?|long|term)$/iu

function isCompound(before: string, after: string, vocabulary: Vocabulary): boolean {
  return (
    (FIRST.test(before) || LAST.test(after)) &&
    (vocabulary.has(before.toLowerCase()) || FIRST.test(before)) &&
    vocabulary.has(after.toLowerCase())
  )
}

function shortenLast(boxes: BlockBox[], end: number): void {
  const last = boxes.at(-1)
  if (last === undefined) return
  boxes.pop()
  if (end > last.start) boxes.push({ ...last, end })
}

/** A soft hyphen is no character of a word; where one was, the word's box stays whole. */
function withoutSoftHyphens({ text, boxes }: Composed): Composed {
  if (!text.includes('\u00ad')) return { text, boxes }
  const kept: number[] = [0]
  for (const unit of text) {
    const before = kept.at(-1) ?? 0
    for (let index = 0; index < unit.length; index += 1)
      kept.push(unit === '\u00ad' ? before : before + index + 1)
  }
  const moved = boxes.map((box) => ({ ...box, start: kept[box.start] ?? 0, end: kept[box.end] ?? 0 }))
  return { text: text.replaceAll('\u00ad', ''), boxes: moved.filter(({ start, end }) => end > start) }
}
