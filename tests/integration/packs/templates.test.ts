import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

test('four templates ship, and those of the library stand behind them', async ({ library }) => {
  const made = await library.call('templates.create', { name: ' Mine ', body: '{{ pack.title }}' })
  const listed = await library.call('templates.list', {})
  expect(listed.map(({ id }) => id)).toEqual(['excerpts', 'timeline', 'by-tag', 'article', made.id])
  expect(made.name).toBe('Mine')
  for (const { id } of listed) {
    const { body } = await library.call('templates.get', { id })
    expect(await library.call('templates.render', { pack: null, body })).toHaveProperty('text')
  }
})

test('templates are changed, removed and taken back step by step', async ({ library }) => {
  const { id } = await library.call('templates.create', { name: 'Mine', body: 'one' })
  if (typeof id === 'string') throw new Error('It has a name for an id.')
  await library.call('templates.update', { id, body: 'two' })
  await library.call('templates.remove', { id })
  await expect(library.call('templates.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  await library.call('activity.undo', {})
  expect(await library.call('templates.get', { id })).toMatchObject({ name: 'Mine', body: 'two' })
  await library.call('activity.undo', {})
  expect(await library.call('templates.get', { id })).toMatchObject({ body: 'one' })
  await library.call('activity.undo', {})
  await expect(library.call('templates.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  await library.call('activity.redo', {})
  expect(await library.call('templates.get', { id })).toMatchObject({ body: 'one' })
})

test('a template that can’t be read is refused with its line, and nothing is changed', async ({
  library,
}) => {
  await expect(
    library.call('templates.create', { name: 'Mine', body: 'a\n{% for %}' }),
  ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('line 2') })
  expect(await library.call('templates.list', {})).toHaveLength(4)
})

test('the preview of a template says what it would write, or what is wrong and where', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  const body = '{% for excerpt in excerpts %}{{ excerpt.number }}: {{ excerpt.quotation }}\n{% endfor %}'
  expect(await library.call('templates.render', { pack, body })).toEqual({
    text: '1: The gates were opened\n2: 340 people \\[…\\] had been planned\n',
  })
  expect(await library.call('templates.render', { pack, body: 'a\nb {{ nope }}' })).toEqual({
    fault: { message: 'Undefined variable: nope.', line: 2, column: 6 },
  })
})

test('a pack is written by its own template; with a bad or a missing one nothing is written', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  const path = join(folder, 'pack.md')
  const { id } = await library.call('templates.create', {
    name: 'Mine',
    body: 'Just {{ excerpts.size }} words',
  })
  if (typeof id === 'string') throw new Error('It has a name for an id.')
  await library.call('packs.setSettings', { id: pack, settings: { template: id } })
  await library.call('packs.export', { pack, format: 'markdown', path })
  expect(readFileSync(path, 'utf8')).toContain('\nJust 2 words\n')
  await library.call('templates.update', { id, body: '{{ nope }}' })
  const other = join(folder, 'other.md')
  await expect(library.call('packs.export', { pack, format: 'markdown', path: other })).rejects.toMatchObject(
    {
      code: 'invalid-input',
      message: expect.stringContaining('line 1'),
    },
  )
  await library.call('templates.remove', { id })
  await expect(library.call('packs.export', { pack, format: 'markdown', path: other })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  )
  expect(readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual([])
})
