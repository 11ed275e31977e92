import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { desk } from '#shared/domain/desk.ts'
import { defaultSettings, settings } from '#shared/domain/settings.ts'

function stored(db: ReadHandle, key: string): unknown {
  const [value] = db.column<string>('SELECT value FROM settings WHERE key = ?', key)
  return value === undefined ? null : JSON.parse(value)
}

function store(db: WriteHandle, key: string, value: unknown): void {
  db.run(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

/** What was stored wins over the defaults as long as it is still valid. */
function currentSettings(db: ReadHandle) {
  const known = settings.partial().safeParse(stored(db, 'settings') ?? {})
  return { ...defaultSettings, ...(known.success ? known.data : {}) }
}

export const reads: ReadHandlers<'settings.get' | 'desk.get'> = {
  'settings.get': currentSettings,
  'desk.get': (db) => desk.safeParse(stored(db, 'desk')).data ?? null,
}

export const writes: WriteHandlers<'settings.set' | 'desk.save'> = {
  'settings.set': (db, change) => {
    const output = { ...currentSettings(db), ...change }
    store(db, 'settings', output)
    return { output, inverse: null }
  },
  'desk.save': (db, layout) => {
    store(db, 'desk', layout)
    return { output: null, inverse: null }
  },
}
