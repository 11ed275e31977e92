import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { REPORT, test } from '../library-fixture.ts'

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

const bin = join(process.cwd(), 'scripts/bookwheel.js')

async function bookwheel(...argv: readonly string[]): Promise<Said> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, ...argv], {
      env: { PATH: process.env['PATH'] },
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

test('a script can import, list, show, search, export, verify and check without a display', async ({
  folder,
}) => {
  const library = join(folder, 'Case.bookwheel')
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, 'report.txt'), REPORT)
  writeFileSync(join(inbox, 'empty.txt'), '')

  const imported = await bookwheel('import', inbox, '--library', library, '--json')
  expect(imported.code).toBe(1)
  expect(JSON.parse(imported.out)).toEqual({
    added: [
      {
        path: join(inbox, 'report.txt'),
        document: 1,
        title: 'The gates of the weir',
        alike: [],
        insteadOf: null,
      },
    ],
    editions: [],
    duplicates: [],
    failed: [{ path: join(inbox, 'empty.txt'), code: 'empty', message: expect.any(String) }],
  })

  const again = await bookwheel('import', join(inbox, 'report.txt'), '--library', library, '--json')
  expect(again.code).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({ added: [], duplicates: [{ document: 1 }], failed: [] })

  const listed = JSON.parse((await bookwheel('list', '--library', library, '--json')).out)
  expect(listed).toEqual([
    {
      id: 1,
      title: 'The gates of the weir',
      byline: 'A. Lund',
      publisher: null,
      published: '2020-03-14',
      url: null,
      language: 'en',
      kind: 'text',
      passages: expect.any(Number),
    },
  ])

  const shown = JSON.parse((await bookwheel('show', '1', '--library', library, '--json')).out)
  expect(shown).toMatchObject({ id: 1, title: 'The gates of the weir' })
  expect(shown.passages).toHaveLength(listed[0].passages)
  expect(Object.keys(shown.passages[0])).toEqual([
    'ordinal',
    'kind',
    'level',
    'page',
    'label',
    'language',
    'text',
    'start',
    'furniture',
  ])

  const found = JSON.parse((await bookwheel('search', '"1,200" people', '--library', library, '--json')).out)
  expect(found).toMatchObject({ total: 1, documents: [{ id: 1, title: 'The gates of the weir' }] })
  const hit = found.documents[0].passages.find(({ text }: { text: string }) => text.includes('1,200'))
  expect(hit.marks.map(([start, end]: [number, number]) => hit.text.slice(start, end))).toContain('1,200')

  const open = await openLibrary({ folder: library })
  const { edition } = await open.call('documents.get', { id: 1 })
  await open.call('highlights.create', { edition, start: 60, end: 100, colour: 'blue' })
  await open.close()

  const pack = join(folder, 'all.html')
  const exported = await bookwheel(
    'export',
    '--format',
    'html',
    '--output',
    pack,
    '--library',
    library,
    '--json',
  )
  expect(JSON.parse(exported.out)).toMatchObject({ path: pack, excerpts: 1 })
  const verified = await bookwheel('verify', pack, '--source', join(inbox, 'report.txt'), '--json')
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, excerpts: [{ ok: true, against: 'source' }] })
  writeFileSync(
    pack,
    readFileSync(pack, 'utf8').replace('data-shown="quotation">', 'data-shown="quotation">Not '),
  )
  expect((await bookwheel('verify', pack, '--source', join(inbox, 'report.txt'))).code).toBe(1)

  const checked = await bookwheel('check', '--library', library)
  expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('all is well') })
})

test('wrong calls end with 2 and say how it goes', async ({ folder }) => {
  expect(await bookwheel()).toMatchObject({ code: 2 })
  expect(await bookwheel('frobnicate')).toMatchObject({ code: 2, err: expect.stringContaining('frobnicate') })
  expect(await bookwheel('list')).toMatchObject({ code: 2, err: expect.stringContaining('--library') })
  expect(await bookwheel('show', 'abc', '--library', folder)).toMatchObject({ code: 2 })
  expect(await bookwheel('list', '--wrong', '--library', folder)).toMatchObject({ code: 2 })
  expect(await bookwheel('export', '--format', 'odt', '--output', 'x', '--library', folder)).toMatchObject({
    code: 2,
  })
  const help = await bookwheel('search', '--help')
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('Examples:') })
})

test('editions and duplicates are named for people and for scripts', async ({ folder }) => {
  const library = join(folder, 'Case.bookwheel')
  const path = join(folder, 'report.txt')
  const cli = (...argv: readonly string[]) => bookwheel(...argv, '--library', library)
  writeFileSync(path, REPORT)
  writeFileSync(join(folder, 'copy.txt'), REPORT)
  writeFileSync(join(folder, 'crlf.txt'), REPORT.replaceAll('\n', '\r\n'))
  await cli('import', path)
  const [copy, crlf] = [join(folder, 'copy.txt'), join(folder, 'crlf.txt')]
  expect((await cli('import', copy, crlf)).out.trim().split('\n')).toEqual([
    `Already there as “The gates of the weir” (1): ${copy}`,
    `The same text as “The gates of the weir” (1): ${crlf}`,
    '1 added, 1 already there, 0 failed',
  ])
  const open = await openLibrary({ folder: library })
  const { edition } = await open.call('documents.get', { id: 1 })
  await open.call('highlights.create', { edition, start: 0, end: 21, colour: 'blue' })
  await open.close()

  writeFileSync(path, REPORT.replace('1,200', '1,300'))
  const changed = await cli('import', path)
  expect(changed).toMatchObject({ code: 0 })
  expect(changed.out).toBe(
    `Edition 2 of “The gates of the weir” (1): ${path}; highlights: 1 found, 0 in doubt, 0 lost\n0 added, 1 new edition, 0 already there, 0 failed\n`,
  )
  writeFileSync(join(folder, 'third.txt'), REPORT.replace('1,200', '1,400'))
  const third = await cli('import', '--edition-of', '1', join(folder, 'third.txt'), '--json')
  expect(JSON.parse(third.out)).toMatchObject({ added: [], editions: [{ document: 1, ordinal: 3 }] })

  const shown = JSON.parse((await cli('show', '1', '--edition', '1', '--json')).out)
  expect(shown).toMatchObject({ edition: 1, editions: 3 })
  expect(shown.passages.some(({ text }: { text: string }) => text.includes('1,200'))).toBe(true)
  expect(await cli('show', '1', '--edition', '4')).toMatchObject({
    code: 1,
    err: expect.stringContaining('1, 2, 3'),
  })
  expect(JSON.parse((await cli('list', '--json')).out)).toHaveLength(2)
}, 60_000)

test('failures end with 1, on the error stream, as JSON for scripts', async ({ folder }) => {
  const missing = await bookwheel('list', '--library', join(folder, 'None.bookwheel'), '--json')
  expect(missing.code).toBe(1)
  expect(missing.out).toBe('')
  expect(JSON.parse(missing.err)).toMatchObject({ error: { code: 'not-found' } })
  const library = join(folder, 'Open.bookwheel')
  const open = await openLibrary({ folder: library, create: true })
  expect(await bookwheel('import', folder, '--library', library)).toMatchObject({
    code: 1,
    err: expect.stringContaining('open in another'),
  })
  expect(await bookwheel('list', '--library', library)).toMatchObject({ code: 0 })
  await open.close()
})

test('annotations of other programs come in on the command line, and what has no place makes it fail', async ({
  folder,
}) => {
  const library = join(folder, 'Case.bookwheel')
  writeFileSync(join(folder, 'report.txt'), REPORT)
  await bookwheel('import', join(folder, 'report.txt'), '--library', library)
  const quoted = (exact: string) => ({
    id: exact,
    uri: 'file:///home/ada/report.txt',
    document: { title: ['report.txt'] },
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    text: '',
  })
  const file = join(folder, 'h.json')
  writeFileSync(
    file,
    JSON.stringify({ rows: [quoted('about 1,200 people left their homes'), quoted('not there')] }),
  )
  const brought = await bookwheel('import-annotations', file, '--library', library)
  expect(brought).toMatchObject({ code: 1, err: '' })
  expect(brought.out).toBe(
    `${file} (Hypothesis): 1 highlight, 1 note\nNot placed: “not there” in report.txt: Its words are not in the text of the document.\n`,
  )
  const again = await bookwheel('import-annotations', file, '--library', library, '--json')
  expect(JSON.parse(again.out)).toMatchObject({ files: [{ file, report: { highlights: 0, notes: 0 } }] })
  const other = join(folder, 'report.txt')
  const several = await bookwheel('import-annotations', other, file, '--library', library)
  expect(several.code).toBe(1)
  expect(several.out).toMatch(/^Not imported: .*report\.txt: This is no export of annotations/)
  expect(several.out).toContain(`${file} (Hypothesis): nothing new`)
})
