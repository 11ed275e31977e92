import { BrowserWindow, dialog } from 'electron'
import { PAGE } from './app-protocol.ts'
import type { AppSettingsStore } from './app-settings.ts'
import { crashAllowance } from './crash-allowance.ts'
import { preloadScript } from './places.ts'
import { webPreferences } from './security.ts'
import { backgroundColour } from './theme.ts'
import { MINIMUM, rememberPlace, windowPlace } from './window-place.ts'

/** How long the page may keep the window open to finish saving. */
const SAVE_MS = 2000
const ASK_AGAIN_MS = 50

/** Opens the program's window where it was last; it is shown once the page has drawn itself. */
export function openWindow(settings: AppSettingsStore): BrowserWindow {
  const { bounds, maximised, theme } = settings.get()
  const window = new BrowserWindow({
    ...windowPlace(bounds),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: 'Bookwheel',
    show: false,
    backgroundColor: backgroundColour(theme),
    webPreferences: { ...webPreferences, preload: preloadScript },
  })
  rememberPlace(window, settings)
  letPageSave(window)
  reviveAfterCrash(window)
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  void window.loadURL(PAGE)
  return window
}

/**
 * A page that still has something to save prevents its `beforeunload`. It is asked again until it lets go, and for no
 * longer than `SAVE_MS`: a window always closes, and a page that is to be loaded anew always is.
 */
function letPageSave(window: BrowserWindow): void {
  let refusedSince: number | null = null
  let closing = false
  window.on('close', () => {
    if (closing) return
    closing = true
    // A page that hangs does not even refuse.
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy()
    }, SAVE_MS + 500)
  })
  window.webContents.on('will-prevent-unload', (event) => {
    refusedSince ??= Date.now()
    if (Date.now() - refusedSince >= SAVE_MS) {
      event.preventDefault()
      return
    }
    setTimeout(() => {
      if (window.isDestroyed()) return
      if (closing) window.close()
      else window.webContents.reload()
    }, ASK_AGAIN_MS)
  })
  window.webContents.on('did-navigate', () => {
    refusedSince = null
  })
}

/** Loads the page anew, after it has saved; settles at the moment the new page replaces the old one. */
export function reloadPage(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.once('did-navigate', () => resolve())
    window.once('closed', resolve)
    window.webContents.reload()
  })
}

function reviveAfterCrash(window: BrowserWindow): void {
  const mayReload = crashAllowance()
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    console.error(`The page ended unexpectedly: ${reason}`)
    if (mayReload()) return window.webContents.reload()
    dialog.showErrorBox(
      'Bookwheel can’t show its window',
      'The page ended several times within a minute. What was saved is safe. Please start Bookwheel again.',
    )
    window.destroy()
  })
}
