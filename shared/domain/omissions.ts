import type { QuotationPiece } from './composed-pack.ts'
import type { Omission } from './pack-settings.ts'

const IN_WORD = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u
/** Signs that hold a word or a number together where they stand in it: "1,200", "night-shift", "don’t", "and/or". */
const JOINT = /[.,:'’\-‐‑/·٫٬]/

/** Whether an offset of a text (UTF-16) is inside a word or a number. */
export function isInsideWord(text: string, offset: number): boolean {
  const isWord = (at: number) => IN_WORD.test(text.charAt(at))
  const isJoint = (at: number) => JOINT.test(text.charAt(at)) && isWord(at - 1) && isWord(at + 1)
  const isPart = (at: number) => isWord(at) || isJoint(at)
  return offset > 0 && offset < text.length && isPart(offset - 1) && isPart(offset)
}

/**
 * Why words can't be left out of a quotation in this way, or null: omissions stand in order and apart, hold something that is a
 * word, begin and end between words, and leave words at the beginning, at the end and between them.
 */
export function checkedOmissions(quotation: string, omissions: readonly Omission[]): string | null {
  let last = 0
  for (const { start, end } of omissions) {
    if (start >= end || end > quotation.length) return 'What is left out must stand inside the quotation.'
    if (isInsideWord(quotation, start) || isInsideWord(quotation, end)) {
      return 'Only whole words can be left out of a quotation.'
    }
    if (!/[\p{L}\p{N}]/u.test(quotation.slice(start, end))) return 'There is no word in what is left out.'
    if (!/[\p{L}\p{N}]/u.test(quotation.slice(last, start))) {
      return last === 0
        ? 'A quotation can’t begin with an omission: mark fewer words instead.'
        : 'Between two omissions words must stay.'
    }
    last = end
  }
  return omissions.length === 0 || /[\p{L}\p{N}]/u.test(quotation.slice(last))
    ? null
    : 'A quotation can’t end with an omission: mark fewer words instead.'
}

/** Signs that may touch the mark of an omission: those in front of it, and those behind it. */
const TOUCHING = { before: /[^\P{P},;:.!?…،؛؟۔]/u, after: /\p{P}/u } as const

/**
 * A quotation as it is shown: its words, and a mark for each omission. White space around an omission is no letter of it: one space
 * stands on each side of the mark, at the ends of the words, but none where a sign touched what was left out: "… […], and", "([…])".
 */
export function piecesOf(quotation: string, omissions: readonly Omission[]): QuotationPiece[] {
  const isSpace = (at: number) => /\s/u.test(quotation.charAt(at))
  const spaceAt = (offset: number, side: 'before' | 'after') => {
    const isTouching = TOUCHING[side].test(quotation.charAt(side === 'before' ? offset - 1 : offset))
    return isTouching && !isSpace(offset - 1) && !isSpace(offset) ? '' : ' '
  }
  const pieces: QuotationPiece[] = []
  let from = 0
  let lead = ''
  for (const { start, end } of omissions) {
    const words = quotation.slice(from, start).trimEnd()
    const text = lead + (from === 0 ? words : words.trimStart()) + spaceAt(start, 'before')
    pieces.push({ kind: 'words', text }, { kind: 'omission' })
    from = end
    lead = spaceAt(end, 'after')
  }
  const last = quotation.slice(from)
  pieces.push({ kind: 'words', text: lead + (from === 0 ? last : last.trimStart()) })
  return pieces
}

/** How an omission is shown in plain text. */
export const OMISSION = '[…]'

/** A shown quotation as plain text. */
export function shownWords(pieces: readonly QuotationPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.text : OMISSION)).join('')
}

/** A shown quotation without the white space around its omissions: earlier versions put a space on each side of every mark. */
export function withoutOmissionSpace(shown: string): string {
  return piecesAround(shown).join(OMISSION)
}

/** The words of a shown quotation between its omissions. */
export function piecesAround(shown: string): string[] {
  return shown.split(/\s*\[…\]\s*/u)
}

/** A quotation in plain text as it is shown, with ranges of it left out as they stand in a record ("12-40 80-95"). */
export function shownQuotation(quotation: string, ranges: string): string {
  return shownWords(piecesOf(quotation, omissionRanges(ranges)))
}

/** The ranges of a record, in order. What is no range, or begins before the one in front of it has ended, is left out. */
function omissionRanges(ranges: string): Omission[] {
  const found: Omission[] = []
  for (const [, from, to] of ranges.matchAll(/(\d+)-(\d+)/g)) {
    const range = { start: Number(from), end: Number(to) }
    if (range.start < range.end && range.start >= (found.at(-1)?.end ?? 0)) found.push(range)
  }
  return found
}
