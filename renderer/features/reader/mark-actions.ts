import { create } from 'zustand'
import { copyQuotations } from '#renderer/data/citation.ts'
import { activateHighlight, keepTabs } from '#renderer/data/desk.ts'
import { editComment } from '#renderer/data/editing.ts'
import { listHighlight, noteAbout, removeHighlight } from '#renderer/data/highlights.ts'
import { addToPack } from '#renderer/data/packs.ts'
import { save } from '#renderer/data/writes.ts'
import type { DocumentDetail, HighlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Pages } from './loci.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Outline, Words } from './outline.ts'

/** What the marks are made in, and what is chosen in it. */
export interface MarkedText {
  readonly document: DocumentDetail
  readonly edition: EditionId
  readonly outline: Outline
  readonly pages: Pages
  readonly marking: MarkingStore
}

/** Selected words that are not marked yet, or a highlight that is. */
export type Subject =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'highlight'; readonly highlight: Highlight }

const useLastColour = create<{ readonly colour: HighlightColour }>(() => ({ colour: 'amber' }))

/** The highlight of the subject, made in the colour used last when words are not marked yet; it becomes active. */
async function marked(text: MarkedText, subject: Subject): Promise<Highlight> {
  if (subject.kind === 'highlight') return subject.highlight
  const { colour } = useLastColour.getState()
  return made(text, subject.words) ?? createMark(text, subject.words, { colour })
}

/** The highlight that a key pressed a moment ago is making of these words: the next key acts on it. */
export function made({ marking }: MarkedText, words: Words): Promise<Highlight> | null {
  const { making } = marking.getState()
  return making?.words === words ? making.highlight : null
}

function createMark(
  { edition, marking }: MarkedText,
  words: Words,
  rest: { readonly colour: HighlightColour; readonly tags?: Highlight['tags'] },
): Promise<Highlight> {
  const create = async () => {
    try {
      const highlight = await save('highlights.create', { edition, ...words, ...rest })
      keepTabs(edition)
      // The next key may act on it already.
      listHighlight(highlight)
      activateHighlight(highlight.id)
      return highlight
    } catch (error) {
      marking.setState({ making: null })
      throw error
    }
  }
  const highlight = create()
  marking.setState({ making: { words, highlight } })
  return highlight
}

/** Marks words in a colour, or gives a highlight that colour. */
export async function markIn(colour: HighlightColour, text: MarkedText, subject: Subject): Promise<void> {
  useLastColour.setState({ colour })
  const known = subject.kind === 'highlight' ? subject.highlight : await made(text, subject.words)
  if (known) await save('highlights.update', { id: known.id, colour })
  else if (subject.kind === 'words') await createMark(text, subject.words, { colour })
}

/** Tags a highlight, or marks words with the tag in the tag's colour. */
export async function tagWith(tag: Tag, text: MarkedText, subject: Subject): Promise<void> {
  const known = subject.kind === 'highlight' ? subject.highlight : await made(text, subject.words)
  if (!known) {
    if (subject.kind === 'words')
      await createMark(text, subject.words, { colour: tag.colour, tags: [tag.id] })
    return
  }
  const { id, tags } = known
  if (!tags.includes(tag.id)) await save('highlights.update', { id, tags: [...tags, tag.id] })
}

/** Removes a highlight, also one that is just being made; words that are only selected stay. */
export async function removeMark(text: MarkedText, subject: Subject): Promise<void> {
  const known = subject.kind === 'highlight' ? subject.highlight : await made(text, subject.words)
  if (known) await removeHighlight(known)
}

/** Opens the comment of the highlight in the inspector. */
export async function commentOn(text: MarkedText, subject: Subject): Promise<void> {
  const { id } = await marked(text, subject)
  editComment(id)
}

/** Begins a note that quotes the highlight and links to it. */
export async function noteOn(text: MarkedText, subject: Subject): Promise<void> {
  await noteAbout(await marked(text, subject), text.document.title)
}

/** Puts the highlight into the current pack. */
export async function packUp(text: MarkedText, subject: Subject): Promise<void> {
  const { id } = await marked(text, subject)
  addToPack([{ kind: 'highlight', id }])
}

/** Copies the words with where they are from, formatted or as Markdown. Nothing is marked by that. */
export function copyWithCitation(as: 'rich' | 'markdown') {
  return ({ edition }: MarkedText, subject: Subject): Promise<void> => {
    const { start, end } = subject.kind === 'words' ? subject.words : subject.highlight
    return copyQuotations([{ kind: 'range', edition, start, end }], as)
  }
}
