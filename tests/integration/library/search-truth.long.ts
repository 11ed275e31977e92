import { expect } from 'vitest'
import { test } from '../library-fixture.ts'
import { compareWithScan } from './search-truth/compared.ts'

test('20,000 searches find what a scan by meaning finds: documents, passages, notes, comments, places, facets', {
  timeout: 1_800_000,
}, async ({ folder }) => {
  expect(await compareWithScan(folder, { libraries: 500, searches: 40, minutes: 25 })).toBe(20_000)
})
