import manifest from '../../../package.json' with { type: 'json' }

/** Who wrote a pack. */
export const PROGRAM = `Bookwheel ${manifest.version}`

/**
 * The rules of `shared/text/canonical.ts` and of how passages are joined (`canonicalText`), and those of `shared/text/fold.ts`. A
 * number grows when the same source would give another text, or two texts would compare in another way.
 */
export const CANONICALISATION = 'bookwheel-text/1'
export const FOLDING = 'bookwheel-fold/2'

/** The version of the fields of a pack (`shared/domain/pack-record.ts`) and of how they are hashed. */
export const PACK_VERSION = 'bookwheel-pack/2'
