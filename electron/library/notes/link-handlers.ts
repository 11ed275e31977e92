import type { ReadHandlers } from '#library/feature.ts'
import { placeOf } from './places.ts'
import { suggestLinks } from './suggest.ts'

export const reads: ReadHandlers<'links.suggest' | 'links.resolve'> = {
  'links.suggest': (db, { text, limit }) => suggestLinks(db, text, limit),
  'links.resolve': (db, { targets }) => targets.map((target) => placeOf(db, target)),
}
