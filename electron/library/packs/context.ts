import { ordinalAt } from '#shared/domain/passages.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import type { Range } from '#shared/text/words.ts'

/** A passage as far as context needs it: its place in the canonical text, its kind, and whether it is furniture. */
export interface Ground extends Range {
  readonly kind: string
  readonly furniture: number
}

/** The canonical text of an edition on which a quotation stands. */
export interface Grounds {
  readonly text: string
  readonly passages: readonly Ground[]
  /** The start of each passage. */
  readonly starts: readonly number[]
  readonly language: string | null
}

/** Words beside a quotation, exactly as they stand in the text. `cut`: a sentence was too long to be shown whole. */
export interface Context {
  readonly words: string
  readonly cut: boolean
}

/** The most UTF-16 units of context on a side; whole sentences that fit, and of one that does not only the words next to it. */
const MOST = 1500

/**
 * The nearest `count` sentences in front of a range, the begun one counted in. They stay in the work and in what is read in one go
 * with the quotation: no furniture, no heading, and neither from the text into a note nor from one row of a table into the text.
 */
export function contextBefore(grounds: Grounds, range: Range, count: number): Context {
  const { text, passages, starts } = grounds
  let from = range.start
  let left = count
  for (let index = ordinalAt(starts, range.start) - 1; left > 0; index--) {
    const passage = passages[index]
    if (passage === undefined) break
    const to = Math.min(passage.end, range.start)
    const window = Math.max(passage.start, range.start - MOST)
    const ahead = Math.min(passage.end, to + AHEAD)
    for (const { start } of sentencesIn(grounds, window, ahead).toReversed()) {
      if (left === 0 || start >= to) continue
      if (start === window && window > passage.start) {
        return from === range.start ? cutBefore(text, window, range.start) : contextFrom(text, from, range)
      }
      if (!hasWords(text.slice(start, from))) continue
      from = start
      left -= 1
    }
    if (!goesOn(passages[index - 1], passage) || range.start - passage.start >= MOST) break
  }
  return contextFrom(text, from, range)
}

/** The nearest `count` sentences behind a range, as in `contextBefore`. */
export function contextAfter(grounds: Grounds, range: Range, count: number): Context {
  const { text, passages, starts } = grounds
  let to = range.end
  let left = count
  for (let index = ordinalAt(starts, range.end - 1) - 1; left > 0; index++) {
    const passage = passages[index]
    if (passage === undefined) break
    const from = Math.max(passage.start, range.end)
    const window = Math.min(passage.end, range.end + MOST)
    const behind = Math.max(passage.start, from - AHEAD)
    for (const { end } of sentencesIn(grounds, behind, window)) {
      if (left === 0 || end <= from) continue
      if (end === window && window < passage.end) {
        return to === range.end ? cutAfter(text, range.end, window) : contextTo(text, range, to)
      }
      if (!hasWords(text.slice(to, end))) continue
      to = end
      left -= 1
    }
    if (!goesOn(passage, passages[index + 1]) || passage.end - range.end >= MOST) break
  }
  return contextTo(text, range, to)
}

/** How far a sentence is looked at beyond the bound of the quotation, to know whether it ends there. */
const AHEAD = 200

function sentencesIn({ text, language }: Grounds, from: number, to: number): Range[] {
  return sentencesOf(text.slice(from, to), language).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }))
}

/** The full stop behind a quotation is no sentence, nor the quotation mark in front of it. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

const RUNNING = ['paragraph', 'quote', 'item']

/** Whether one reads from a passage into the next. */
function goesOn(passage: Ground | undefined, next: Ground | undefined): boolean {
  if (!passage || !next || passage.furniture !== next.furniture) return false
  if (passage.kind === 'heading' || next.kind === 'heading') return false
  return passage.kind === next.kind || (RUNNING.includes(passage.kind) && RUNNING.includes(next.kind))
}

function contextFrom(text: string, from: number, range: Range): Context {
  return { words: text.slice(from, range.start).trimStart(), cut: false }
}

function contextTo(text: string, range: Range, to: number): Context {
  return { words: text.slice(range.end, to).trimEnd(), cut: false }
}

/** A cut goes between words; text without spaces is only kept from halving a character. */
function cutBefore(text: string, from: number, to: number): Context {
  const words = text.slice(from, to)
  const whole = words.replace(/^\S{0,60}\s+/u, '')
  return {
    words: (whole === words ? words.replace(/^[\udc00-\udfff]?\p{M}*/u, '') : whole).trimStart(),
    cut: true,
  }
}

function cutAfter(text: string, from: number, to: number): Context {
  const words = text.slice(from, to)
  const whole = words.replace(/\s+\S{0,60}$/u, '')
  return { words: (whole === words ? words.replace(/[\ud800-\udbff]$/, '') : whole).trimEnd(), cut: true }
}
