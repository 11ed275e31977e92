import { expect, test } from 'vitest'
import { claimsOf, problemFrom, summaryOf } from '#renderer/features/drafts/summary.ts'
import type { DraftClaim, FigureClaim, QuotationClaim } from '#shared/contract/drafts.ts'

function quotation(start: number, status: QuotationClaim['status']): DraftClaim {
  return {
    kind: 'quotation',
    start,
    end: start + 5,
    text: 'words',
    style: 'marks',
    depth: 0,
    closed: true,
    status,
    places: [],
    total: 0,
  }
}

const figure = (start: number, status: FigureClaim['status']): DraftClaim => ({
  kind: 'figure',
  start,
  end: start + 2,
  text: '12',
  status,
  places: [],
})

const CLAIMS = [
  quotation(10, 'exact'),
  quotation(30, 'altered'),
  figure(50, 'other'),
  quotation(70, 'omission'),
  quotation(90, 'not-found'),
  figure(110, 'exact'),
]

test('the summary counts what there is and leaves out what there is not', () => {
  expect(summaryOf(CLAIMS)).toBe(
    '4 quotations: 1 exact, 1 with words left out, 1 altered, 1 not found; 2 figures: 1 the same, 1 other in the library',
  )
  expect(summaryOf([quotation(0, 'exact')])).toBe('1 quotation: 1 exact')
  expect(summaryOf([])).toBe('')
})

test('a filter lets through its kind of claim', () => {
  const starts = (filter: Parameters<typeof claimsOf>[1]) =>
    claimsOf(CLAIMS, filter).map(({ start }) => start)
  expect(starts('altered')).toEqual([30, 50])
  expect(starts('notFound')).toEqual([90])
  expect(starts('exact')).toEqual([10, 70, 110])
  expect(starts('figures')).toEqual([50, 110])
})

test('problems follow each other round the ends of the draft', () => {
  const from = (at: number | null, by: 1 | -1) => problemFrom(CLAIMS, at, by)?.start
  expect([from(null, 1), from(30, 1), from(50, 1), from(90, 1)]).toEqual([30, 50, 90, 30])
  expect([from(null, -1), from(90, -1), from(30, -1)]).toEqual([90, 50, 90])
  expect(problemFrom([quotation(0, 'exact')], null, 1)).toBeNull()
})
