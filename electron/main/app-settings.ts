import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { settings as librarySettings } from '#shared/domain/settings.ts'

const schema = z.object({
  /** Folder of the library that was open last. */
  library: z.string().nullable(),
  /** Place of the window in screen pixels when it is neither maximised nor full screen. */
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  maximised: z.boolean(),
  /** The theme of the library that was open last, so that the next window opens in its colour. */
  theme: librarySettings.shape.theme,
})
export type AppSettings = z.infer<typeof schema>

const defaults: AppSettings = { library: null, bounds: null, maximised: false, theme: 'system' }

/** What the program remembers outside of any library. */
export interface AppSettingsStore {
  get(): AppSettings
  /** Changes what is given and writes the file, whole or not at all. A disk that refuses is no reason to fail. */
  set(change: Partial<AppSettings>): void
}

/** Reads the settings from `path`. A file that makes no sense is kept beside it as `….broken` and replaced. */
export function openAppSettings(path: string): AppSettingsStore {
  let current = read(path)
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change }
      write(path, current)
    },
  }
}

function read(path: string): AppSettings {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return defaults
  }
  try {
    return { ...defaults, ...schema.partial().parse(JSON.parse(text)) }
  } catch (error) {
    console.error(`${path} could not be understood and was put aside:`, error)
    renameSync(path, `${path}.broken`)
    return defaults
  }
}

function write(path: string, settings: AppSettings): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const draft = openSync(`${path}.new`, 'w')
    try {
      writeSync(draft, `${JSON.stringify(settings, null, 2)}\n`)
      fsyncSync(draft)
    } finally {
      closeSync(draft)
    }
    renameSync(`${path}.new`, path)
  } catch (error) {
    console.error(`${path} could not be written:`, error)
  }
}
