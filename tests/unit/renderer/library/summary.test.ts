import { expect, test } from 'vitest'
import { summaryOf, waitingAfter } from '#renderer/features/library/import/summary.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import { documentId, editionId } from '#shared/domain/ids.ts'

const nothing: ImportReport = {
  job: 1,
  added: [],
  editions: [],
  duplicates: [],
  failed: [],
  cancelled: false,
}
const document = documentId.parse(1)
const file = { path: '/in/a.txt', document, title: 'A' }
const added = { ...file, alike: [], insteadOf: null }
const edition = (ambiguous: number, lost: number) => ({
  ...file,
  ordinal: 2,
  anchored: { exact: 10, moved: 1, ambiguous, lost },
})
const near = { document, title: 'B', edition: editionId.parse(1), relation: 'near', share: 0.9 } as const

test('an import that only added documents says no more than that', () => {
  expect(summaryOf({ ...nothing, added: [added, added] })).toEqual({
    message: 'Added 2 documents',
    advice: '',
    hasMore: false,
  })
})

test('new editions, twins, known files and failures are each told', () => {
  expect(
    summaryOf({
      ...nothing,
      added: [{ ...added, alike: [near] }],
      editions: [edition(0, 0)],
      duplicates: [file],
      failed: [{ path: '/in/b.pdf', code: 'unreadable', message: 'It is damaged.' }],
    }),
  ).toEqual({
    message: 'Added 1 document',
    advice:
      '1 new edition. 1 says nearly the same as another. 1 file was here already. 1 file was not imported.',
    hasMore: true,
  })
})

test('a new edition alone is worth its report', () => {
  expect(summaryOf({ ...nothing, editions: [edition(0, 0)] })).toEqual({
    message: '1 new edition',
    advice: '',
    hasMore: true,
  })
  expect(summaryOf(nothing)).toEqual({ message: 'Nothing was added', advice: '', hasMore: true })
})

test('a cancelled import says what came in before', () => {
  expect(summaryOf({ ...nothing, added: [added], editions: [edition(0, 0)], cancelled: true })).toEqual({
    message: 'Import stopped',
    advice: 'Added 1 document. 1 new edition.',
    hasMore: true,
  })
})

test('what is ambiguous and what is lost waits; what was moved does not', () => {
  expect(waitingAfter({ ...nothing, editions: [edition(2, 1), edition(0, 1)] })).toBe(4)
  expect(waitingAfter({ ...nothing, editions: [edition(0, 0)] })).toBe(0)
})
