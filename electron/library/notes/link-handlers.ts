import type { ReadHandlers } from '#library/feature.ts'
import { placeOf, type Texts } from './places.ts'
import { suggestLinks } from './suggest.ts'

export const reads: ReadHandlers<'links.suggest' | 'links.resolve'> = {
  'links.suggest': (db, { text, limit }) => suggestLinks(db, text, limit),
  'links.resolve': (db, { targets }) => {
    const texts: Texts = new Map()
    return targets.map((target) => placeOf(db, target, texts))
  },
}
