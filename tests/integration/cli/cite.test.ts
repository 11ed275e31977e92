import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { main } from '#library/hosts/cli.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

test('documents are cited on the command line, beside an open library', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  const run = async (...argv: readonly string[]) => {
    const all = [bin, ...argv, '--library', library.folder]
    return (await promisify(execFile)(process.execPath, all, { env: { PATH: process.env['PATH'] } })).stdout
  }
  expect(await run('cite', String(id))).toBe('A. Lund, “The gates of the weir”, 14 March 2020\n')
  expect(await run('cite', String(id), '--style', 'apa', '--locale', 'fr-FR')).toBe(
    'Lund, A. (2020, mars 14). The gates of the weir.\n',
  )
  expect(await run('cite', String(id), '--format', 'ris')).toContain(
    '\nAU  - Lund, A.\nTI  - The gates of the weir\n',
  )
  expect(JSON.parse(await run('cite', String(id), String(id), '--json'))).toMatchObject([
    { document: id, item: { title: 'The gates of the weir' }, html: expect.any(String) },
    { document: id },
  ])
  expect(await run('styles')).toMatch(/^ {2}apa +APA, 7th edition \(in the text\)$/m)
})

test('a format that is not known is a wrong call', async ({ library }) => {
  expect(await main(['cite', '1', '--format', 'endnote', '--library', library.folder])).toBe(2)
})
