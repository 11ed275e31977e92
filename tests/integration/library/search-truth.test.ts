import { expect } from 'vitest'
import { test } from '../library-fixture.ts'
import { compareWithScan } from './search-truth/compared.ts'

test('300 searches find what a scan by meaning finds: documents, passages, notes, comments, places, facets', {
  timeout: 120_000,
}, async ({ folder }) => {
  expect(await compareWithScan(folder, { libraries: 30, searches: 10, minutes: 1 })).toBe(300)
})
