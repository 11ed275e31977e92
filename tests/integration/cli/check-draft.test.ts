import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { importText, REPORT, test } from '../library-fixture.ts'

const bin = join(process.cwd(), 'scripts/bookwheel.js')

async function checkDraft(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [bin, 'check-draft', ...argv])
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, out: stdout }
  }
}

test('check-draft prints a line a claim and fails for what the library does not say', async ({
  library,
  folder,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  const at = ['--library', library.folder]
  const good = join(folder, 'good.md')
  writeFileSync(good, 'It says “about 1,200 people left their homes”.\n')
  const faithful = await checkDraft(good, ...at)
  expect(faithful).toMatchObject({ code: 0 })
  expect(faithful.out).toMatch(
    /^exact +“about 1,200 people left their homes” +The gates of the weir, ¶ \d+\n/,
  )

  const bad = join(folder, 'bad.md')
  writeFileSync(bad, 'It says “about 1,300 people left their homes”. They had 12 boats.\n')
  const altered = await checkDraft(bad, ...at)
  expect(altered.code).toBe(1)
  expect(altered.out).toContain('about [-1,200-] {+1,300+} people left their homes')
  expect(altered.out).toContain('quotations: 0 exact, 0 with words left out, 1 altered, 0 not found')

  const json = await checkDraft(bad, ...at, '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({
    claims: [
      { kind: 'quotation', status: 'altered' },
      { kind: 'figure', status: 'not-found' },
    ],
  })
})
