import * as fc from 'fast-check'
import { contextAgreement } from '#shared/anchoring/context.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { Selector } from '#shared/anchoring/selector.ts'
import type { Range } from '#shared/text/words.ts'
import { changed, isSameOccurrence, offsets, story } from './changed-texts.ts'

/** The share of all cases in which another occurrence of the words may be shown. */
export const MOST_WRONG = 0.002

/** How often each way to find a quotation shows something, and how often that is another place than the true one. */
export type Tally = Readonly<Record<keyof typeof WAYS, { readonly shown: number; readonly wrong: number }>>

type Way = (text: string, selector: Selector, before: string) => Range | null

const WAYS = {
  'position alone': (text, { start, end }) => (end <= text.length ? { start, end } : null),
  'first match': (text, { exact }) => placeAt(text.indexOf(exact), exact),
  'best context': (text, selector) => bestContext(text, selector),
  'resolve, without the former text': (text, selector) => accepted(resolve(text, selector)),
  resolve: (text, selector, before) => accepted(resolve(text, selector, before)),
} as const satisfies Record<string, Way>

function accepted(anchoring: ReturnType<typeof resolve>): Range | null {
  return anchoring.status === 'exact' || anchoring.status === 'moved' ? anchoring : null
}

function placeAt(start: number, exact: string): Range | null {
  return start < 0 ? null : { start, end: start + exact.length }
}

function bestContext(text: string, selector: Selector): Range | null {
  let best: (Range & { context: number }) | null = null
  for (let at = text.indexOf(selector.exact); at >= 0; at = text.indexOf(selector.exact, at + 1)) {
    const end = at + selector.exact.length
    const context = contextAgreement(text, at, end, selector)
    if (best === null || context > best.context) best = { start: at, end, context }
  }
  return best
}

/**
 * Changes that many texts at random and looks for their highlights. Fails at once with the smallest such text when words
 * are shown that are not the quotation, letter for letter. Answers with how often it was another occurrence of them.
 */
export function tally(cases: number, seed?: number): Tally {
  const counts = Object.fromEntries(Object.keys(WAYS).map((way) => [way, { shown: 0, wrong: 0 }]))
  fc.assert(
    fc.property(story, (told) => {
      const { text, from, to } = told.marked
      const before = text.letters.join('')
      const range = offsets(text, from, to)
      const selector = describe(before, range.start, range.end)
      const later = changed(told)
      const now = later.letters.join('')
      for (const [way, find] of Object.entries<Way>(WAYS)) {
        const shown = find(now, selector, before)
        if (shown === null) continue
        const count = counts[way] as { shown: number; wrong: number }
        count.shown += 1
        if (!isSameOccurrence(told.marked, later, shown.start)) count.wrong += 1
        if (way.startsWith('resolve') && now.slice(shown.start, shown.end) !== selector.exact) {
          throw new Error(`“${now.slice(shown.start, shown.end)}” was shown for “${selector.exact}”`)
        }
      }
    }),
    { numRuns: cases, ...(seed === undefined ? {} : { seed }) },
  )
  return counts as Tally
}

/** The tally as lines for people. */
export function report(cases: number, counts: Tally): string {
  const percent = (count: number): string => `${((count / cases) * 100).toFixed(2)} %`.padStart(8)
  return Object.entries(counts)
    .map(([way, { shown, wrong }]) => `${way.padEnd(34)} shown ${percent(shown)}  wrong ${percent(wrong)}`)
    .join('\n')
}
