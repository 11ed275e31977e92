import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { commandLineModule } from '#scripts/environment/command-line.js'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { projectFolder } from '#tests/e2e/harness/launch.ts'

const SOURCE = join(projectFolder, 'electron', 'library', 'hosts', 'cli.ts')
const BUILT = join(projectFolder, 'out', 'main', 'cli.cjs')

/** Runs a module of the command line and answers with all that it prints. */
async function run(module: string, args: readonly string[]): Promise<string> {
  const code = `const { main } = await import(process.argv[1]); process.exitCode = await main(process.argv.slice(2))`
  const start = ['--input-type=module', '-e', code, pathToFileURL(module).href]
  const { stdout } = await promisify(execFile)(process.execPath, [...start, ...args])
  return stdout
}

test('the built command line reads, finds and prints what its sources do', async ({ scratch }) => {
  expect(commandLineModule()).toBe(BUILT)
  const library = (name: string) => ['--library', join(scratch, `${name}.bookwheel`)]
  const importBy = async (module: string, name: string) => {
    expect(await run(module, ['import', join(projectFolder, 'corpus'), ...library(name)])).toContain(
      '15 added',
    )
    // Files that are read side by side are numbered as they are done.
    return (await run(module, ['list', ...library(name)]))
      .replace(/^ *\d+/gm, '')
      .split('\n')
      .sort()
  }
  const [built, source] = await Promise.all([importBy(BUILT, 'Built'), importBy(SOURCE, 'Source')])
  expect(built).toEqual(source)
  const findBy = (module: string) =>
    run(module, ['search', 'gauge NEAR/20 water OR spillway', ...library('Built')])
  expect(await findBy(BUILT)).toContain('spillway')
  expect(await findBy(BUILT)).toBe(await findBy(SOURCE))
})
