import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { limitByKernel } from '#library/importing/kernel-limits.ts'

const GIGABYTE = 1024 ** 3
const hasLimits = process.platform === 'linux' && existsSync('/usr/bin/prlimit')

/** A process that runs the code when a line comes in, and whose memory and files are then limited. */
async function limited(code: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', `process.stdin.once('data', () => { ${code} })`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  await once(child, 'spawn')
  expect(await limitByKernel(child.pid ?? -1, 2 * GIGABYTE)).toBe(true)
  child.stdin?.write('go\n')
  return child
}

test.skipIf(!hasLimits)(
  'a limited process can’t have more memory than it may (skipped: no prlimit)',
  async () => {
    const child = await limited(`
    const held = []
    try { for (;;) held.push(Buffer.alloc(64 * 1024 * 1024, 1)) } catch (error) {
      console.log(held.length * 64)
      process.exit()
    }`)
    const megabytes = Number(await text(child.stdout as NodeJS.ReadableStream))
    expect(megabytes).toBeGreaterThan(512)
    expect(megabytes).toBeLessThan(2048)
  },
)

test.skipIf(!hasLimits)('a limited process can’t write into a file (skipped: no prlimit)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookwheel-limits-'))
  const file = join(folder, 'written')
  const child = await limited(
    `require('node:fs').writeFileSync(${JSON.stringify(file)}, 'words'); process.exit()`,
  )
  await once(child, 'close')
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe('')
  rmSync(folder, { recursive: true })
})

test('where there is nothing to limit, it says so', async () => {
  expect(await limitByKernel(2 ** 22 + 1, GIGABYTE)).toBe(false)
})
