import type { MarkedPage } from './pages.ts'
import type { Kept } from './readers.ts'

/** Counts of words. `work` is all of the work, `found` what was kept of it, `wrong` what else was kept. */
export interface Counts {
  readonly work: number
  readonly found: number
  readonly wrong: number
}

export interface Score extends Counts {
  /** The beginnings of the paragraphs of which less than half was kept. */
  readonly lost: readonly string[]
}

/** Compares what was kept with what belongs to the work; words that either may claim count for nobody. */
export function score({ words }: MarkedPage, { kept, invented }: Kept): Score {
  let work = 0
  let found = 0
  let wrong = invented
  const paragraphs = new Map<number, { all: string[]; found: number }>()
  for (const [index, { owner, block, text }] of words.entries()) {
    const isKept = kept[index] === true
    if (owner === 'page' && isKept) wrong += 1
    if (owner !== 'work') continue
    work += 1
    const paragraph = paragraphs.get(block) ?? { all: [], found: 0 }
    paragraph.all.push(text)
    if (isKept) {
      found += 1
      paragraph.found += 1
    }
    paragraphs.set(block, paragraph)
  }
  const lost = [...paragraphs.values()].filter((paragraph) => paragraph.found < paragraph.all.length / 2)
  return { work, found, wrong, lost: lost.map(({ all }) => all.slice(0, 8).join(' ')) }
}

/** The counts of many pages, so that each word weighs the same. */
export function sum(scores: readonly Counts[]): Counts {
  return scores.reduce(
    (total, next) => ({
      work: total.work + next.work,
      found: total.found + next.found,
      wrong: total.wrong + next.wrong,
    }),
    { work: 0, found: 0, wrong: 0 },
  )
}

/** Shares from 0 to 1; what kept nothing made no mistake. */
export function rates({ work, found, wrong }: Counts): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  const recall = work === 0 ? 1 : found / work
  return { precision, recall, f1: found === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
