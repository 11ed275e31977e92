import { highlights as strings } from '#renderer/strings/highlights.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import { writeLink } from '#shared/domain/links.ts'
import { cache } from './cache.ts'
import { copyText } from './clipboard.ts'
import { activateHighlight, openDocument, useDesk } from './desk.ts'
import { createNoteAbout } from './notes.ts'
import { offerUndo } from './undo.ts'
import { save } from './writes.ts'

/** Puts a highlight that was just saved into the lists on screen, which are read again only after this moment. */
export function listHighlight(saved: Highlight): void {
  cache.setQueryData<Highlight[]>(['highlights.list', { edition: saved.edition }], (list) =>
    list?.some(({ id }) => id === saved.id)
      ? list.map((highlight) => (highlight.id === saved.id ? saved : highlight))
      : list?.concat(saved).sort((a, b) => a.start - b.start),
  )
}

/** Opens the document at the highlight's words and makes it the active one. */
export function showHighlight({ id, document, edition, start, end }: Highlight): void {
  openDocument({ document, edition }, { words: { start, end } })
  activateHighlight(id)
}

/** Removes a highlight and offers to undo that. */
export async function removeHighlight({ id }: Highlight): Promise<void> {
  await save('highlights.remove', { ids: [id] })
  if (useDesk.getState().activeHighlight === id) activateHighlight(null)
  await offerUndo(strings.removed)
}

/** Begins a note that quotes the highlight and links to it. */
export function noteAbout({ id, exact }: Highlight, title: string): Promise<void> {
  return createNoteAbout([{ target: { kind: 'highlight', id }, label: title, quotation: exact }])
}

/** Copies a link to the highlight as notes write it, named by its first words. */
export function copyHighlightLink({ id, exact }: Highlight): void {
  const words = exact.length <= 60 ? exact : `${exact.slice(0, 60).replace(/\S*$/, '').trim()}…`
  copyText(writeLink({ kind: 'highlight', id }, words), strings.copiedLink)
}
