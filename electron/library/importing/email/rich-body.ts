import type { Draft } from '../draft.ts'
import { pageDrafts } from '../html/page-drafts.ts'
import { parsePage } from '../html/parse-page.ts'
import { attribute, type Document, type Element, walkTree } from '../html/tree.ts'
import { splitLong } from '../long-passages.ts'
import { asReply, signatureDraft } from './marked.ts'
import { isAttribution, isReplyRule, replyHeadLength } from './reply-heads.ts'

/**
 * The passages of a mail's HTML, read as data like a page's; but nothing in a mail is furniture for where it stands,
 * because nobody has put a site around it.
 */
export function richDrafts(text: string): Draft[] {
  const document = parsePage(text)
  markQuotes(document)
  const drafts = pageDrafts(document)
    .flatMap(splitLong)
    .map((one) => ({ ...one, place: null }))
  return foldSignature(withAttributions(withHeads(drafts)))
}

/** What mail programs put around the mail that they answer, in the one form that the reading of pages knows. */
function markQuotes(document: Document): void {
  walkTree(document, (step) => {
    if (step.type !== 'enter' || !isQuote(step.element)) return true
    step.element.tagName = 'blockquote'
    step.element.nodeName = 'blockquote'
    if (attribute(step.element, 'type') === null) step.element.attrs.push({ name: 'type', value: 'cite' })
    return true
  })
}

const QUOTE_CLASSES = /(?:^|\s)(?:gmail_quote|protonmail_quote|yahoo_quoted|zmail_extra)(?:\s|$)/

/** Gmail's `div.gmail_quote` holds the words "On … wrote" and a block quote of that class. */
function isQuote(element: Element): boolean {
  const names = attribute(element, 'class') ?? ''
  if (element.tagName === 'blockquote') return QUOTE_CLASSES.test(names)
  if (attribute(element, 'id') === 'OLK_SRC_BODY_SECTION') return true
  return element.tagName === 'div' && /(?:^|\s)yahoo_quoted(?:\s|$)/.test(names)
}

function levelOf(one: Draft | undefined): number {
  return one?.kind === 'reply' ? (one.level ?? 1) : 0
}

/** Outlook quotes below a rule or a block of headers, without any mark: what follows is one level further down. */
function withHeads(drafts: readonly Draft[]): Draft[] {
  const heads: number[] = []
  return drafts.map((one, index) => {
    const level = levelOf(one)
    while ((heads.at(-1) ?? 0) > level) heads.pop()
    if (startsHead(drafts, index)) heads.push(level)
    return asReply(one, level + heads.length)
  })
}

/** Headers stand in one passage, in one each, or below a rule. */
function startsHead(drafts: readonly Draft[], index: number): boolean {
  const text = drafts[index]?.text ?? ''
  if (isReplyRule(text)) return replyHeadLength(linesFrom(drafts, index + 1), 0, true) > 0
  if (isReplyRule(drafts[index - 1]?.text ?? '')) return false
  return replyHeadLength(linesFrom(drafts, index), 0, false) > 0
}

/** The cells of a row of headers are parted by a tab. */
function linesFrom(drafts: readonly Draft[], index: number): string[] {
  const first = drafts[index]?.text.slice(0, 4000) ?? ''
  if (!/[:：]/u.test(first.slice(0, 40))) return []
  const lines = first.split('\n')
  if (lines.length > 2) return lines
  return drafts.slice(index, index + 10).flatMap((one) => one.text.slice(0, 500).split('\n'))
}

/** "On … wrote:" belongs to the mail that it introduces. */
function withAttributions(drafts: readonly Draft[]): Draft[] {
  return drafts.map((one, index) => {
    const below = levelOf(drafts[index + 1])
    return below > levelOf(one) && isAttribution(one.text) ? asReply(one, below) : one
  })
}

/** Passages of a signature at most. */
const LONGEST_SIGNATURE = 12

/** White space is gone, so the "-- " of the convention stands alone as "--". */
function foldSignature(drafts: readonly Draft[]): Draft[] {
  const start = drafts.findLastIndex((one) => one.kind === 'paragraph' && /^--(?:\n|$)/.test(one.text))
  if (start < 0) return [...drafts]
  const end = drafts.findIndex((one, index) => index > start && one.kind === 'reply')
  const signature = drafts.slice(start, end < 0 ? drafts.length : end)
  const lines = signature.flatMap((one) => one.text.split('\n')).slice(1)
  if (lines.length === 0 || lines.length > LONGEST_SIGNATURE) return [...drafts]
  return [
    ...drafts.slice(0, start),
    ...signatureDraft(lines.join('\n')),
    ...drafts.slice(start + signature.length),
  ]
}
