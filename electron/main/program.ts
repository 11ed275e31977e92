import { setTimeout as sleep } from 'node:timers/promises'
import { app } from 'electron'
import type { Answer } from '#shared/contract/bridge.ts'
import { toFailure } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { type AppCallContext, answerAppCall, isAppCall } from './app-calls.ts'
import { serveApp } from './app-protocol.ts'
import type { AppSettingsStore } from './app-settings.ts'
import type { Arguments } from './arguments.ts'
import { createCurrentLibrary } from './current-library.ts'
import { showFailure } from './dialogs.ts'
import { startImport, startWithSamples } from './first-start.ts'
import { announce, listen } from './ipc.ts'
import { setMenu } from './menu.ts'
import { corpusFolder, rendererFolder } from './places.ts'
import { endPrinting } from './print.ts'
import { defaultSession } from './security.ts'
import { applyTheme, followTheme } from './theme.ts'
import { openWindow, reloadPage } from './window.ts'

/** How long the end of the program may wait for the library. */
const QUIT_MS = 15_000

/** Runs the program from the ready event to its end: one window on one library. */
export function runProgram(args: Arguments, settings: AppSettingsStore): void {
  serveApp(defaultSession(), rendererFolder)
  applyTheme(settings.get().theme)

  const window = openWindow(settings)
  window.once('closed', endPrinting)
  const tell = (event: AnyEvent): void => announce(window, event)
  const library = createCurrentLibrary(tell)
  listen(window, answer)
  setMenu((id) => tell({ name: 'app.command', payload: { id } }))
  // The page shows why a library can't be opened; a terminal may want to know as well.
  void openAtStart(args).catch((error: unknown) => console.error(toFailure(error).message))

  async function openAtStart({ library: chosen, imports, documents }: Arguments): Promise<void> {
    const last = settings.get().library
    const start = { documents: documents ?? app.getPath('documents'), corpus: corpusFolder() }
    if (chosen !== null) await library.open(chosen, true)
    else if (last !== null) await library.open(last, false)
    else await startWithSamples(library, start)
    settings.set({ library: library.folder() })
    await startImport(library, imports)
  }

  async function answer(method: string, input: unknown): Promise<Answer> {
    if (isAppCall(method)) return { ok: true, value: await answerAppCall(method, input, context) }
    const result = await library.call(method, input)
    if (result.ok) followTheme(method, result.value, settings, window)
    return result
  }

  async function changeLibrary(folder: string, create: boolean): Promise<void> {
    await library.change(folder, create, () => reloadPage(window))
    settings.set({ library: folder })
  }

  const context: AppCallContext = {
    window,
    state: async () => ({ failure: await library.failure(), folder: library.folder() }),
    openLibrary: changeLibrary,
    reopenLibrary: async () => {
      await library.reopen()
      tell({ name: 'library.up', payload: { folder: library.folder() } })
      return library.folder()
    },
  }

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const { library: chosen, imports } = data as Arguments
    if (window.isMinimized()) window.restore()
    window.focus()
    const opened = chosen === null ? Promise.resolve() : changeLibrary(chosen, true)
    void opened
      .then(() => startImport(library, imports))
      .catch((error: unknown) => showFailure(window, error))
  })

  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    // A library that hangs while it is opened is left to the system; its transactions are whole or not there.
    void Promise.race([library.close(), sleep(QUIT_MS)]).finally(() => {
      closed = true
      // Not at once: Electron forgets a quit that begins before this one's event is over.
      setImmediate(() => app.quit())
    })
  })
}
