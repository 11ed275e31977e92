import { setImmediate } from 'node:timers/promises'
import type { ReadHandle } from '#library/database/handles.ts'
import type { DraftClaim, QuotationClaim } from '#shared/contract/drafts.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { type DraftText, draftText } from '#shared/drafts/draft-text.ts'
import { quotationsOf } from '#shared/drafts/quotations.ts'
import type { Range } from '#shared/text/words.ts'
import { checkFigure, figuresInDraft } from './figures.ts'
import { Lookup } from './lookup.ts'
import { checkQuotation } from './quotations.ts'

/** Milliseconds of work after which others are answered. */
const TURN = 12

/** UTF-16 units before a quotation in which its writer may say "not". */
const LONGEST_LEAD = 200

/** Looks for every quotation and figure of a draft in the library, in reading order; others are answered in between. */
export async function checkDraft(db: ReadHandle, body: string): Promise<DraftClaim[]> {
  const draft = draftText(body)
  const lookup = new Lookup(db)
  const rest = resting()
  const quoted: QuotationClaim[] = []
  for (const quotation of quotationsOf(draft)) {
    await rest()
    if (quoted.some((other) => isIn(quotation, other) && isFound(other))) continue
    quoted.push(checkQuotation(lookup, quotation, sentenceBefore(draft, quotation)))
  }
  const claims: DraftClaim[] = [...quoted]
  for (const found of figuresInDraft(draft.text)) {
    await rest()
    const around = quoted.filter((quotation) => isIn(found.figure, quotation))
    if (around.some(({ status }) => status !== 'not-found')) continue
    claims.push(checkFigure(lookup, found, editionsNear(draft, quoted, found.figure)))
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What the sentence of a quotation says before it, as far as its paragraph goes. */
function sentenceBefore({ text, paragraphs }: DraftText, { start }: Range): string {
  const from = paragraphs.findLast((paragraph) => paragraph.start <= start)?.start ?? 0
  return text.slice(Math.max(from, start - LONGEST_LEAD), start).replace(/^[^]*[.!?]\s/u, '')
}

function isIn(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function isFound({ status }: QuotationClaim): boolean {
  return status === 'exact' || status === 'omission'
}

/** The editions that the paragraph of a figure quotes. */
function editionsNear(
  { paragraphs }: DraftText,
  quoted: readonly QuotationClaim[],
  figure: Range,
): Set<EditionId> {
  const paragraph = paragraphs.find((range) => isIn(figure, range))
  const near = paragraph ? quoted.filter((quotation) => isIn(quotation, paragraph)) : []
  return new Set(near.flatMap(({ places }) => places.map(({ edition }) => edition)))
}

/** Waits for a turn of the event loop when enough was done since the last one. */
function resting(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await setImmediate()
    since = performance.now()
  }
}
