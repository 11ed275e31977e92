import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { call } from './call.ts'

/** The checkout whose `out/` is run. */
export const projectFolder = resolve(import.meta.dirname, '..', '..', '..')

/** How long the program may take to save, close the library and end. */
const END_MS = 10_000

export interface LaunchOptions {
  /** The library to open; a new empty one if left out; null starts as a first or later start does. */
  readonly library?: string | null
  /** Files and folders to import; `launch` returns when they are imported. */
  readonly import?: readonly string[]
  /** Files to write (name → text or bytes) and to import. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Folder of user data, to start again as the same user; a new one if left out. It is then the caller's to delete. */
  readonly userData?: string
  /** Where a first start makes its library. */
  readonly documents?: string
  /** Further switches for Chromium. */
  readonly switches?: readonly string[]
}

export interface Launched {
  readonly app: ElectronApplication
  readonly window: Page
  /** The folder given or made for the library; '' when the program chose it itself. */
  readonly libraryFolder: string
  /** Ends the program as its user would, then deletes what `launch` made. May be called twice. */
  close(): Promise<void>
}

/** The executable under test. `npm test` sets it; by hand: `BOOKWHEEL_TEST_ELECTRON=… npx playwright test`. */
export function electronPath(): string {
  const path = process.env['BOOKWHEEL_TEST_ELECTRON']
  if (!path) throw new Error('Set BOOKWHEEL_TEST_ELECTRON to an Electron executable, or run “npm test”.')
  return path
}

/** Chromium's sandbox is on wherever it can be: everywhere but as root. */
export const sandboxed = process.getuid?.() !== 0

/** What an Electron that is started without Playwright needs. */
export const sandboxSwitches: readonly string[] = sandboxed ? [] : ['--no-sandbox']

/** Starts the real program in real Electron, with user data of its own. Needs `npm run build` before; `npm test` does it. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const scratch = await mkdtemp(join(tmpdir(), 'bookwheel-e2e-'))
  const library = options.library === undefined ? join(scratch, 'Test.bookwheel') : options.library
  const imports = [
    ...(options.import ?? []),
    ...(await writeFiles(join(scratch, 'files'), options.files ?? {})),
  ]
  const app = await _electron.launch({
    executablePath: electronPath(),
    chromiumSandbox: sandboxed,
    args: [
      '-r',
      join(import.meta.dirname, 'hold-start.cjs'),
      '--log-level=3',
      `--user-data-dir=${options.userData ?? join(scratch, 'user')}`,
      ...(options.switches ?? []),
      projectFolder,
      ...(library === null ? [] : [`--library=${library}`]),
      ...(options.documents ? [`--documents=${options.documents}`] : []),
      ...imports.map((path) => `--import=${path}`),
    ],
    env: environment(),
  })
  // Asked now: an ended program no longer answers.
  const child = app.process()
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await Promise.race([app.close().catch(() => undefined), sleep(END_MS, undefined, { ref: false })])
    const ended = child.exitCode !== null || child.signalCode !== null
    if (!ended) child.kill('SIGKILL')
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
    if (!ended) throw new Error(`The program did not end within ${END_MS / 1000} s and was killed.`)
  }
  try {
    const window = await app.firstWindow()
    await window.waitForLoadState('domcontentloaded')
    if (imports.length > 0) await imported(window)
    return { app, window, libraryFolder: library ?? '', close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Waits until the import that is under way (or about to start) has ended. */
export async function imported(window: Page): Promise<void> {
  for (;;) {
    const { running, last } = await call(window, 'imports.status', {})
    if (running === null && last !== null) return
    await window.waitForTimeout(50)
  }
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  return Object.keys(files).length === 0 ? [] : [folder]
}

/** The tests' own environment without what would change how Electron starts. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !/^(?:NODE_|ELECTRON_)/.test(entry[0]),
    ),
  )
}
