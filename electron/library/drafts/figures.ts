import type { DraftPlace, FigureClaim } from '#shared/contract/drafts.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { phrasesOf } from '#shared/drafts/figure-phrases.ts'
import { decimalSignOf, type Figure, figuresOf } from '#shared/drafts/figures.ts'
import { sentencesOf } from '#shared/drafts/sentences.ts'
import { rarest } from './likely.ts'
import { foldedWords, type Lookup } from './lookup.ts'

/** Words around a figure that say what it counts. */
const SUBJECT_WORDS = 6
const MOST_OF_NUMBER = 2000
const MOST_OF_WORD = 1000
const MOST_READ = 12
const MOST_PLACES = 3

/** A figure with the words of its sentence, nearest first. */
export interface FigureInText {
  readonly figure: Figure
  readonly text: string
  readonly near: readonly string[]
}

/** The figures of a draft with what they are about. */
export function figuresInDraft(text: string): FigureInText[] {
  const decimal = decimalSignOf(text)
  return figuresOf(text, decimal).map((figure) => ({
    figure,
    text: text.slice(figure.start, figure.end),
    near: subjectOf(text, figure),
  }))
}

/** The words of a figure's sentence that are long enough to mean something, the nearest first. */
function subjectOf(text: string, { start, end }: Figure): string[] {
  const sentence = sentencesOf(text).find((range) => range.start <= start && start < range.end)
  if (!sentence) return []
  const before = foldedWords(text.slice(sentence.start, start)).reverse()
  const after = foldedWords(text.slice(end, sentence.end))
  const words: string[] = []
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    for (const word of [after[index], before[index]]) {
      if (word !== undefined && word.length > 3 && !/\d/.test(word)) words.push(word)
    }
  }
  return [...new Set(words)].slice(0, 2 * SUBJECT_WORDS)
}

/**
 * Looks for a figure: in sentences that share words with its own, of the editions in `quoted` before those of others. The
 * library says the same number of the same things, another number, or nothing; which is right is for people to say.
 */
export function checkFigure(
  lookup: Lookup,
  { figure, text, near }: FigureInText,
  quoted: ReadonlySet<EditionId>,
): FigureClaim {
  const { start, end } = figure
  const subject = rarest(lookup, near, SUBJECT_WORDS)
  const same: DraftPlace[] = []
  const other: DraftPlace[] = []
  if (subject.length > 0) {
    const read = readerOf(lookup, figure, subject, near)
    for (const id of passagesAbout(lookup, figure, subject, quoted)) {
      const { places, isSame } = read(id)
      ;(isSame ? same : other).push(...places)
      if (same.length >= MOST_PLACES) break
    }
  }
  const status = same.length > 0 ? 'exact' : other.length > 0 ? 'other' : 'not-found'
  const places = (status === 'exact' ? same : other).slice(0, MOST_PLACES)
  return { kind: 'figure', start, end, text, status, places }
}

/** Passages that hold the number or share words with its sentence: those of quoted editions first, then by shared words. */
function passagesAbout(
  lookup: Lookup,
  { values }: Figure,
  subject: readonly string[],
  quoted: ReadonlySet<EditionId>,
): number[] {
  const scores = new Map<number, number>()
  for (const word of subject) {
    for (const id of lookup.with([word], MOST_OF_WORD)) scores.set(id, (scores.get(id) ?? 0) + 1)
  }
  const holding = new Set(
    values.flatMap((value) =>
      phrasesOf(value).flatMap((phrase) => lookup.with(foldedWords(phrase), MOST_OF_NUMBER)),
    ),
  )
  for (const [id, score] of scores) {
    if (holding.has(id)) scores.set(id, score + 2)
    else if (score < Math.min(2, subject.length)) scores.delete(id)
  }
  const best = [...scores].sort(([a, of], [b, than]) => than - of || a - b).slice(0, 4 * MOST_READ)
  const ids = best.map(([id]) => id)
  if (quoted.size === 0) return ids.slice(0, MOST_READ)
  const first = new Set(ids.filter(lookup.isOf(quoted)))
  return [...first, ...ids.filter((id) => !first.has(id))].slice(0, MOST_READ)
}

type Read = (passage: number) => { readonly places: readonly DraftPlace[]; readonly isSame: boolean }

const NOTHING = { places: [], isSame: false } as const

/** Reads a passage for sentences about the same things: with the same number, else with another of the same unit. */
function readerOf(lookup: Lookup, figure: Figure, subject: readonly string[], near: readonly string[]): Read {
  return (passage) => {
    const window = lookup.window(passage, 0, 0)
    const [{ text, start } = { text: '', start: 0 }] = window?.passages ?? []
    if (!window?.edition.newest) return NOTHING
    const decimal = decimalSignOf(text, window.edition.language)
    const others: DraftPlace[] = []
    for (const sentence of sentencesOf(text)) {
      const words = text.slice(sentence.start, sentence.end)
      if (sharedWords(words, subject) < Math.min(2, subject.length)) continue
      const found = figuresOf(words, decimal).filter(({ unit }) => unit === figure.unit)
      const at = found.filter(({ values }) => values.some((value) => figure.values.includes(value)))
      const hasAll = figure.values.every((value) => at.some(({ values }) => values.includes(value)))
      const place = ({ start: from, end }: Figure): DraftPlace =>
        lookup.place(window, start + sentence.start + from, start + sentence.start + end)
      if (hasAll && at[0]) return { places: [place(at[0])], isSame: true }
      const closest = closestTo(near, words, found)
      if (closest) others.push(place(closest))
    }
    return { places: others.slice(0, 1), isSame: false }
  }
}

/** Words on each side of a figure that say what it counts. */
const BESIDE = 5

/** The figure of a sentence that stands among most of these words; none where no figure has any beside it. */
function closestTo(near: readonly string[], sentence: string, figures: readonly Figure[]): Figure | null {
  let best: Figure | null = null
  let most = 0
  for (const figure of figures) {
    const beside = [
      ...foldedWords(sentence.slice(0, figure.start)).slice(-BESIDE),
      ...foldedWords(sentence.slice(figure.end)).slice(0, BESIDE),
    ]
    const shared = near.filter((word) => beside.includes(word)).length
    if (shared > most) best = figure
    most = Math.max(most, shared)
  }
  return best
}

function sharedWords(text: string, subject: readonly string[]): number {
  const words = new Set(foldedWords(text))
  return subject.filter((word) => words.has(word)).length
}
