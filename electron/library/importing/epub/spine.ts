import { ExtractionError } from '../format.ts'
import { MAX_TEXT_BYTES, refuseTooMany, tooLarge } from '../limits.ts'
import { splitLong } from '../long-passages.ts'
import { type BookDraft, type Chapter, type ChapterFrame, readChapter } from './chapter.ts'
import { type ContentsEntry, readContents } from './contents.ts'
import { type BookFiles, protectedBook } from './files.ts'
import type { BookPackage, ManifestItem } from './package.ts'
import { tidyPageLabel } from './page-labels.ts'

const TEXT_TYPES = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document'])

/**
 * All chapters of a book in its reading order, each file once; what is missing or damaged is warned of and the rest read.
 * Throws `ExtractionError` for an encrypted book and for one that is too large.
 */
export async function readSpine(
  files: BookFiles,
  book: BookPackage,
): Promise<{ readonly drafts: readonly BookDraft[]; readonly warnings: readonly string[] }> {
  const contents = await readContents(files, book)
  const entries = byPath(files, contents.chapters)
  const pages = byPath(files, contents.pages)
  const problems = new Problems()
  const drafts: BookDraft[] = []
  const references = new Map<string, string>()
  let page: string | null = null
  let size = 0
  for (const path of chapterPaths(files, book.spine, problems)) {
    if (files.isEncrypted(path)) throw protectedBook()
    const bytes = await problems.unless(path, () => files.read(path))
    if (bytes === null) continue
    size += bytes.length
    if (size > MAX_TEXT_BYTES) throw tooLarge(size, MAX_TEXT_BYTES)
    const labels = (pages.get(path) ?? []).map(({ id, label }) => [id, tidyPageLabel(label)] as const)
    const frame: ChapterFrame = {
      path,
      page,
      entries: entries.get(path) ?? [],
      pages: new Map(labels),
      references,
    }
    const chapter: Chapter | null = await problems.unless(path, () => readChapter(bytes, frame))
    if (chapter === null) continue
    for (const draft of chapter.drafts) drafts.push(...splitLong(draft))
    refuseTooMany(drafts.length)
    page = chapter.page
  }
  return {
    drafts: drafts.map((draft) => numberNote(draft, references)),
    warnings: [...contents.warnings, ...problems.warnings()],
  }
}

/** The paths of the spine's texts, each once. */
function chapterPaths(files: BookFiles, spine: readonly ManifestItem[], problems: Problems): Set<string> {
  const paths = new Set<string>()
  for (const { href, path, mediaType } of spine) {
    const known = path === null ? null : files.find(path)
    if (path === null) problems.add('outside', href)
    else if (known === null) problems.add('missing', href)
    else if (TEXT_TYPES.has(mediaType) || /\.x?html?$/i.test(known)) paths.add(known)
    else problems.add('picture', href)
  }
  return paths
}

function byPath(files: BookFiles, entries: readonly ContentsEntry[]): Map<string, ContentsEntry[]> {
  const paths = new Map<string, ContentsEntry[]>()
  for (const entry of entries) {
    const path = files.find(entry.path) ?? entry.path
    const others = paths.get(path)
    if (others === undefined) paths.set(path, [entry])
    else others.push(entry)
  }
  return paths
}

/** "Footnote" becomes "Footnote 3" where the text refers to it by that sign. */
function numberNote(draft: BookDraft, references: ReadonlyMap<string, string>): BookDraft {
  const sign = draft.note === null ? undefined : references.get(draft.note)
  if (sign === undefined) return draft
  return { ...draft, label: `${(draft.label ?? 'Note').split(' ')[0] ?? ''} ${sign}` }
}

type Problem = 'outside' | 'missing' | 'picture'

const SENTENCES: Readonly<Record<Problem, (files: string) => string>> = {
  outside: (files) => `The reading order leads out of the book and was not followed there: ${files}.`,
  missing: (files) => `Files of the reading order are missing in the book: ${files}.`,
  picture: (files) => `Parts of the book are no text and were left out: ${files}.`,
}

/** Collects what went wrong with single files, so that thousands of them make few sentences. */
class Problems {
  private readonly files = new Map<Problem, string[]>()
  private readonly unread: string[] = []

  add(problem: Problem, file: string): void {
    const others = this.files.get(problem) ?? []
    others.push(file)
    this.files.set(problem, others)
  }

  /** What the reading of a file gives; null, and a warning, where it can't be read. */
  async unless<T>(path: string, read: () => Promise<T> | T): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error
      this.unread.push(`“${path}” was left out. ${error.message}`)
      return null
    }
  }

  warnings(): string[] {
    const listed = [...this.files].map(([problem, files]) => SENTENCES[problem](someOf(files)))
    const rest = this.unread.length - MOST
    return [
      ...listed,
      ...this.unread.slice(0, MOST),
      ...(rest > 0 ? [`${rest} more files were left out.`] : []),
    ]
  }
}

/** Files that a warning names. */
const MOST = 5

function someOf(files: readonly string[]): string {
  const named = files.slice(0, MOST).map((file) => `“${file.slice(0, 100)}”`)
  return (
    named.join(', ') + (files.length > MOST ? ` and ${(files.length - MOST).toLocaleString('en')} more` : '')
  )
}
