import { type BrowserWindow, nativeTheme } from 'electron'
import { type Settings, settings } from '#shared/domain/settings.ts'
import type { AppSettingsStore } from './app-settings.ts'

const themed = settings.pick({ theme: true })
type Theme = Settings['theme']

/** The desk's colour in each theme (`--desk` of renderer/ui/tokens.css), seen before the page has drawn anything. */
export function backgroundColour(theme: Theme): string {
  if (theme === 'sepia') return '#e9dcc3'
  return nativeTheme.shouldUseDarkColors ? '#131211' : '#efece4'
}

/** Gives menus, dialogs and the empty window the theme; `sepia` counts as light. */
export function applyTheme(theme: Theme, window?: BrowserWindow): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme
  if (window && !window.isDestroyed()) window.setBackgroundColor(backgroundColour(theme))
}

/** Follows the theme of the open library: it passes by in the answers to `settings.get` and `settings.set`. */
export function followTheme(
  method: string,
  answer: unknown,
  store: AppSettingsStore,
  window: BrowserWindow,
): void {
  if (method !== 'settings.get' && method !== 'settings.set') return
  const { success, data } = themed.safeParse(answer)
  if (!success || data.theme === store.get().theme) return
  store.set({ theme: data.theme })
  applyTheme(data.theme, window)
}
