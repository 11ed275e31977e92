import type { ReadHandlers } from '#library/feature.ts'
import { suggest } from './spelling.ts'

export const reads: ReadHandlers<'search.suggest'> = {
  'search.suggest': (db, input) => suggest(db, input),
}
