import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { defaultSettings, type Settings, settings } from '#shared/domain/settings.ts'

/** What was stored under a key; null if nothing was. */
export function stored(db: ReadHandle, key: string): unknown {
  const [value] = db.column<string>('SELECT value FROM settings WHERE key = ?', key)
  return value === undefined ? null : JSON.parse(value)
}

/** Stores any JSON value under a key. */
export function store(db: WriteHandle, key: string, value: unknown): void {
  db.run(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

/** What was stored wins over the defaults as long as it is still valid. */
export function currentSettings(db: ReadHandle): Settings {
  const known = settings.partial().safeParse(stored(db, 'settings') ?? {})
  return { ...defaultSettings, ...(known.success ? known.data : {}) }
}
