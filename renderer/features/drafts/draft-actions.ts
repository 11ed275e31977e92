import { call } from '#renderer/data/client.ts'
import { closeTab, openTab, useDesk } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { openWords } from '#renderer/data/open.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { save } from '#renderer/data/writes.ts'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import type { DraftPlace, DraftRow } from '#shared/contract/drafts.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { DraftId } from '#shared/domain/ids.ts'

/** Shows a draft in the focused pane. */
export function openDraft(draft: DraftId): void {
  openTab({ kind: 'draft', draft })
}

/** Asks for a file, reads it without importing it, and shows it as a new draft. */
export function checkFile(): void {
  const check = async () => {
    const [path] = await call('app.chooseSources', { folder: false, several: false })
    if (path === undefined) return
    const { title, body, warnings } = await save('drafts.read', { path })
    const { id } = await save('drafts.create', { title, body, path })
    openDraft(id)
    const [warning] = warnings
    if (warning !== undefined) notify({ tone: 'info', message: warning })
  }
  check().catch(() => undefined)
}

/** Shows an empty draft, to paste an article into. */
export function pasteDraft(): void {
  save('drafts.create', { title: '', body: '' })
    .then(({ id }) => openDraft(id))
    .catch(() => undefined)
}

/** Removes a draft, closes its tabs, and offers to undo that. */
export function removeDraft({ id, title }: Pick<DraftRow, 'id' | 'title'>): void {
  const remove = async () => {
    await save('drafts.remove', { id })
    useDesk.getState().desk.panes.forEach(({ tabs }, pane) => {
      const index = tabs.findIndex((tab) => tab.kind === 'draft' && tab.draft === id)
      if (index >= 0) closeTab(pane, index)
    })
    await offerUndo(s.removed(title))
  }
  remove().catch(showFailure)
}

/** Opens the passage of a claim in the pane beside the draft. */
export function openPlace({ document, edition, start, end }: DraftPlace): void {
  const words = { start, end }
  openWords({ document, edition }, words, { beside: true, found: [words] })
}

function mark({ edition, start, end }: DraftPlace): Promise<Highlight> {
  return save('highlights.create', { edition, start, end, colour: 'amber' })
}

/** Highlights the words of a place, and says so. */
export function highlightPlace(place: DraftPlace): void {
  mark(place)
    .then(() => offerUndo(s.highlighted))
    .catch(() => undefined)
}

/** Highlights the words of a place and adds the highlight to the current pack. */
export function packPlace(place: DraftPlace): void {
  mark(place)
    .then(({ id }) => addToPack([{ kind: 'highlight', id }]))
    .catch(() => undefined)
}
