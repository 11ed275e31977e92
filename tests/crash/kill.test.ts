import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { importPaths, REPORT, test } from '../integration/library-fixture.ts'

const root = process.cwd()

/** Starts a process that works on the library and prints every acknowledged step on a line of its own. */
function start(script: string): {
  child: ChildProcess
  lines: string[]
  reached: (count: number) => Promise<void>
  ended: Promise<void>
} {
  const code = `import { openLibrary } from '${join(root, 'electron/library/library.ts')}'\n${script}`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    lines.push(line)
    for (const { count, resolve } of waiting) if (lines.length >= count) resolve()
  })
  return {
    child,
    lines,
    reached: (count) =>
      new Promise((resolve) => (lines.length >= count ? resolve() : waiting.push({ count, resolve }))),
    ended: new Promise((resolve) => child.once('close', () => resolve())),
  }
}

test('what was acknowledged survives a kill at any moment', async ({ folder }) => {
  const path = join(folder, 'Killed.bookwheel')
  await (await openLibrary({ folder: path, create: true })).close()
  const acknowledged = new Map<string, string>()
  for (const round of [1, 2, 3]) {
    const { child, lines, reached, ended } = start(`
      const library = await openLibrary({ folder: ${JSON.stringify(path)} })
      const note = await library.call('notes.create', { title: 'Round ${round}' })
      for (let step = 1; ; step += 1) {
        await library.call('notes.save', { id: note.id, body: 'step ' + step })
        console.log(note.id + ' step ' + step)
      }`)
    await reached(20 * round)
    child.kill('SIGKILL')
    await ended
    const [id = '', ...body] = (lines.at(-1) ?? '').split(' ')
    acknowledged.set(id, body.join(' '))
    const library = await openLibrary({ folder: path })
    expect((await library.call('library.check', {})).problems).toEqual([])
    for (const [noteId, saved] of acknowledged) {
      const kept = (await library.call('notes.get', { id: Number(noteId) })).body
      expect(Number(kept.split(' ')[1])).toBeGreaterThanOrEqual(Number(saved.split(' ')[1]))
    }
    await library.close()
  }
})

test('an import that is killed half-way leaves a sound library and goes on where it stopped', async ({
  folder,
}) => {
  const path = join(folder, 'Killed.bookwheel')
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  for (let i = 0; i < 1200; i += 1) writeFileSync(join(inbox, `${i}.txt`), `${REPORT}\nNumber ${i}.\n`)
  const { child, reached, ended } = start(`
    const library = await openLibrary({ folder: ${JSON.stringify(path)}, create: true })
    library.on((event) => { if (event.name === 'imports.progress' && event.payload.done > 600) console.log(event.payload.done) })
    await library.call('imports.start', { paths: [${JSON.stringify(inbox)}] })`)
  await reached(1)
  child.kill('SIGKILL')
  await ended
  const library = await openLibrary({ folder: path })
  expect((await library.call('library.check', {})).problems).toEqual([])
  const before = (await library.call('library.status', {})).documents
  const { added, duplicates, failed } = await importPaths(library, [inbox])
  expect(failed).toEqual([])
  expect(duplicates).toHaveLength(before)
  expect(added).toHaveLength(1200 - before)
  expect((await library.call('library.check', {})).problems).toEqual([])
  await library.close()
})
