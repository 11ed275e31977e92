import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { ExtractionError } from '../format.ts'
import { isMarked, isNoteReference, noteName } from '../html/notes.ts'
import { pageDrafts } from '../html/page-drafts.ts'
import { parseXhtml } from '../html/parse-xhtml.ts'
import { attribute, type Document, type Element, textOf } from '../html/tree.ts'
import { detectLanguage, languageTag } from '../metadata/language.ts'
import type { ContentsEntry } from './contents.ts'
import { placeOf } from './files.ts'
import { nameChapters } from './name-chapters.ts'
import { pageLabel } from './page-labels.ts'

/** A draft with the label of the printed page on which it begins, and the place of the note in which it stands. */
export interface BookDraft extends Draft {
  readonly page: string | null
  readonly note: string | null
}

/** What the book says of a chapter. */
export interface ChapterFrame {
  readonly path: string
  /** The lines of the table of contents that lead into it. */
  readonly entries: readonly ContentsEntry[]
  /** Labels of the pages that begin at its elements, by their ids ('' for its beginning). */
  readonly pages: ReadonlyMap<string, string>
  /** The page on which the chapter before ends. */
  readonly page: string | null
}

/** A chapter's blocks, the page on which it ends, and how its text refers to notes: place of the note → sign. */
export interface Chapter {
  readonly drafts: readonly BookDraft[]
  readonly page: string | null
  readonly references: ReadonlyMap<string, string>
}

/** Reads the file of a chapter. Throws `ExtractionError`. */
export function readChapter(bytes: Uint8Array, frame: ChapterFrame): Chapter {
  const document = parseXhtml(canonicalise(textOfChapter(bytes)))
  const marks = new ChapterMarks(frame)
  const drafts = pageDrafts(document, (element, next) => marks.see(element, next))
  const language = chapterLanguage(document, drafts)
  let page = frame.page
  let note: string | null = null
  const placed = drafts.map((draft, index): BookDraft => {
    page = marks.pages.get(index) ?? page
    note = draft.kind === 'note' ? (marks.notes.get(index) ?? note) : null
    const furniture = draft.place?.landmark === 'nav'
    return { ...draft, language: draft.language ?? language, furniture, page, note }
  })
  // A page may begin behind the last block.
  page = marks.pages.get(drafts.length) ?? page
  return {
    drafts: nameChapters(placed, frame.entries, marks.anchors),
    page,
    references: marks.references,
  }
}

/** Gathers where a chapter's pages, notes and anchors begin: by the index of the first draft from there on. */
class ChapterMarks {
  readonly pages = new Map<number, string>()
  readonly notes = new Map<number, string>()
  readonly anchors = new Map<string, number>([['', 0]])
  readonly references = new Map<string, string>()
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
    if (id !== null) {
      if (!this.anchors.has(id)) this.anchors.set(id, next)
      if (noteName(element) !== null) this.notes.set(next, `${this.frame.path}#${id}`)
    }
    if (isNoteReference(element)) this.refer(element)
    return !isBreak
  }

  private beginPage(next: number, label: string | null | undefined): void {
    if (label !== null && label !== undefined) this.pages.set(next, label)
  }

  private refer(link: Element): void {
    const place = placeOf(attribute(link, 'href') ?? '', this.frame.path)
    const sign = textOf(link, 20).replace(/[\s()[\]]/g, '')
    if (place === null || sign === '') return
    const target = `${place.path}#${place.id}`
    if (!this.references.has(target)) this.references.set(target, sign)
  }
}

function textOfChapter(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const declared = /(?:<\?xml[^>]*\bencoding|<meta\s[^>]*\bcharset)\s*=\s*["']?\s*([\w.-]+)/i.exec(start)?.[1]
  const { text } = decode(bytes, declared ?? null)
  const entity = text.indexOf('<!ENTITY')
  const body = text.search(/<html[\s>]/i)
  if (entity === -1 || (body !== -1 && body < entity)) return text
  throw new ExtractionError('unreadable', 'It declares XML entities, which can hide or multiply text.')
}

/** The language that the file declares for all of its text, where its letters agree: many are the template's. */
function chapterLanguage(document: Document, drafts: readonly Draft[]): string | null {
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html')
  const body = root?.childNodes.find((node): node is Element => node.nodeName === 'body')
  for (const element of [body, root]) {
    if (element === undefined) continue
    const declared = attribute(element, 'xml:lang') ?? attribute(element, 'lang')
    const tag = declared === null ? null : languageTag(declared)
    if (tag === null) continue
    const sample = drafts.slice(0, 50).map((draft) => draft.text.slice(0, 1000))
    return detectLanguage(sample.join('\n')) === new Intl.Locale(tag).language ? tag : null
  }
  return null
}
