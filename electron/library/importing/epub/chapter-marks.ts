import type { Draft } from '../draft.ts'
import { isMarked, isNoteReference, noteName } from '../html/notes.ts'
import { attribute, type Element, textOf } from '../html/tree.ts'
import type { ChapterFrame } from './chapter.ts'
import { placeOf } from './files.ts'
import { pageLabel } from './page-labels.ts'

/** Gathers where a chapter's pages, notes and anchors begin: by the index of the first draft from there on. */
export class ChapterMarks {
  readonly pages = new Map<number, string>()
  readonly anchors = new Map<string, number>([['', 0]])
  /** The place of each note. */
  readonly notes = new Map<number, string>()
  /** Places that the text refers to as to notes, but that are not marked as such. */
  private readonly unmarked = new Map<number, string>()
  private readonly frame: ChapterFrame

  constructor(frame: ChapterFrame) {
    this.frame = frame
    this.beginPage(0, frame.pages.get(''))
  }

  /** Answers whether what the element holds is text of the chapter: the number of a page is none. */
  see(element: Element, next: number): boolean {
    const id = attribute(element, 'id')
    const isBreak = isMarked(element, 'pagebreak')
    this.beginPage(next, isBreak ? pageLabel(element) : this.frame.pages.get(id ?? ''))
    if (id !== null) this.anchor(element, id, next)
    if (isNoteReference(element)) this.refer(element)
    return !isBreak
  }

  /** The drafts, with those as notes that the text refers to so and that begin with its sign ("3. See above."). */
  nameNotes(drafts: readonly Draft[]): Draft[] {
    let open: Draft | null = null
    return drafts.map((draft, index) => {
      const place = this.unmarked.get(index)
      const sign = place === undefined ? undefined : this.frame.references.get(place)
      if (place !== undefined && sign !== undefined && isNoteNumbered(draft, sign)) {
        this.notes.set(index, place)
        open = draft
      } else if (
        open === null ||
        draft.kind !== 'item' ||
        draft.label != null ||
        draft.level !== open.level
      ) {
        open = null
      }
      return open === null ? draft : { ...draft, kind: 'note', level: null, label: 'Note' }
    })
  }

  private anchor(element: Element, id: string, next: number): void {
    const place = `${this.frame.path}#${id}`
    if (!this.anchors.has(id)) this.anchors.set(id, next)
    if (noteName(element) !== null) this.notes.set(next, place)
    else if (this.frame.references.has(place)) this.unmarked.set(next, place)
  }

  private beginPage(next: number, label: string | null | undefined): void {
    if (label !== null && label !== undefined) this.pages.set(next, label)
  }

  private refer(link: Element): void {
    const place = placeOf(attribute(link, 'href') ?? '', this.frame.path)
    const sign = textOf(link, 20).replace(/[\s()[\]]/g, '')
    if (place === null || sign === '') return
    const target = `${place.path}#${place.id}`
    if (!this.frame.references.has(target)) this.frame.references.set(target, sign)
  }
}

/** Whether a block begins with the sign of a note, in its words or as an item of a numbered list. */
function isNoteNumbered({ kind, text, label }: Draft, sign: string): boolean {
  if (kind === 'item' && label === `${sign}.`) return true
  if (kind !== 'paragraph' && kind !== 'item') return false
  const opening = text.slice(0, 20).replace(/^[\s([]+/, '')
  return opening.startsWith(sign) && !/^[\p{L}\p{N}]/u.test(opening.slice(sign.length))
}
