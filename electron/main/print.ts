import { BrowserWindow, type Session, session } from 'electron'
import { BookwheelError } from '#shared/contract/errors.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { printFontsFolder } from './places.ts'
import { printFonts } from './print-fonts.ts'
import { webPreferences } from './security.ts'

/** How long a page may take to be laid out and printed. */
const PRINT_MS = 180_000

/** In memory only. Closed like every session (security.ts), it has nothing but one page and its fonts. */
const PARTITION = 'print'

/** Forbids what the page could not do anyway: scripts are off, and no address leads anywhere. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

/** Pages that wait for a window to load them, by their addresses. */
const pages = new Map<string, string>()
let count = 0
const windows = new Set<BrowserWindow>()

/**
 * Prints a page in a window that nobody sees, without scripts and without any way out. Gives the PDF. Rejects with `timeout`, or
 * with `cancelled` when the program ends.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  count += 1
  const address = `${APP_ORIGIN}/print/${count}.html`
  pages.set(address, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, session: printSession(), javascript: false },
  })
  windows.add(window)
  try {
    return await Promise.race([printed(window, address), ended(window)])
  } finally {
    pages.delete(address)
    windows.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Ends all printing; windows that nobody sees would keep the program running. */
export function endPrinting(): void {
  for (const window of windows) window.destroy()
}

async function printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
  })
}

/** The title on the left, where it is short enough, and the page on the right. */
const FOOTER = `<div style="font: 7.5pt serif; color: #595959; width: 100%; margin: 0 22mm; display: flex; gap: 8mm;">
<span class="title" dir="auto" style="flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;"></span>
<span style="white-space: nowrap;"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

function ended(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(tooLong()), PRINT_MS)
    window.once('closed', () => {
      clearTimeout(timer)
      reject(new BookwheelError('cancelled', 'Printing was ended. Nothing was written.'))
    })
    window.webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new BookwheelError('crashed', `Printing ended by itself (${reason}). Nothing was written.`))
    })
  })
}

function tooLong(): BookwheelError {
  return new BookwheelError(
    'timeout',
    `Printing took longer than ${PRINT_MS / 1000} seconds. Nothing was written.`,
    'Export fewer excerpts at a time, or another format.',
  )
}

let served: Session | null = null

function printSession(): Session {
  if (served !== null) return served
  served = session.fromPartition(PARTITION, { cache: false })
  const fonts = printFonts(printFontsFolder)
  served.protocol.handle('app', ({ url }) => {
    const page = pages.get(url)
    if (url === `${APP_ORIGIN}/print/fonts.css`) return answer(fonts, 'text/css')
    return page === undefined ? new Response('Not found', { status: 404 }) : answer(page, 'text/html')
  })
  return served
}

function answer(text: string, type: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
