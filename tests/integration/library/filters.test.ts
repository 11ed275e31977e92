import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { importPaths, test } from '../library-fixture.ts'

/** Imports pages with these publishers; null for a page that names none. */
async function addPages(library: Library, folder: string, publishers: readonly (string | null)[]) {
  const paths = publishers.map((publisher, index) => {
    const path = join(folder, `page-${index}.html`)
    const meta = publisher === null ? '' : `<meta property="og:site_name" content="${publisher}">`
    writeFileSync(
      path,
      `<!doctype html><html><head><title>Page ${index}</title>${meta}</head><body><h1>Page ${index}</h1><p>Words of page ${index}.</p></body></html>`,
    )
    return path
  })
  await importPaths(library, paths)
}

const titles = async (library: Library, publisher: string | null) =>
  (
    await library.call('documents.list', {
      view: 'all',
      publisher,
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 10,
    })
  ).rows.map(({ title }) => title)

test('publishers come with the most documents first, those that name none last', async ({
  folder,
  library,
}) => {
  await addPages(library, folder, [null, null, null, 'Courier', 'Authority', 'Courier'])
  const { publishers } = await library.call('documents.facets', {})
  expect(publishers).toEqual([
    { value: 'Courier', count: 2 },
    { value: 'Authority', count: 1 },
    { value: '', count: 3 },
  ])
})

test('a publisher lets through its documents, no name those that have none, null all', async ({
  folder,
  library,
}) => {
  await addPages(library, folder, ['Courier', null, 'Authority'])
  expect(await titles(library, 'Courier')).toEqual(['Page 0'])
  expect(await titles(library, '')).toEqual(['Page 1'])
  expect(await titles(library, null)).toEqual(['Page 0', 'Page 1', 'Page 2'])
})

test('a time lets through what may be of it, as “date:” does in a search', async ({ folder, library }) => {
  const dates = ['2019', '2019-03', '2019-07-14', '201X', '2018-12-31', '2019?', '-0044', '']
  for (const [index, published] of dates.entries()) {
    const title = published || 'undated'
    const date = published === '' ? '' : `published: "${published}"\n`
    const text = `---\ntitle: "${title}"\n${date}---\n\nThe river rose in the night, number ${index}.\n`
    writeFileSync(join(folder, `${index}.md`), text)
  }
  await importPaths(
    library,
    dates.map((_, index) => join(folder, `${index}.md`)),
  )
  for (const [from, to] of [
    ['2019-05', null],
    [null, '2019-03'],
    ['2019', '2019'],
    ['2019-03-02', '2019-03-02'],
    [null, '0000'],
    ['2020', null],
  ] as const) {
    const { rows } = await library.call('documents.list', {
      view: 'all',
      publishedFrom: from,
      publishedTo: to,
      offset: 0,
      limit: 10,
    })
    const time = from === to ? from : `${from ?? ''}..${to ?? ''}`
    const { documents } = await library.call('search.run', { query: `date:${time} river` })
    expect(rows.map(({ title }) => title).sort(), time ?? '').toEqual(
      documents.map(({ title }) => title).sort(),
    )
  }
  const { rows } = await library.call('documents.list', {
    view: 'all',
    publishedFrom: '2019-05',
    offset: 0,
    limit: 10,
  })
  expect(rows.map(({ title }) => title).sort()).toEqual(['2019', '2019-07-14', '2019?', '201X'])
})
