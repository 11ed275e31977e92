import { create } from 'zustand'
import { quotation } from '#renderer/data/citation.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { activateHighlight } from '#renderer/data/desk.ts'
import { editHighlight } from '#renderer/data/editing.ts'
import { createNoteAbout } from '#renderer/data/notes.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { save } from '#renderer/data/writes.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import type { DocumentDetail, HighlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { type Outline, ordinalAt, type Words } from './outline.ts'
import { readText } from './whole-text.ts'

/** What the marks are made in. */
export interface MarkedText {
  readonly document: DocumentDetail
  readonly edition: EditionId
  readonly outline: Outline
}

/** Selected words that are not marked yet, or a highlight that is. */
export type Subject =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'highlight'; readonly highlight: Highlight }

const useLastColour = create<{ readonly colour: HighlightColour }>(() => ({ colour: 'amber' }))

/** The highlight of the subject, made in the colour used last when words are not marked yet; it becomes active. */
async function marked(text: MarkedText, subject: Subject): Promise<Highlight> {
  if (subject.kind === 'highlight') return subject.highlight
  return createMark(text, subject.words, { colour: useLastColour.getState().colour })
}

async function createMark(
  { edition }: MarkedText,
  words: Words,
  rest: { readonly colour: HighlightColour; readonly tags?: Highlight['tags'] },
): Promise<Highlight> {
  const highlight = await save('highlights.create', { edition, ...words, ...rest })
  activateHighlight(highlight.id)
  return highlight
}

/** Marks words in a colour, or gives a highlight that colour. */
export async function markIn(colour: HighlightColour, text: MarkedText, subject: Subject): Promise<void> {
  useLastColour.setState({ colour })
  if (subject.kind === 'words') await createMark(text, subject.words, { colour })
  else await save('highlights.update', { id: subject.highlight.id, colour })
}

/** Tags a highlight, or marks words with the tag in the tag's colour. */
export async function tagWith(tag: Tag, text: MarkedText, subject: Subject): Promise<void> {
  if (subject.kind === 'words') {
    await createMark(text, subject.words, { colour: tag.colour, tags: [tag.id] })
    return
  }
  const { id, tags } = subject.highlight
  if (!tags.includes(tag.id)) await save('highlights.update', { id, tags: [...tags, tag.id] })
}

/** Opens the comment of the highlight in the inspector. */
export async function commentOn(text: MarkedText, subject: Subject): Promise<void> {
  const { id } = await marked(text, subject)
  editHighlight(id, 'comment')
}

/** Begins a note that quotes the highlight and links to it. */
export async function noteOn(text: MarkedText, subject: Subject): Promise<void> {
  const { id, exact } = await marked(text, subject)
  await createNoteAbout([
    { target: { kind: 'highlight', id }, label: strings.noteLabel(text.document.title), quotation: exact },
  ])
}

/** Puts the highlight into the current pack. */
export async function packUp(text: MarkedText, subject: Subject): Promise<void> {
  const { id } = await marked(text, subject)
  addToPack([{ kind: 'highlight', id }])
}

/** Copies the words with where they are from. Nothing is marked by that. */
export async function copyWithCitation(text: MarkedText, subject: Subject): Promise<void> {
  const words = subject.kind === 'words' ? subject.words : subject.highlight
  const exact =
    subject.kind === 'words' ? await readText(text.edition, text.outline, words) : subject.highlight.exact
  const { starts } = text.outline
  const cited = quotation(
    text.document,
    exact,
    ordinalAt(starts, words.start),
    ordinalAt(starts, words.end - 1),
  )
  copyText(cited, strings.copiedCitation)
}

/** Removes a highlight and offers to undo that. */
export async function removeMark({ id }: Highlight): Promise<void> {
  await save('highlights.remove', { ids: [id] })
  activateHighlight(null)
  await offerUndo(strings.removed)
}
