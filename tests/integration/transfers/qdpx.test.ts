import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import { importText, test } from '../library-fixture.ts'
import { exportQdpx, said } from './fixture.ts'

/** Letters outside of the basic plane, composed and decomposed ones, right-to-left, and line ends of Windows. */
const TEXT = [
  'A letter 𝔄 before everything, and a face 👩🏽‍🌾 too.',
  '',
  'The weir was opened at night; café and cafe\u0301 were flooded, 𝒳 = 12.',
  'هذا نص من اليمين إلى اليسار, and back.',
  '',
  'The weir was opened at night; nobody was asked, 𝔄𝔅.',
].join('\r\n')

async function filled(library: Library, folder: string): Promise<void> {
  const { id, edition } = await importText(
    library,
    folder,
    'weir.txt',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]),
  )
  const passages = await library.call('passages.read', { edition, from: 1, to: 20 })
  const text = passages.map((passage) => passage.text).join('\n')
  const harm = await library.call('tags.create', {
    name: 'harm',
    colour: 'rose',
    description: 'Who was hurt',
  })
  const figures = await library.call('tags.create', {
    name: 'figures & <sums>',
    parent: harm.id,
    colour: 'blue',
  })
  const mark = async (words: string, more: object): Promise<void> => {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    await library.call('highlights.create', {
      edition,
      start,
      end: start + words.length,
      colour: 'amber',
      ...more,
    })
  }
  await mark('face 👩🏽‍🌾 too', { tags: [harm.id], comment: 'Line one\nline "two" & <three>' })
  await mark('𝒳 = 12', { tags: [figures.id, harm.id], colour: 'violet' })
  await mark('café were flooded, 𝒳', { colour: 'green', comment: 'overlaps' })
  await mark('من اليمين إلى اليسار', { tags: [figures.id], colour: 'blue' })
  await mark('asked, 𝔄𝔅.', { tags: [] })
  await library.call('documents.describe', { id, field: 'title', value: 'The weir: a “case” & more' })
  await library.call('notes.create', {
    title: 'A thought',
    body: `See [[document/${id}|The weir: a “case” & more]] 𝔄.`,
  })
}

test('a library goes out as QDPX and comes into an empty one the same', async ({ folder, library }) => {
  await filled(library, folder)
  const path = join(folder, 'out.qdpx')
  writeFileSync(path, await exportQdpx(library))
  const other = await openLibrary({ folder: join(folder, 'Other.bookwheel'), create: true })
  const report = await other.call('transfers.import', { path })
  expect(report).toMatchObject({ source: 'Bookwheel', highlights: 5, notes: 1, tags: 2, unplaced: [] })
  expect(report.documents).toEqual([{ id: 1, title: 'The weir: a “case” & more' }])
  expect(await said(other)).toEqual(await said(library))
  expect((await other.call('library.check', {})).problems).toEqual([])
  await other.close()
})

test('the same file adds nothing twice, also to the library it came from', async ({ folder, library }) => {
  await filled(library, folder)
  const before = await said(library)
  const path = join(folder, 'out.qdpx')
  writeFileSync(path, await exportQdpx(library))
  const nothing = { documents: [], highlights: 0, notes: 0, tags: 0, unplaced: [] }
  expect(await library.call('transfers.import', { path })).toMatchObject(nothing)
  expect(await library.call('transfers.import', { path })).toMatchObject(nothing)
  expect(await said(library)).toEqual(before)
})

test('an import is one step that can be undone and done again', async ({ folder, library }) => {
  const source = await openLibrary({ folder: join(folder, 'Source.bookwheel'), create: true })
  await filled(source, folder)
  const path = join(folder, 'out.qdpx')
  writeFileSync(path, await exportQdpx(source))
  await source.close()
  await library.call('transfers.import', { path })
  const after = await said(library)
  expect((await library.call('activity.undo', {})).label).toBe('Import from Bookwheel')
  expect(await said(library)).toEqual({ documents: [], tags: [], notes: [] })
  await library.call('activity.redo', {})
  expect(await said(library)).toEqual(after)
})

test('a second export has the same GUIDs and the same bytes', async ({ folder, library }) => {
  await filled(library, folder)
  expect(Buffer.from(await exportQdpx(library))).toEqual(Buffer.from(await exportQdpx(library)))
})

test('texts have no byte order mark and no CRLF, and positions count code points', async ({
  folder,
  library,
}) => {
  await filled(library, folder)
  const files = unzipSync(await exportQdpx(library))
  const [name, bytes] = Object.entries(files).find(([path]) => path.startsWith('Sources/')) ?? []
  expect(name).toMatch(/^Sources\/[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\.txt$/)
  expect(Array.from(bytes?.slice(0, 3) ?? [])).not.toEqual([0xef, 0xbb, 0xbf])
  const text = strFromU8(bytes ?? new Uint8Array())
  expect(text).not.toContain('\r')
  const project = strFromU8(files['project.qde'] ?? new Uint8Array())
  const selections = [...project.matchAll(/name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/g)]
  expect(selections).toHaveLength(5)
  for (const [, words = '', start, end] of selections) {
    expect(Array.from(text).slice(Number(start), Number(end)).join('')).toBe(words)
  }
})
