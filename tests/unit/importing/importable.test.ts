import { expect, test } from 'vitest'
import { supportedExtensions } from '#library/importing/extract.ts'
import { IMPORTABLE } from '#shared/domain/importable.ts'

test('the file dialogs offer exactly what the library reads', () => {
  const offered = Object.values(IMPORTABLE)
    .flat()
    .map((extension) => `.${extension}`)
  expect(offered.toSorted()).toEqual([...supportedExtensions].toSorted())
})
