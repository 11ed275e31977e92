import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createLanding, type Landing } from '#library/importing/landing.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { test as base } from '../library-fixture.ts'

const test = base.extend<{ landing: Landing }>({
  landing: async ({ folder }, use) => {
    mkdirSync(join(folder, 'sources'))
    const landing = createLanding(folder)
    await landing.open()
    await use(landing)
    await landing.close()
  },
})

test('who waits in a call for a copy finds it under its hash', async ({ folder, landing }) => {
  const file = join(folder, 'report.txt')
  writeFileSync(file, 'The gates were opened at four.')
  const landed = await landing.fromFile(file)
  const keeping = landing.keep([landed])
  expect(keeping.wait(10_000)).toBe(true)
  expect(readFileSync(sourcePath(folder, landed.sha256), 'utf8')).toBe('The gates were opened at four.')
  await keeping.done
})

test('who waits for a copy that fails is not kept waiting, and may ask why', async ({ landing }) => {
  const landed = await landing.fromBytes(Buffer.from('The gates were opened at four.'))
  await landing.drop(landed)
  const keeping = landing.keep([landed])
  expect(keeping.wait(10_000)).toBe(false)
  await expect(keeping.done).rejects.toMatchObject({ code: 'ENOENT' })
})

test('nobody waits longer than allowed', async ({ landing }) => {
  const landed = await landing.fromBytes(Buffer.from('The gates were opened at four.'))
  const keeping = landing.keep([landed])
  expect(keeping.wait(0)).toBe(false)
  await keeping.done
  expect(keeping.wait(0)).toBe(true)
})
