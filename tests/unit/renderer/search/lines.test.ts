import { expect, test } from 'vitest'
import { groupsOf, lineOfWalk } from '#renderer/features/search/lines.ts'
import { type SearchMode, searchAnswer } from '#shared/contract/search.ts'
import { documentId, editionId, passageId } from '#shared/domain/ids.ts'

const passage = (id: number) => ({
  id,
  ordinal: id,
  page: null,
  furniture: false,
  text: 'a dam',
  marks: [[2, 5]],
})
const document = (id: number, matches: number, passages: readonly number[]) => ({
  id,
  edition: id,
  title: `Document ${id}`,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  matches,
  passages: passages.map(passage),
})
const answer = (documents: readonly object[], mode: SearchMode = 'documents') => ({
  mode,
  ...searchAnswer.parse({
    total: documents.length,
    passages: 0,
    isCut: false,
    looked: null,
    isRough: false,
    rereading: null,
    forms: [],
    facets: { source: [], tag: [], year: [], language: [], kind: [], colour: [] },
    documents,
    notes: [],
    highlights: [],
  }),
})

const kinds = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ title, lines }) => [title, ...lines.map((line) => line.kind)])

test('a document shows its passages and offers the ones that are left out', () => {
  const found = answer([document(1, 2, [1, 2]), document(2, 9, [3, 4, 5])])
  expect(kinds(groupsOf(found, new Map(), new Map()))).toEqual([
    ['Document 1', 'passage', 'passage'],
    ['Document 2', 'passage', 'passage', 'passage', 'more'],
  ])
  const [, second] = groupsOf(found, new Map(), new Map())
  expect(second?.lines.at(-1)).toMatchObject({ kind: 'more', hidden: 6 })
})

test('an expanded document shows all its passages and offers no more', () => {
  const found = answer([document(2, 4, [3])])
  const all = answer([document(2, 4, [3, 4, 5, 6])]).documents[0]
  if (!all) throw new Error('The answer lost its document.')
  expect(kinds(groupsOf(found, new Map([[all.id, all.passages]]), new Map()))).toEqual([
    ['Document 2', 'passage', 'passage', 'passage', 'passage'],
  ])
})

test('a document that only a filter found can be opened', () => {
  expect(kinds(groupsOf(answer([document(3, 0, [])]), new Map(), new Map()))).toEqual([
    ['Document 3', 'document'],
  ])
})

test('no line has the id of another', () => {
  const found = answer([document(1, 9, [1, 2]), document(2, 0, [])])
  const ids = groupsOf(found, new Map(), new Map()).flatMap(({ id, lines }) => [
    id,
    ...lines.map((line) => line.id),
  ])
  expect(new Set(ids).size).toBe(ids.length)
})

test('passages one by one stand in one list, each with its document', () => {
  const groups = groupsOf(
    answer([document(1, 2, [10]), document(1, 2, [11]), document(2, 1, [12])], 'passages'),
    new Map(),
    new Map([[documentId.parse(2), 'two.pdf']]),
  )
  expect(groups).toHaveLength(1)
  expect(groups[0]?.lines.map((line) => [line.id, 'head' in line && line.head?.file])).toEqual([
    ['passage 10', null],
    ['passage 11', null],
    ['passage 12', 'two.pdf'],
  ])
})

test('the hit that is shown has its line, or that of the hits of its document that are not listed', () => {
  const walk = {
    search: { query: 'dam', furniture: false, sort: 'relevance', mode: 'documents' },
    index: 0,
    document: documentId.parse(1),
    edition: editionId.parse(1),
    hits: [4, 9].map((id) => ({ passage: passageId.parse(id), start: 0, end: 3 })),
  } as const
  const lines = ['passage 4', 'more 1', 'passage 12']
  expect(lineOfWalk({ ...walk, at: 0 }, lines)).toBe('passage 4')
  expect(lineOfWalk({ ...walk, at: 1 }, lines)).toBe('more 1')
  expect(lineOfWalk({ ...walk, at: 1 }, ['passage 12'])).toBeNull()
})

test('highlights without a comment are not called comments', () => {
  const highlight = (id: number, text: string) => ({
    id,
    document: 1,
    edition: 1,
    documentTitle: 'Document 1',
    ordinal: 1,
    page: null,
    lastOrdinal: 1,
    lastPage: null,
    colour: 'amber',
    exact: 'a dam',
    text,
    marks: [],
  })
  const titles = (...texts: string[]) => {
    const { highlights } = searchAnswer.shape
    const found = highlights.parse(texts.map((text, n) => highlight(n + 1, text)))
    return groupsOf({ ...answer([]), highlights: found }, new Map(), new Map()).map(({ title }) => title)
  }
  expect(titles('By whom?', 'When?')).toEqual(['Comments on highlights'])
  expect(titles('By whom?', '')).toEqual(['Highlights'])
})
