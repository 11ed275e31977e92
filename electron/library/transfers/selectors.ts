import { z } from 'zod'
import type { ForeignHighlight } from './foreign.ts'

/** A selector of the Web Annotation model (w3.org/TR/annotation-model, 4.2); only those of texts are of use. */
export type WebSelector = Readonly<Record<string, unknown>>

const one = z.record(z.string(), z.unknown())

/** Innermost selectors last: what a selector is `refinedBy` says more than itself. */
export function selectorsIn(value: unknown): WebSelector[] {
  const found = [value].flat().flatMap((entry) => {
    const selector = one.safeParse(entry).data
    return selector === undefined ? [] : [selector]
  })
  return found.flatMap((selector) => [
    selector,
    ...(selector['refinedBy'] === undefined ? [] : selectorsIn(selector['refinedBy'])),
  ])
}

const textQuote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
})

/** The quotation of the innermost `TextQuoteSelector`; null where there is none. */
export function quoteIn(selectors: readonly WebSelector[]): ForeignHighlight['quote'] {
  const found = selectors.map((selector) => textQuote.safeParse(selector).data).findLast(Boolean)
  return found === undefined
    ? null
    : { exact: found.exact, prefix: found.prefix ?? '', suffix: found.suffix ?? '' }
}

const textPosition = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** The code points of the innermost `TextPositionSelector`; null where there is none. */
export function positionIn(selectors: readonly WebSelector[]): ForeignHighlight['position'] {
  const found = selectors.map((selector) => textPosition.safeParse(selector).data).findLast(Boolean)
  return found === undefined ? null : { start: found.start, end: found.end }
}
