import type { WriteHandle } from '#library/database/handles.ts'
import type { Inverse, ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { selectorOf } from '#library/highlights/selector-queries.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Placement } from '#shared/contract/highlights.ts'
import type { EditionId, HighlightId } from '#shared/domain/ids.ts'
import { standingOf } from './edition-queries.ts'
import { findPlacement, placeForward, savePlacement } from './placement-queries.ts'
import { listReview } from './review.ts'

export const reads: ReadHandlers<'anchors.review'> = {
  'anchors.review': (db, { document }) => listReview(db, document),
}

export const writes: WriteHandlers<'anchors.place' | 'anchors.dismiss' | 'anchors.reset'> = {
  'anchors.place': (db, { highlight, edition, start, end }) => {
    const before = placementIn(db, highlight, edition)
    const place = selectorOf(db, { edition, start, end })
    const made = db.get<{ start: number; exact: string }>(
      'SELECT start, exact FROM highlights WHERE id = ?',
      highlight,
    )
    const stayed = made?.start === place.start && made.exact === place.exact
    savePlacement(db, highlight, {
      edition,
      status: stayed ? 'exact' : 'moved',
      decided: true,
      place,
      candidates: [],
    })
    return { output: null, inverse: resetTo('Place of highlight', highlight, before) }
  },
  'anchors.dismiss': (db, { highlight, edition }) => {
    const before = placementIn(db, highlight, edition)
    savePlacement(db, highlight, { edition, status: 'lost', decided: true, place: null, candidates: [] })
    return { output: null, inverse: resetTo('Highlight left in its edition', highlight, before) }
  },
  'anchors.reset': (db, { highlight, placement }) => {
    const before = placementIn(db, highlight, placement.edition)
    savePlacement(db, highlight, placement)
    return { output: null, inverse: resetTo('Place of highlight', highlight, before) }
  },
}

/** How a highlight was found in an edition. Fails with `not-found`, and where the edition is not later than its own. */
function placementIn(db: WriteHandle, highlight: HighlightId, edition: EditionId): Placement {
  const [made] = db.column<EditionId>('SELECT edition FROM highlights WHERE id = ?', highlight)
  if (made === undefined)
    throw new BookwheelError('not-found', `There is no highlight ${highlight} in this library.`)
  const own = standingOf(db, made)
  const other = standingOf(db, edition)
  if (other.document !== own.document || other.ordinal <= own.ordinal) {
    throw new BookwheelError(
      'invalid-input',
      'A highlight is placed in later editions of its own document only. Nothing was changed.',
    )
  }
  placeForward(db, highlight)
  const placement = findPlacement(db, highlight, edition)
  if (!placement) throw new Error(`Highlight ${highlight} was not looked for in edition ${edition}`)
  return placement
}

function resetTo(label: string, highlight: HighlightId, placement: Placement): Inverse {
  return { label, calls: [{ method: 'anchors.reset', input: { highlight, placement } }] }
}
