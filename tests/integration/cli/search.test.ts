import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

async function searching(library: string, ...argv: readonly string[]): Promise<string> {
  const call = [bin, 'search', '--library', library, ...argv]
  const { stdout } = await promisify(execFile)(process.execPath, call, { env: { PATH: process.env['PATH'] } })
  return stdout
}

test('a search prints the notes and highlights that it finds, with document and place', async ({
  folder,
}) => {
  const home = join(folder, 'Case.bookwheel')
  const library = await openLibrary({ folder: home, create: true })
  const { id: document, edition } = await importText(library, folder, 'report.txt', REPORT)
  const [passage] = (await library.call('search.run', { query: 'authority' })).documents[0]?.passages ?? []
  const [whole] = await library.call('passages.read', {
    edition,
    from: passage?.ordinal ?? 0,
    to: passage?.ordinal ?? 0,
  })
  const { id } = await library.call('highlights.create', {
    edition,
    start: whole?.start ?? 0,
    end: (whole?.start ?? 0) + 'The river authority'.length,
    colour: 'rose',
    comment: 'Which\nsluice was it?',
  })
  const note = await library.call('notes.create', { title: 'Questions', body: 'Who built the sluice?' })
  await library.close()

  const ordinal = passage?.ordinal
  const found = await searching(home, 'sluice')
  expect(found.trimEnd().split('\n')).toEqual([
    `Note ${note.id}  Questions`,
    '       Who built the [sluice]?',
    `Highlight ${id} in document ${document}  The gates of the weir, ¶ ${ordinal}`,
    '       “The river authority”',
    '       Which',
    '       [sluice] was it?',
  ])
  const known = await searching(home, 'in:highlights colour:rose')
  expect(known).toContain('“The river authority”')
  expect(known).not.toContain('Nothing found')
  expect(await searching(home, 'in:notes sluice')).not.toContain('Highlight')

  expect(JSON.parse(await searching(home, 'sluice', '--json'))).toMatchObject({
    total: 0,
    documents: [],
    notes: [{ id: note.id, title: 'Questions', text: 'Who built the sluice?', marks: [[14, 20]] }],
    highlights: [
      {
        id,
        document,
        title: 'The gates of the weir',
        ordinal,
        page: null,
        colour: 'rose',
        exact: 'The river authority',
        comment: 'Which\nsluice was it?',
        marks: [[6, 12]],
      },
    ],
  })
})
