import { app, type BrowserWindow } from 'electron'
import type { Answer } from '#shared/contract/bridge.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { type AppCallContext, answerAppCall, isAppCall } from './app-calls.ts'
import { serveApp } from './app-protocol.ts'
import type { AppSettingsStore } from './app-settings.ts'
import type { Arguments } from './arguments.ts'
import { createCurrentLibrary } from './current-library.ts'
import { startImport, startWithSamples } from './first-start.ts'
import { announce, listen } from './ipc.ts'
import { setMenu } from './menu.ts'
import { corpusFolder, rendererFolder } from './places.ts'
import { defaultSession } from './security.ts'
import { applyTheme, followTheme } from './theme.ts'
import { openWindow, reloadPage } from './window.ts'

/** Runs the program from the ready event to its end: one window on one library. */
export function runProgram(args: Arguments, settings: AppSettingsStore): void {
  serveApp(defaultSession(), rendererFolder)
  applyTheme(settings.get().theme)

  let window: BrowserWindow | null = null
  const tell = (event: AnyEvent): void => announce(window, event)
  const library = createCurrentLibrary(tell)

  void openAtStart(args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
  })
  setMenu((id) => tell({ name: 'app.command', payload: { id } }))
  listen(() => window, answer)
  const shown = openWindow(settings)
  window = shown
  shown.on('closed', () => {
    window = null
  })

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
    if (result.ok) followTheme(method, result.value, settings, shown)
    return result
  }

  async function changeLibrary(folder: string, create: boolean): Promise<void> {
    await library.change(folder, create, () => reloadPage(shown))
    settings.set({ library: folder })
  }

  const context: AppCallContext = {
    window: shown,
    state: async () => ({ failure: await library.failure(), folder: library.folder() }),
    openLibrary: changeLibrary,
    reopenLibrary: async () => {
      await library.open(library.folder(), false)
      tell({ name: 'library.up', payload: { folder: library.folder() } })
      return library.folder()
    },
  }

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const { library: chosen, imports } = data as Arguments
    if (shown.isMinimized()) shown.restore()
    shown.focus()
    const opened = chosen === null ? Promise.resolve() : changeLibrary(chosen, true)
    void opened
      .then(() => startImport(library, imports))
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
  })

  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void library.close().finally(() => {
      closed = true
      // Not at once: Electron forgets a quit that begins before this one's event is over.
      setImmediate(() => app.quit())
    })
  })
}
