import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { desk } from '#shared/domain/desk.ts'
import { currentSettings, store, stored } from './queries.ts'

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
