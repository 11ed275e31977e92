import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import { importPaths, importText, test } from '../library-fixture.ts'
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

/** Words, signs that layout rules look at, and letters of every kind of length. */
const piece = fc.constantFrom(
  'weir',
  'café',
  'cafe\u0301',
  '𝔄𝔅',
  '👩🏽‍🌾',
  'سد النهر',
  '漢字',
  '- item',
  '1. first',
  '> quoted',
  '=====',
  '# heading',
  'a\tb',
  '&amp; <b>',
  'The gates were opened shortly after three in the morning, and about 1,200 people left.',
)
const gap = fc.constantFrom(' ', '  ', '\n', '\r\n', '\n\n', '\r\n\r\n')
const randomText = fc
  .array(fc.tuple(piece, gap), { minLength: 3, maxLength: 60 })
  .map((parts) => parts.flat().join(''))

test('any text with any highlights goes out and comes in the same', async ({ folder, library }) => {
  const texts = fc.sample(randomText, { numRuns: 30, seed: 4 })
  const paths = texts.map((text, index) => {
    const path = join(folder, `text-${index}.txt`)
    writeFileSync(path, `${index % 3 === 0 ? '\uFEFF' : ''}Text number ${index}\n\n${text}`)
    return path
  })
  const { added } = await importPaths(library, paths)
  const tag = await library.call('tags.create', { name: 'any' })
  for (const [index, { document }] of added.entries()) {
    const { edition } = await library.call('documents.get', { id: document })
    const passages = await library.call('passages.read', { edition, from: 1, to: 500 })
    const length = passages.map(({ text }) => text).join('\n').length
    for (const [one, other] of fc.sample(fc.tuple(fc.nat(length - 1), fc.nat(length)), {
      numRuns: 6,
      seed: index,
    })) {
      const range = { start: Math.min(one, other), end: Math.max(one, other, 1) }
      const comment = `${one} to ${other}`
      await library
        .call('highlights.create', {
          edition,
          ...range,
          colour: 'rose',
          tags: one % 2 ? [tag.id] : [],
          comment,
        })
        .catch((error: unknown) => expect(error).toMatchObject({ code: 'invalid-input' }))
    }
  }
  expect((await library.call('library.status', {})).highlights).toBeGreaterThan(150)
  const path = join(folder, 'out.qdpx')
  writeFileSync(path, await exportQdpx(library))
  const other = await openLibrary({ folder: join(folder, 'Other.bookwheel'), create: true })
  expect((await other.call('transfers.import', { path })).unplaced).toEqual([])
  expect(await said(other)).toEqual(await said(library))
  await other.close()
})
