import { type App, app, type Session, session, type WebContents, type WebPreferences } from 'electron'
import { isAppUrl, PAGE } from './app-protocol.ts'

/** What every page of the program runs under. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences

/** Refuses, for all pages there will ever be, everything that the program does not need. */
export function lockDown(electron: App = app): void {
  electron.on('session-created', closeSession)
  electron.on('web-contents-created', (_, contents) => closeContents(contents))
  electron.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  electron.on('select-client-certificate', (event) => event.preventDefault())
  electron.on('login', (event) => event.preventDefault())
}

/** Closes the session that the window uses; call when Electron is ready. */
export function defaultSession(): Session {
  closeSession(session.defaultSession)
  return session.defaultSession
}

function closeSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerEnabled(false)
  // Without a language there is no dictionary to fetch; macOS uses its own and has none to set.
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages([])
  target.on('will-download', (event) => event.preventDefault())
  target.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isLocal(url) }))
}

/** What a page may load: its own files, images and blobs that it made itself, and the developer tools' own files. */
function isLocal(url: string): boolean {
  return isAppUrl(url) || /^(?:data|blob|devtools):/.test(url)
}

function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event, url) => {
    if (url !== PAGE) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
}
