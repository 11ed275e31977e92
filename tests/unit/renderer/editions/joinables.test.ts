import { expect, test } from 'vitest'
import { joinables, namedDocuments } from '#renderer/features/editions/joinables.ts'
import { documentId, editionId } from '#shared/domain/ids.ts'

const entry = (id: number, label: string, kind: 'document' | 'note' = 'document') => ({
  kind,
  id,
  label,
  detail: 'Calder Water Authority 2020',
})
const names = namedDocuments([
  entry(1, 'Statement'),
  entry(2, 'Café au barrage'),
  entry(3, 'Statement, revised'),
  entry(4, 'Statement about statements', 'note'),
])
const own = documentId.parse(1)
const alike = {
  document: documentId.parse(3),
  title: 'Statement, revised',
  edition: editionId.parse(3),
  relation: 'near',
  share: 0.95,
} as const

test('other documents are offered, those that say the same first; no notes', () => {
  const offered = joinables(names, [alike], own, '')
  expect(offered.map(({ document }) => document)).toEqual([3, 2])
  expect(offered.map((other) => other.alike?.share ?? null)).toEqual([0.95, null])
})

test('all typed words must stand in the name or its detail, whatever case and accents', () => {
  expect(joinables(names, [], own, 'CAFE calder').map(({ title }) => title)).toEqual(['Café au barrage'])
  expect(joinables(names, [alike], own, 'nothing like this')).toEqual([])
})
