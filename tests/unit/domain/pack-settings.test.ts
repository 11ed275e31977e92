import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'

test('a change of one setting says nothing of the others', () => {
  const { settings } = contract['packs.setSettings'].input.parse({ id: 1, settings: { style: 'apa' } })
  expect(settings).toEqual({ style: 'apa' })
  const exported = contract['packs.export'].input.parse({ pack: 1, format: 'csv', path: 'a' })
  expect(exported.settings).toEqual({})
})
