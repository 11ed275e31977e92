import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { call, rawCall } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { imported } from '#tests/e2e/harness/launch.ts'
import { killLibraryProcess, libraryProcessId } from '#tests/e2e/harness/processes.ts'

/** Notes from now on when the library goes down and comes up; the returned function gives what was noted. */
async function watchLibrary(window: Page): Promise<() => Promise<readonly string[]>> {
  await window.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seenEvents: seen })
    globalThis.window.bookwheel.on(({ name }) => {
      if (name === 'library.down' || name === 'library.up') seen.push(name)
    })
  })
  return () => window.evaluate(() => [...(globalThis as unknown as { seenEvents: string[] }).seenEvents])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a killed library process is started again and loses nothing', async ({ app, window }) => {
  const note = await call(window, 'notes.create', { title: 'Kept', body: 'Saved before the crash.' })
  const events = await watchLibrary(window)
  const pid = await libraryProcessId(app)
  if (pid === null) throw new Error('There is no library process.')

  // Stopped, so that the call is certainly under way when the process dies.
  process.kill(pid, 'SIGSTOP')
  const pending = rawCall(window, 'notes.create', { title: 'Unanswered', body: '' })
  await window.waitForTimeout(1000)
  process.kill(pid, 'SIGKILL')

  const answer = await pending
  expect(answer.ok ? 'answered' : answer.error.code).toBe('library-stopped')
  expect(await call(window, 'notes.list', {})).toMatchObject([{ id: note.id, title: 'Kept' }])
  await expect.poll(events).toEqual(['library.down', 'library.up'])
  expect(await libraryProcessId(app)).not.toBe(pid)
  expect((await call(window, 'library.check', {})).problems).toEqual([])
})

test('an import that is cut off by a crash leaves a sound library and can be repeated', async ({
  app,
  window,
  scratch,
}) => {
  const folder = join(scratch, 'texts')
  await mkdir(folder)
  for (let index = 0; index < 120; index += 1) {
    await writeFile(join(folder, `${index}.txt`), `Text ${index}\n\nSome words of text ${index}.\n`)
  }
  await call(window, 'imports.start', { paths: [folder] })
  await expect
    .poll(async () => (await call(window, 'library.status', {})).documents, { intervals: [10] })
    .toBeGreaterThan(3)
  const events = await watchLibrary(window)
  await killLibraryProcess(app)
  await expect.poll(events).toContain('library.up')

  const partly = (await call(window, 'library.status', {})).documents
  expect((await call(window, 'library.check', {})).problems).toEqual([])
  await call(window, 'imports.start', { paths: [folder] })
  await imported(window)
  const { last } = await call(window, 'imports.status', {})
  expect(last?.duplicates).toHaveLength(partly)
  expect((await call(window, 'library.status', {})).documents).toBe(120)
})

test('a process that dies again and again is given up plainly, and can be started by hand', async ({
  app,
  window,
  program,
}) => {
  const events = await watchLibrary(window)
  for (let crash = 0; crash < 4; crash += 1) {
    // Answers once the process of this turn is open.
    await call(window, 'library.status', {})
    await killLibraryProcess(app)
    await expect
      .poll(async () => (await events()).filter((name) => name === 'library.down').length)
      .toBeGreaterThan(crash)
  }
  await expect
    .poll(async () => (await call(window, 'app.state', {})).failure?.code, { timeout: 10_000 })
    .toBe('library-stopped')
  const answer = await rawCall(window, 'library.status', {})
  expect(answer.ok ? 'answered' : answer.error.code).toBe('library-stopped')

  expect(await call(window, 'app.reopenLibrary', {})).toEqual({ folder: program.libraryFolder })
  expect((await call(window, 'app.state', {})).failure).toBeNull()
  expect(await call(window, 'library.status', {})).toMatchObject({ documents: 0 })
})

test('the library process ends when the program dies, and the library can be opened again', async ({
  start,
  scratch,
}) => {
  const library = join(scratch, 'Left.bookwheel')
  const first = await start({ library })
  await call(first.window, 'notes.create', { title: 'Still here', body: '' })
  const pid = await libraryProcessId(first.app)
  first.app.process().kill('SIGKILL')
  await expect.poll(() => pid !== null && isAlive(pid)).toBe(false)

  const second = await start({ library })
  expect(await call(second.window, 'notes.list', {})).toMatchObject([{ title: 'Still here' }])
})

test('a window that closes while a write is under way does not lose the write', async ({
  start,
  scratch,
}) => {
  const library = join(scratch, 'Closing.bookwheel')
  const first = await start({ library })
  await first.window.evaluate(() => {
    for (let index = 0; index < 50; index += 1) {
      void globalThis.window.bookwheel.call('notes.create', {
        title: `Note ${index}`,
        body: 'x'.repeat(10_000),
      })
    }
    globalThis.window.close()
  })
  await first.close()

  const second = await start({ library })
  expect(await call(second.window, 'notes.list', {})).toHaveLength(50)
})
