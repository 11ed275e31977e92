import { create } from 'zustand'
import type { LinkPlace } from '#shared/contract/notes.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { type DocumentId, type EditionId, highlightId, type NoteId, noteId } from '#shared/domain/ids.ts'
import { activateHighlight, openBeside, openTab, revealWords } from './desk.ts'

interface OpenOptions {
  /** In the pane beside the focused one, not in it. */
  readonly beside?: boolean
  /** As by a glance: the next one that is opened so takes its place. */
  readonly passing?: boolean
}

/** UTF-16 offsets `start` ≤ x < `end` in the canonical text of an edition. */
interface Range {
  readonly start: number
  readonly end: number
}

function open(tab: Tab, { beside }: OpenOptions): void {
  if (beside) openBeside(tab)
  else openTab(tab)
}

/** Opens an edition at these words, or where it was left when null; words that were `found` stay marked for a while. */
export function openWords(
  target: { readonly document: DocumentId; readonly edition: EditionId },
  words: Range | null,
  { found = [], ...options }: OpenOptions & { readonly found?: readonly Range[] } = {},
): void {
  const { document, edition } = target
  const { passing = false } = options
  open({ kind: 'document', document, edition, place: { ordinal: 1, fraction: 0 }, passing }, options)
  // The pane that was just opened has the focus now.
  if (words) revealWords(edition, words, found)
}

/** The note that is to get the cursor once its editor is there. */
export const useNoteToWrite = create<{ readonly note: NoteId | null }>(() => ({ note: null }))

/** Opens a note for writing. */
export function openNote(note: NoteId, options: OpenOptions = {}): void {
  useNoteToWrite.setState({ note })
  open({ kind: 'note', note, preview: false }, options)
}

/** Opens what a link leads to: a note, or a document at the linked passage or highlight. */
export function openPlace(place: LinkPlace, options: OpenOptions = {}): void {
  const { document, edition, start, end, target } = place
  if (target.kind === 'note') openNote(noteId.parse(target.id), options)
  else if (document !== null && edition !== null) {
    openWords({ document, edition }, start === null || end === null ? null : { start, end }, options)
    if (target.kind === 'highlight') activateHighlight(highlightId.parse(target.id))
  }
}
