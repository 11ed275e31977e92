import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { madeZip } from '#tests/made-files/zip.ts'
import { importPaths, test } from '../integration/library-fixture.ts'

// The names of files and the kinds of files that a folder may hold. Each test ends with a full check of the library.
const onWindows = process.platform === 'win32'
const onLinux = process.platform === 'linux'
const TEXT = 'The gate was opened at three.'

/** Imports the folder; what was added and refused by the names of the files. */
async function importFolder(
  library: Library,
  folder: string,
): Promise<{ added: string[]; failed: Record<string, string> }> {
  const { added, failed } = await importPaths(library, [folder])
  return {
    added: added.map(({ path }) => basename(path)).sort(),
    failed: Object.fromEntries(failed.map(({ path, code }) => [basename(path), code])),
  }
}

function files(folder: string): string {
  const path = join(folder, 'papers')
  mkdirSync(path)
  return path
}

test.skipIf(onWindows)(
  'names that Windows reserves, and those with signs that other systems forbid, are names (skipped on Windows)',
  async ({ folder, library }) => {
    const papers = files(folder)
    const names = [
      'CON.txt',
      'NUL.txt',
      'aux.md',
      'COM1.txt',
      'a:b.txt',
      'a\\..\\b.txt',
      'a*?"<>|.txt',
      '%2e%2e%2f.txt',
      '-rf.txt',
      '~.txt',
      ' .txt',
    ]
    for (const [index, name] of names.entries()) writeFileSync(join(papers, name), `${TEXT} ${index}`)
    expect(await importFolder(library, papers)).toEqual({ added: names.toSorted(), failed: {} })
    expect(readdirSync(folder).sort()).toEqual(['Test.bookwheel', 'papers'])
  },
)

test.skipIf(onWindows)(
  'names that end in dots and spaces say nothing of their kind, and are refused in words (skipped on Windows)',
  async ({ folder, library }) => {
    const papers = files(folder)
    for (const name of ['dot.txt.', 'space.txt ', 'dots...']) writeFileSync(join(papers, name), TEXT)
    const { added, failed } = await importFolder(library, papers)
    expect(added).toEqual([])
    expect(failed).toEqual({
      'dot.txt.': 'unsupported',
      'space.txt ': 'unsupported',
      'dots...': 'unsupported',
    })
  },
)

test('a name of 255 bytes and a path of 3,000 are read', async ({ folder, library }) => {
  const papers = files(folder)
  const long = `${'n'.repeat(251)}.txt`
  writeFileSync(join(papers, long), TEXT)
  let deep = papers
  for (let depth = 0; depth < (onWindows ? 1 : 30); depth += 1) {
    deep = join(deep, 'd'.repeat(onWindows ? 10 : 100))
    mkdirSync(deep)
  }
  writeFileSync(join(deep, 'bottom.txt'), `${TEXT} At the bottom.`)
  expect(await importFolder(library, papers)).toEqual({ added: ['bottom.txt', long].sort(), failed: {} })
  const { rows } = await library.call('documents.list', { view: 'all', offset: 0, limit: 10 })
  expect(rows.map(({ title }) => title)).toContain('n'.repeat(251))
})

test.skipIf(onWindows)(
  'names that steer terminals or turn the direction of writing make plain titles (skipped on Windows)',
  async ({ folder, library }) => {
    const papers = files(folder)
    const names = [
      'two\nlines.txt',
      'red\u001b[31m.txt',
      'bell\u0007.txt',
      'fdp\u202egnp.txt',
      'isolate\u2066d.txt',
    ]
    for (const [index, name] of names.entries()) writeFileSync(join(papers, name), `${TEXT} ${index}.`)
    expect(await importFolder(library, papers)).toEqual({ added: names.toSorted(), failed: {} })
    const { rows } = await library.call('documents.list', { view: 'all', offset: 0, limit: 10 })
    expect(rows.map(({ title }) => title).sort()).toEqual([
      'bell',
      'fdpgnp',
      'isolated',
      'red [31m',
      'two lines',
    ])
  },
)

test.skipIf(!onLinux)(
  'a name that is no UTF-8 is refused with what to do, and the others are read (skipped: only Linux has them)',
  async ({ folder, library }) => {
    const papers = files(folder)
    writeFileSync(
      Buffer.concat([Buffer.from(join(papers, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]),
      TEXT,
    )
    writeFileSync(join(papers, 'good.txt'), TEXT)
    const { added, failed } = await importPaths(library, [papers])
    expect(added.map(({ path }) => basename(path))).toEqual(['good.txt'])
    expect(failed).toMatchObject([{ code: 'unreadable', message: expect.stringContaining('Rename it') }])
  },
)

test.skipIf(!onLinux)(
  'one name in two forms of Unicode is two files of a folder (skipped: other systems have one form)',
  async ({ folder, library }) => {
    const papers = files(folder)
    const twins = ['café.txt'.normalize('NFC'), 'café.txt'.normalize('NFD')]
    for (const [index, name] of twins.entries()) writeFileSync(join(papers, name), `${TEXT} ${index}`)
    expect((await importFolder(library, papers)).added).toEqual(twins.toSorted())
  },
)

test('one name in two forms of Unicode is two files of an archive', async ({ folder, library }) => {
  const twins = ['café.txt'.normalize('NFC'), 'café.txt'.normalize('NFD')]
  const path = join(folder, 'twins.zip')
  writeFileSync(path, madeZip(twins.map((name, index) => ({ name, bytes: `${TEXT} ${index}`, utf8: true }))))
  const { added, failed } = await importPaths(library, [path])
  expect(failed).toEqual([])
  expect(new Set(added.map((file) => file.path)).size).toBe(2)
})

test.skipIf(onWindows)(
  'links in circles, pipes, devices, sockets and closed files are one line each, and the rest is read (skipped on Windows)',
  async ({ folder, library }) => {
    const papers = files(folder)
    const at = (name: string): string => join(papers, name)
    writeFileSync(at('good.txt'), TEXT)
    symlinkSync(papers, at('again'))
    symlinkSync(at('itself.txt'), at('itself.txt'))
    symlinkSync('/dev/zero', at('zero.txt'))
    symlinkSync('gone.txt', at('nowhere.txt'))
    execFileSync('mkfifo', [at('pipe.txt')])
    writeFileSync(at('closed.txt'), TEXT.repeat(2))
    chmodSync(at('closed.txt'), 0)
    const server = createServer().listen(at('socket.txt'))
    await new Promise((resolve) => server.once('listening', resolve))
    const { added, failed } = await importFolder(library, papers)
    server.close()
    // The superuser may read what is closed.
    const isSuperuser = process.getuid?.() === 0
    expect(added).toEqual(isSuperuser ? ['closed.txt', 'good.txt'] : ['good.txt'])
    expect(failed).toEqual({
      'itself.txt': 'unreadable',
      'nowhere.txt': 'not-found',
      'pipe.txt': 'unsupported',
      'socket.txt': 'unsupported',
      'zero.txt': 'unsupported',
      ...(isSuperuser ? {} : { 'closed.txt': 'no-access' }),
    })
    expect(existsSync(join(library.folder, 'sources', 'incoming'))).toBe(false)
  },
)
