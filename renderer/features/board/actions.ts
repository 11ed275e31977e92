import { copyQuotations } from '#renderer/data/citation.ts'
import { activateHighlight } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { showHighlight } from '#renderer/data/highlights.ts'
import { openWords } from '#renderer/data/open.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save, saveAndForget } from '#renderer/data/writes.ts'
import { board as strings } from '#renderer/strings/board.ts'
import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'

/** Opens a highlight in its document, beside the board or in its place. */
export function openExcerpt(highlight: Highlight, beside: boolean): void {
  if (!beside) return showHighlight(highlight)
  const { id, document, edition, start, end } = highlight
  openWords({ document, edition }, { start, end }, { beside: true })
  activateHighlight(id)
}

/** Gives highlights another colour. */
export function recolour(ids: readonly HighlightId[], colour: HighlightColour): void {
  if (ids.length > 0) saveAndForget('highlights.changeMany', { ids: [...ids], colour })
}

/** Gives highlights a tag, or takes it away. */
export function changeTag(ids: readonly HighlightId[], change: { add?: TagId; remove?: TagId }): void {
  saveAndForget('highlights.changeMany', {
    ids: [...ids],
    addTags: change.add === undefined ? [] : [change.add],
    removeTags: change.remove === undefined ? [] : [change.remove],
  })
}

/** Removes highlights and offers to undo that. */
export function remove(ids: readonly HighlightId[]): void {
  if (ids.length === 0) return
  save('highlights.remove', { ids: [...ids] })
    .then(() => offerUndo(strings.removed(ids.length)))
    .catch(ignoreShown)
}

/** Adds highlights to the current pack, in the order of the board. */
export function pack(ids: readonly HighlightId[]): void {
  if (ids.length > 0) addToPack(ids.map((id) => ({ kind: 'highlight', id })))
}

/** Copies the highlights with their citations, in the order of the board. */
export function copy(ids: readonly HighlightId[], as: 'rich' | 'markdown'): void {
  copyQuotations(
    ids.map((id) => ({ kind: 'highlight', id })),
    as,
  ).catch(showFailure)
}
