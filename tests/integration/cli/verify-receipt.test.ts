import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

async function verify(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  const env = { PATH: process.env['PATH'] }
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [bin, 'verify', ...argv], { env })) }
  } catch (error) {
    return error as { code: number; stdout: string }
  }
}

test('a receipt is checked for itself, against the library, and against what came since', async ({
  folder,
}) => {
  const home = join(folder, 'Case.bookwheel')
  const path = join(folder, 'receipt.json')
  const library = await openLibrary({ folder: home, create: true })
  await importText(library, folder, 'report.txt', REPORT)
  await library.call('receipts.write', { query: 'zebra', path })
  await importText(
    library,
    folder,
    'zoo.txt',
    'A day at the zoo\n\nThe zebra stood in the rain all day long.\n',
  )
  await library.close()

  const alone = await verify(path)
  expect(alone).toMatchObject({ code: 0, stdout: expect.stringContaining('The library was not asked') })

  const again = await verify(path, '--library', home)
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('This library keeps the receipt as it was written.')
  expect(again.stdout).toContain('+ A day at the zoo (document 2)')
  expect(again.stdout).toContain(
    'nothing in what was searched then, 1 passage in 1 document in all that is there now',
  )

  const json = await verify(path, '--library', home, '--json')
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, library: { found: { documents: 1 } } })

  expect(await verify(path, '--key', 'AAAA-BBBB-CCCC-DDDD-EEEE')).toMatchObject({ code: 1 })
  writeFileSync(path, readFileSync(path, 'utf8').replace('"zebra"', '"horse"'))
  const changed = await verify(path, '--library', home)
  expect(changed).toMatchObject({ code: 1, stdout: expect.stringContaining('THE RECEIPT DOES NOT HOLD') })
})
