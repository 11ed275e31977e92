import { expect } from 'vitest'
import { importText, test } from '../library-fixture.ts'

test('words that are typed again change neither what is found nor its order', async ({ folder, library }) => {
  const texts = [
    'The dam held, and the dam was inspected, and nobody saw the gate of the dam.',
    'The gate held, and the gate was inspected, and nobody saw the dam of the gate.',
    'The gate by the dam.',
  ]
  for (const [index, text] of texts.entries()) await importText(library, folder, `${index}.txt`, text)
  const run = (query: string) => library.call('search.run', { query })
  const once = await run('dam gate')
  expect(once.documents).toHaveLength(3)
  expect(await run('dam gate gate Gate gate gate')).toEqual(once)
  expect(await run('dam dam dam dam gate')).toEqual(once)
  expect(await run(Array(400).fill('dam OR gate').join(' OR '))).toEqual(await run('dam OR gate'))
  const counted = (query: string) => library.call('searches.countQuery', { query })
  expect({ ...(await counted('dam gate gate')), reading: '' }).toEqual({
    ...(await counted('dam gate')),
    reading: '',
  })
  expect((await counted('dam gate Gate')).reading).toBe('containing “dam”, “gate” and “Gate”')
})
