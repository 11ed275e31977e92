import { type BrowserWindow, type Rectangle, screen } from 'electron'
import type { AppSettingsStore } from './app-settings.ts'

/** The smallest window in which the interface holds together, in pixels. */
export const MINIMUM = { width: 720, height: 480 } as const

const SAVE_AFTER_MS = 400

/** Where the window was, if some display still shows enough of it to be taken hold of; else a usual size. */
export function windowPlace(remembered: Rectangle | null): Partial<Rectangle> {
  if (remembered !== null && isReachable(remembered)) return remembered
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(1500, width), height: Math.min(950, height) }
}

function isReachable({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlap = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    return overlap >= 120 && y >= workArea.y - 20 && y < workArea.y + workArea.height - 60
  })
}

/** Remembers every place the window comes to rest at, so that it survives a crash too. */
export function rememberPlace(window: BrowserWindow, settings: AppSettingsStore): void {
  let timer: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    settings.set({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
  }
  const saveSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.on('close', save)
  window.on('closed', () => clearTimeout(timer))
}
