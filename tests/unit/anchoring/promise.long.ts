import { expect, test } from 'vitest'
import { MOST_WRONG, report, tally } from './occurrence.ts'

const CASES = 50_000

test('in 50,000 changed texts the words that are shown are the quotation, and hardly ever another occurrence of it', () => {
  const counts = tally(CASES)
  console.log(report(CASES, counts))
  expect(counts.resolve.wrong / CASES).toBeLessThanOrEqual(MOST_WRONG)
}, 600_000)
