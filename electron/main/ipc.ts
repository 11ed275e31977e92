import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type Answer, BRIDGE_CHANNEL } from '#shared/contract/bridge.ts'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import { isMethod } from '#shared/contract/index.ts'
import { isAppUrl } from './app-protocol.ts'
import { isSaneInput } from './input-size.ts'

/** Answers one call of the contract; may reject. */
export type Answering = (method: string, input: unknown) => Promise<Answer>

/** Answers calls that come from the main frame of the program's window, and refuses all others. */
export function listen(window: BrowserWindow, answering: Answering): void {
  ipcMain.handle(BRIDGE_CHANNEL, async (event, method: unknown, input: unknown): Promise<Answer> => {
    try {
      if (!isOurPage(event, window)) throw invalid('The call came from somewhere else than the window.')
      if (typeof method !== 'string' || !isMethod(method)) {
        throw invalid(`There is no call named “${String(method)}”.`)
      }
      if (!isSaneInput(input))
        throw invalid(`${method} was called with too much, or with more than plain values.`)
      return await answering(method, input)
    } catch (error) {
      if (!(error instanceof BookwheelError)) console.error(`${String(method)} failed unexpectedly:`, error)
      return { ok: false, error: toFailure(error) }
    }
  })
}

/** Sends an event to the page; without one there is nobody to tell. */
export function announce(window: BrowserWindow, event: AnyEvent): void {
  if (!window.isDestroyed()) window.webContents.send(BRIDGE_CHANNEL, event)
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || !senderFrame) return false
  return senderFrame === window.webContents.mainFrame && isAppUrl(senderFrame.url)
}

function invalid(message: string): BookwheelError {
  return new BookwheelError('invalid-input', message)
}
