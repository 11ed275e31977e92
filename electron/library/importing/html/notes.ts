import type { Draft } from '../draft.ts'
import { attribute, type Element, textOf } from './tree.ts'

const NOTES: Readonly<Record<string, string>> = {
  footnote: 'Footnote',
  endnote: 'Endnote',
  rearnote: 'Endnote',
  note: 'Note',
}
const COLLECTIONS: Readonly<Record<string, string>> = {
  footnotes: 'Footnote',
  endnotes: 'Endnote',
  rearnotes: 'Endnote',
}

/** What an element is by EPUB 3's structural semantics (`epub:type`) or by DPUB-ARIA (`role="doc-…"`), in lower case. */
function semantics(element: Element): string[] {
  const type = attribute(element, 'epub:type') ?? ''
  const role = attribute(element, 'role') ?? ''
  const names = [...type.split(/\s+/), ...role.split(/\s+/).map((name) => name.replace(/^doc-/, ''))]
  return names.map((name) => name.toLowerCase())
}

/** Whether an element is marked as that part of a book ("pagebreak", "toc"). */
export function isMarked(element: Element, name: string): boolean {
  return semantics(element).includes(name)
}

/** "Footnote", "Endnote" or "Note" for an element that is one; null for any other. */
export function noteName(element: Element): string | null {
  return semantics(element).flatMap((name) => NOTES[name] ?? [])[0] ?? null
}

/** What the items of an element are that collects notes; null for any other. */
export function notesName(element: Element): string | null {
  return semantics(element).flatMap((name) => COLLECTIONS[name] ?? [])[0] ?? null
}

/** Whether an element is a link that stands for a note: marked so, or a superscript that leads to a place in the text. */
export function isNoteReference(element: Element): boolean {
  if (element.tagName !== 'a') return false
  if (isMarked(element, 'noteref')) return true
  const [only, second] = element.childNodes
  const raised = element.parentNode?.nodeName === 'sup' || (only?.nodeName === 'sup' && second === undefined)
  return raised && /#./.test(attribute(element, 'href') ?? '')
}

/** "3" or "*" behind a word would be read as a part of it: "[3]". */
export function setApart(reference: string): string {
  const sign = reference.trim()
  return /^[\p{L}\p{N}*†‡§¶]{1,4}$/u.test(sign) ? `[${sign}]` : reference
}

/** Whether an element only leads from a note back into the text, by an arrow. */
export function isBackLink(element: Element): boolean {
  return (
    element.tagName === 'a' && isMarked(element, 'backlink') && !/[\p{L}\p{N}]/u.test(textOf(element, 50))
  )
}

/**
 * Numbers notes as the text refers to them. A place is any name that a link and the note it leads to share; `index` is
 * that of the note's first draft.
 */
export class NoteNumbers {
  private readonly numbers = new Map<string, string>()
  private readonly notes = new Map<number, { readonly place: string; readonly name: string }>()

  refer(place: string, reference: string): void {
    const number = reference.replace(/[\s()[\]]/g, '')
    if (number !== '' && number.length <= 8 && !this.numbers.has(place)) this.numbers.set(place, number)
  }

  begin(place: string, name: string, index: number): void {
    if (!this.notes.has(index)) this.notes.set(index, { place, name })
  }

  /** The drafts, each of a note labelled with its number ("Footnote 3"). */
  label<T extends Draft>(drafts: readonly T[]): T[] {
    let label: string | null = null
    return drafts.map((draft, index) => {
      const note = this.notes.get(index)
      const number = note === undefined ? undefined : this.numbers.get(note.place)
      if (draft.kind !== 'note' || note !== undefined) label = null
      if (note !== undefined && number !== undefined) label = `${note.name} ${number}`
      return label === null || draft.kind !== 'note' ? draft : { ...draft, label }
    })
  }
}
