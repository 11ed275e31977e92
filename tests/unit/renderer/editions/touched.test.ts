import { expect, test } from 'vitest'
import type { Change } from '#renderer/features/editions/changes.ts'
import { touchedBy } from '#renderer/features/editions/touched.ts'
import { describe as describeRange } from '#shared/anchoring/describe.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import { documentId, editionId, highlightId, passageId } from '#shared/domain/ids.ts'

const LEFT =
  'The order was given by the duty manager. By midday the reservoir stood at 210.8 metres, 60 centimetres below the crest.'
const RIGHT =
  'The order was given by the duty manager. By midday the reservoir stood at 211.4 metres, 60 centimetres below the crest.'

let last = 0
function highlight(words: string): Highlight {
  const start = LEFT.indexOf(words)
  last += 1
  return {
    ...describeRange(LEFT, start, start + words.length),
    id: highlightId.parse(last),
    document: documentId.parse(1),
    edition: editionId.parse(1),
    colour: 'amber',
    comment: '',
    tags: [],
    status: 'exact',
    passage: passageId.parse(1),
    ordinal: 1,
    page: null,
    lastOrdinal: 1,
    lastPage: null,
    madeIn: editionId.parse(1),
    createdAt: '2020-03-13T19:30:00.000Z',
    modifiedAt: '2020-03-13T19:30:00.000Z',
  }
}

const at = LEFT.indexOf('210.8')
const changes: readonly Change[] = [
  {
    leftLine: 1,
    rightLine: 1,
    words: [{ left: { start: at, end: at + 5 }, right: { start: at, end: at + 5 } }],
  },
]
const elsewhere = { text: RIGHT, placed: [], waiting: [], isNewest: false }

test('only excerpts that a change meets are told', () => {
  const marked = [highlight('The order was given'), highlight('stood at 210.8 metres'), highlight('210.8')]
  const touched = touchedBy(changes, marked, elsewhere)
  expect(touched.map((excerpt) => excerpt.highlight.exact)).toEqual(['stood at 210.8 metres', '210.8'])
})

test('what touches the end of a change is not met by it', () => {
  expect(touchedBy(changes, [highlight(' metres'), highlight('stood at ')], elsewhere)).toEqual([])
})

test('something put between the words of an excerpt meets it, beside it not', () => {
  const inserted = (offset: number): Change => ({
    leftLine: 1,
    rightLine: 1,
    words: [{ left: { start: offset, end: offset }, right: { start: offset, end: offset + 4 } }],
  })
  const marked = highlight('duty manager')
  expect(touchedBy([inserted(marked.start + 4)], [marked], elsewhere)).toHaveLength(1)
  expect(touchedBy([inserted(marked.start)], [marked], elsewhere)).toEqual([])
  expect(touchedBy([inserted(marked.end)], [marked], elsewhere)).toEqual([])
})

test('in another document the words are looked for, and a changed figure is not found', () => {
  const [excerpt] = touchedBy(changes, [highlight('210.8 metres')], elsewhere)
  expect(excerpt).toMatchObject({ status: 'lost', place: null })
})

test('what the library or a person decided counts more than what is found', () => {
  const marked = highlight('stood at 210.8 metres')
  const placed = { ...marked, status: 'moved', start: 3, end: 9 } as const
  expect(touchedBy(changes, [marked], { ...elsewhere, placed: [placed] })[0]).toMatchObject({
    status: 'moved',
    place: { start: 3, end: 9 },
  })
  const waiting = {
    highlight: marked.id,
    document: marked.document,
    documentTitle: 'Statement',
    exact: marked.exact,
    edition: editionId.parse(2),
    status: 'ambiguous',
    was: { edition: editionId.parse(1), editionOrdinal: 1, start: 0, text: '', words: null, passage: 1 },
    candidates: [],
  } as const
  expect(
    touchedBy(changes, [marked], {
      ...elsewhere,
      waiting: [{ ...waiting, candidates: [] }],
      isNewest: true,
    })[0]?.status,
  ).toBe('ambiguous')
  expect(touchedBy(changes, [marked], { ...elsewhere, isNewest: true })[0]?.status).toBe('gone')
})
