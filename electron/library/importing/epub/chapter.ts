import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { ExtractionError } from '../format.ts'
import { pageDrafts } from '../html/page-drafts.ts'
import { parseXhtml } from '../html/parse-xhtml.ts'
import { attribute, type Document, type Element } from '../html/tree.ts'
import { detectLanguage, languageTag } from '../metadata/language.ts'
import { ChapterMarks } from './chapter-marks.ts'
import type { ContentsEntry } from './contents.ts'
import { nameChapters } from './name-chapters.ts'

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
  /** The signs by which the book refers to its notes, by their place; those of the chapter are added. */
  readonly references: Map<string, string>
}

/** A chapter's blocks, and the page on which it ends. */
export interface Chapter {
  readonly drafts: readonly BookDraft[]
  readonly page: string | null
}

/** Reads the file of a chapter. Throws `ExtractionError`. */
export function readChapter(bytes: Uint8Array, frame: ChapterFrame): Chapter {
  const document = parseXhtml(canonicalise(textOfChapter(bytes)))
  const marks = new ChapterMarks(frame)
  const drafts = marks.nameNotes(pageDrafts(document, (element, next) => marks.see(element, next)))
  const language = chapterLanguage(document, drafts)
  let page = frame.page
  let note: string | null = null
  const placed = drafts.map((draft, index): BookDraft => {
    page = marks.pages.get(index) ?? page
    note = draft.kind === 'note' ? (marks.notes.get(index) ?? note) : null
    const furniture = draft.place?.landmark === 'nav'
    return { ...draft, language: draft.language ?? language, furniture, page, note }
  })
  return {
    drafts: nameChapters(placed, frame.entries, marks.anchors),
    // A page may begin behind the last block.
    page: marks.pages.get(drafts.length) ?? page,
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
