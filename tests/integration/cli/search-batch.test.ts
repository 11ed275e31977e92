import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import papa from 'papaparse'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { readQueries } from '#library/searches/query-list.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

const queriesIn = (text: string, path = 'list.csv') => readQueries(new TextEncoder().encode(text), path)

test('a list has one search a line, whose commas stand for themselves', async () => {
  expect(await queriesIn('gates, 1,200\r\n\r\n"""flood gate"""\nriver; weir\n')).toEqual([
    { name: '', query: 'gates, 1,200' },
    { name: '', query: '"flood gate"' },
    { name: '', query: 'river; weir' },
  ])
  expect(await queriesIn('Query\ngates\n')).toEqual([{ name: '', query: 'gates' }])
  await expect(queriesIn('')).rejects.toMatchObject({ code: 'empty' })
})

test('in a text file lines stand as they are, with a tab behind a name', async () => {
  expect(await queriesIn('"flood gate"\r\n\nWeir\t"a weir" OR gate\n', 'LIST.TXT')).toEqual([
    { name: '', query: '"flood gate"' },
    { name: 'Weir', query: '"a weir" OR gate' },
  ])
})

test.each([',', ';', '\t'])('under “name%squery” it has two columns', async (delimiter) => {
  const text = `\uFEFFName${delimiter}Query\nWeir${delimiter}"gates${delimiter} weir"\nNothing${delimiter}\n`
  expect(await queriesIn(text)).toEqual([{ name: 'Weir', query: `gates${delimiter} weir` }])
})

test('each search of a list is counted as its results are, and the table runs no formula', async ({
  folder,
}) => {
  const home = join(folder, 'Case.bookwheel')
  const library = await openLibrary({ folder: home, create: true })
  await importText(library, folder, 'report.txt', REPORT)
  const { total, passages } = await library.call('search.run', { query: 'gates' })
  await library.close()
  const list = join(folder, 'list.csv')
  const output = join(folder, 'counts.csv')
  writeFileSync(list, 'name,query\nGates,gates\nNone,zebra\nFormula,=gates\nUnreadable,AND\n')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bin, 'search-batch', list, '--output', output, '--library', home, '--json'],
    { env: { PATH: process.env['PATH'] } },
  )
  expect(JSON.parse(stdout)).toMatchObject([
    { name: 'Gates', query: 'gates', reading: 'containing “gates”', documents: total, passages },
    { name: 'None', query: 'zebra', documents: 0, passages: 0, isComplete: true, isSearch: true },
    { name: 'Formula', query: '=gates', documents: total },
    { name: 'Unreadable', query: 'AND', isSearch: false, remarks: [expect.any(String)] },
  ])
  const { data } = papa.parse<string[]>(readFileSync(output, 'utf8').trim())
  expect(data[0]).toEqual([
    'name',
    'query',
    'reading',
    'documents',
    'passages',
    'notes',
    'comments',
    'isComplete',
    'remarks',
  ])
  expect(data[1]?.slice(0, 5)).toEqual([
    'Gates',
    'gates',
    'containing “gates”',
    String(total),
    String(passages),
  ])
  expect(data[2]?.slice(3, 8)).toEqual(['0', '0', '0', '0', 'true'])
  expect(data[3]?.[1]).toBe("'=gates")
  expect(data[4]).toEqual(['Unreadable', 'AND', '', '', '', '', '', '', expect.stringContaining('nothing')])
})
