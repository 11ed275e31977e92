import { type Draft, draft } from '../draft.ts'
import { splitLong } from '../long-passages.ts'
import { layOut } from '../text-layout.ts'
import { joinLines, wrapColumn } from '../wrapping.ts'
import { asReply, signatureDraft } from './marked.ts'
import { type MailLine, readLines, SIGNATURE } from './plain-lines.ts'
import { isAttribution, isReplyRule, replyHeadLength } from './reply-heads.ts'

/** Lines of one quoting level that belong together, and what they are. */
interface Run {
  readonly level: number
  readonly kind: 'text' | 'attribution' | 'head' | 'signature'
  readonly lines: readonly string[]
}

/** The passages of a mail's plain text (canonical; see `readLines` for the format). */
export function plainDrafts(
  text: string,
  format: { readonly flowed: boolean; readonly delsp: boolean },
): Draft[] {
  const lines = readLines(text, format)
  const column = format.flowed ? null : columnOf(lines)
  return toRuns(lines).flatMap((run) => draftsOf(run, column))
}

function draftsOf({ level, kind, lines }: Run, column: number | null): Draft[] {
  if (kind === 'signature') return signatureDraft(lines.join('\n'))
  const drafts = kind === 'text' ? layOut(lines.join('\n'), column) : setApart(kind, lines)
  return drafts.flatMap(splitLong).map((one) => asReply(one, level))
}

function setApart(kind: 'attribution' | 'head', lines: readonly string[]): Draft[] {
  const filled = lines.filter((line) => /\S/u.test(line))
  const texts =
    kind === 'attribution' ? [joinLines(filled)] : filled.map((line) => line.replace(/\s+/gu, ' ').trim())
  return texts.map((text) => draft('paragraph', text))
}

/** Mails are wrapped by programs: between 60 and 80 letters wide, one long line shows the column when lines are few. */
const NARROWEST = 60
const WIDEST = 80

/** The column at which the whole mail was wrapped, quoted lines too; null where its lines were ended on purpose. */
function columnOf(lines: readonly MailLine[]): number | null {
  const chunks: string[][] = [[]]
  let depth = 0
  for (const line of lines) {
    if (!/\S/u.test(line.text) || line.depth !== depth) chunks.push([])
    if (/\S/u.test(line.text)) chunks.at(-1)?.push(line.text.trimEnd())
    depth = line.depth
  }
  const column = wrapColumn(chunks)
  const wrapped = chunks.filter((chunk) => chunk.length > 1).flatMap((chunk) => chunk.slice(0, -1))
  if (column !== null || wrapped.length > 3) return column
  const widest = wrapped.reduce((most, line) => Math.max(most, line.length), 0)
  return widest >= NARROWEST && widest <= WIDEST ? widest : null
}

/** Parts the lines where the quoting level changes, and where unmarked quoting, "… wrote:" and signatures begin. */
function toRuns(lines: readonly MailLine[]): Run[] {
  return levelled(lines).flatMap((part, index, parts) => {
    const runs: Run[] =
      part.head > 0 ? [{ level: part.level, kind: 'head', lines: part.lines.slice(0, part.head) }] : []
    const rest = part.lines.slice(part.head)
    const next = parts[index + 1]
    const quotes = next !== undefined && next.level > part.level && next.head === 0
    const attribution = quotes ? attributionLength(rest) : 0
    const body = attribution === 0 ? rest : rest.slice(0, -attribution)
    const signature = part.level === 0 ? signatureStart(body) : -1
    const words = signature < 0 ? body : body.slice(0, signature)
    if (words.length > 0) runs.push({ level: part.level, kind: 'text', lines: words })
    if (signature >= 0) runs.push({ level: 0, kind: 'signature', lines: body.slice(signature + 1) })
    if (attribution > 0)
      runs.push({
        level: next?.level ?? part.level + 1,
        kind: 'attribution',
        lines: rest.slice(-attribution),
      })
    return runs
  })
}

/** Lines of one level; the first `head` of them are headers of the mail that is quoted in them. */
interface Levelled {
  readonly level: number
  readonly lines: string[]
  head: number
}

/** A block of headers quotes without marks: all that follows at its depth or deeper is one level further down. */
function levelled(lines: readonly MailLine[]): Levelled[] {
  const parts: Levelled[] = []
  const texts = lines.map((line) => line.text)
  const heads: number[] = []
  for (const [index, line] of lines.entries()) {
    const isBlank = !/\S/u.test(line.text)
    const last = parts.at(-1)
    if (isBlank && last !== undefined) {
      last.lines.push('')
      continue
    }
    while ((heads.at(-1) ?? 0) > line.depth) heads.pop()
    const head = headLength(lines, texts, index)
    if (head > 0) heads.push(line.depth)
    const level = line.depth + heads.length
    if (head > 0 || last === undefined || last.level !== level)
      parts.push({ level, lines: [line.text], head })
    else last.lines.push(line.text)
  }
  return parts
}

/** The length of a block of headers at a line, with the rule above it; 0 where none begins. */
function headLength(lines: readonly MailLine[], texts: readonly string[], index: number): number {
  const line = texts[index] ?? ''
  if (isReplyRule(line)) {
    let below = index + 1
    while (below < index + 4 && !/\S/u.test(texts[below] ?? '')) below += 1
    const length = sameDepth(lines, index, below) ? replyHeadLength(texts, below, true) : 0
    return length === 0 ? 0 : below - index + length
  }
  // Below a rule the head has begun already.
  let above = index - 1
  while (above > index - 4 && above >= 0 && !/\S/u.test(texts[above] ?? '')) above -= 1
  return isReplyRule(texts[above] ?? '') ? 0 : replyHeadLength(texts, index, false)
}

function sameDepth(lines: readonly MailLine[], one: number, other: number): boolean {
  return lines[one]?.depth === lines[other]?.depth
}

/** How many lines at the end say who wrote what follows; one sentence may be broken over three lines. */
function attributionLength(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => /\S/u.test(line)) + 1
  for (let count = 1; count <= 3 && count <= end; count += 1) {
    const from = lines[end - count] ?? ''
    if (!/\S/u.test(from)) return 0
    const opens = end - count === 0 || !/\S/u.test(lines[end - count - 1] ?? '')
    if ((opens || startsAttribution(from)) && isAttribution(joinLines(lines.slice(end - count, end))))
      return lines.length - (end - count)
  }
  return 0
}

function startsAttribution(line: string): boolean {
  return /^\s*(?:On|Am|Le|El|Il|Op|Em|Den|Dnia|W dniu|در|في|فی|\d)/u.test(line)
}

/** Lines of a signature at most; what goes on longer is text. */
const LONGEST_SIGNATURE = 12

/** Where the line "-- " stands that begins a signature; -1 where none does. */
function signatureStart(lines: readonly string[]): number {
  const start = lines.lastIndexOf(SIGNATURE)
  if (start < 0) return -1
  const filled = lines.slice(start + 1).filter((line) => /\S/u.test(line)).length
  return filled > 0 && filled <= LONGEST_SIGNATURE ? start : -1
}
