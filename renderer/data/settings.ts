import type { CallInput } from '#shared/contract/index.ts'
import { defaultSettings, type Settings } from '#shared/domain/settings.ts'
import { useRead } from './hooks.ts'
import { saveAndForget } from './writes.ts'

/** The library's settings; the defaults until they are known. */
export function useSettings(): Settings {
  return useRead('settings.get', {}).data ?? defaultSettings
}

/** Changes some settings; what is shown follows when the library has saved them. */
export function changeSettings(change: CallInput<'settings.set'>): void {
  saveAndForget('settings.set', change)
}
