import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function bookwheel(library: string, ...argv: readonly string[]): Promise<Said> {
  const env = { PATH: process.env['PATH'] }
  const options = [bin, 'export', 'Gates', ...argv, '--library', library]
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, options, { env })) }
  } catch (error) {
    return error as Said
  }
}

/** A library with a pack of one excerpt. */
async function libraryWithPack(folder: string): Promise<string> {
  const home = join(folder, 'Case.bookwheel')
  const library = await openLibrary({ folder: home, create: true })
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  const { id } = await library.call('highlights.create', { edition, start: 60, end: 100, colour: 'amber' })
  const { id: pack } = await library.call('packs.create', { title: 'Gates' })
  await library.call('packs.add', { pack, items: [{ kind: 'highlight', id }] })
  await library.close()
  return home
}

test('a pack is exported with other settings for once', async ({ folder }) => {
  const library = await libraryWithPack(folder)
  const markdown = async (...options: readonly string[]): Promise<string> => {
    const path = join(folder, 'gates.md')
    const said = await bookwheel(library, '--format', 'markdown', '--output', path, ...options)
    expect(said).toMatchObject({ code: 0, stdout: expect.stringContaining(path) })
    return readFileSync(path, 'utf8')
  }
  expect(await markdown()).toContain('Bibliography')
  expect(await markdown('--locale', 'de-DE')).toContain('Literaturverzeichnis')
  expect(await markdown('--citations', 'in-text')).not.toContain('[^1]')
  expect(await markdown()).toContain('[^1]')
})

test('a folder is replaced only when that is said', async ({ folder }) => {
  const library = await libraryWithPack(folder)
  const path = join(folder, 'gates')
  const write = (...options: readonly string[]) =>
    bookwheel(library, '--format', 'folder', '--output', path, ...options)
  expect(await write()).toMatchObject({ code: 0 })
  expect(await write()).toMatchObject({ code: 1, stderr: expect.stringContaining('left as it is') })
  expect(await write('--replace', '--source-safe')).toMatchObject({ code: 0 })
  expect(readdirSync(path)).not.toContain('originals')
})

test('what can’t be exported is refused with what to do', async ({ folder }) => {
  const library = await libraryWithPack(folder)
  const path = join(folder, 'gates.pdf')
  expect(await bookwheel(library, '--format', 'pdf', '--output', path)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('in the window'),
  })
  const where = await bookwheel(library, '--format', 'docx', '--output', path, '--citations', 'nowhere')
  expect(where).toMatchObject({ code: 2, stderr: expect.stringContaining('--citations') })
  const style = await bookwheel(library, '--format', 'docx', '--output', path, '--style', 'no-such-style')
  expect(style).toMatchObject({ code: 1, stderr: expect.stringContaining('no-such-style') })
  expect(readdirSync(folder)).not.toContain('gates.pdf')
})
