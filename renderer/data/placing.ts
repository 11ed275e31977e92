import { create } from 'zustand'
import { placing as strings } from '#renderer/strings/placing.ts'
import type { EditionId, HighlightId } from '#shared/domain/ids.ts'
import { offerUndo } from './undo.ts'
import { save } from './writes.ts'

/** A highlight for which a person selects the words in another edition. */
export interface Placing {
  readonly highlight: HighlightId
  readonly edition: EditionId
  /** What was marked. */
  readonly exact: string
}

/** The highlight that is being placed by hand; null when none is. */
export const usePlacing = create<{ readonly placing: Placing | null }>(() => ({ placing: null }))

/** Begins to place a highlight by hand, or gives it up. */
export function placeByHand(placing: Placing | null): void {
  usePlacing.setState({ placing })
}

/** Says where a highlight is in an edition (UTF-16 offsets in its canonical text), and offers to take that back. */
export async function place(
  { highlight, edition }: Omit<Placing, 'exact'>,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  await save('anchors.place', { highlight, edition, start, end })
  if (usePlacing.getState().placing?.highlight === highlight) placeByHand(null)
  await offerUndo(strings.placed)
}
