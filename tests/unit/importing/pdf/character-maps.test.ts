import { expect, test } from 'vitest'
import { characterMaps } from '#library/importing/pdf/character-maps.ts'

test('pdf.js is given its character maps and no other file', async () => {
  const missing = new Set<string>()
  const maps = new (characterMaps(missing))()
  expect((await maps.fetch({ kind: 'cMapUrl', filename: 'UniJIS-UTF16-H.bcmap' })).length).toBeGreaterThan(
    100,
  )
  await expect(maps.fetch({ kind: 'cMapUrl', filename: '../package.json' })).rejects.toThrow('not given')
  await expect(maps.fetch({ kind: 'standardFontDataUrl', filename: 'FoxitSans.pfb' })).rejects.toThrow(
    'not given',
  )
  expect([...missing]).toEqual([])
  await expect(maps.fetch({ kind: 'cMapUrl', filename: 'Nowhere-H.bcmap' })).rejects.toThrow()
  expect([...missing]).toEqual(['Nowhere-H'])
})
