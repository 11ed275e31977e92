import { expect, test } from 'vitest'
import { twinsIn } from '#renderer/data/twins.ts'
import { documentId } from '#shared/domain/ids.ts'

test('documents of one title are twins, and one document that is listed twice is none', () => {
  const titled = (id: number, title: string) => ({ id: documentId.parse(id), title })
  const documents = [titled(5, 'Minutes'), titled(2, 'Letter'), titled(2, 'Letter'), titled(3, 'Minutes')]
  expect(twinsIn(documents)).toEqual([3, 5])
  expect(twinsIn([])).toEqual([])
})
