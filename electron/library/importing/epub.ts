import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { toBlock } from './draft.ts'
import { describeBook } from './epub/describe-book.ts'
import { openBookFiles } from './epub/files.ts'
import { readPackage } from './epub/package.ts'
import { readSpine } from './epub/spine.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { languageOf } from './metadata/language.ts'
import { markLanguages } from './metadata/passage-languages.ts'
import { found, settle } from './metadata/value.ts'

/** E-books, EPUB 2 and 3: chapters in the order of their spine; no rule about web pages is asked. */
export const epub: Format = {
  kind: 'epub',
  mediaType: 'application/epub+zip',
  extract: extractEpub,
}

async function extractEpub(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const files = await openBookFiles(bytes)
  const book = await readPackage(files)
  const { drafts, warnings } = await readSpine(files, book)
  const blocks = drafts.map((draft): Block => {
    const { page, text } = draft
    return { ...toBlock(draft, false), page, text: canonicalise(text) }
  })
  if (blocks.length === 0) {
    throw new ExtractionError('empty', 'The book holds no text; its pages may be pictures.')
  }
  const { values, others } = describeBook(book.metadata)
  const languages = languageOf(
    sampleOf(blocks),
    values.filter((value) => value.field === 'language'),
  )
  const fallback = found('title', file.name.replace(/\.[^.]*$/u, ''), 'file-name', file.name)
  const { metadata, alternatives } = settle(
    [...values.filter((value) => value.field !== 'language'), ...languages],
    [fallback],
  )
  return {
    kind: 'epub',
    mediaType: 'application/epub+zip',
    extractor: 'epub/1',
    blocks: markLanguages(blocks, metadata),
    metadata,
    alternatives: [...alternatives, ...others],
    warnings: [...book.warnings, ...warnings],
  }
}

/** Text from all over the book: its first pages are often in another language. */
function sampleOf(blocks: readonly Block[]): string {
  const running = blocks.filter((block) => !block.furniture && block.kind === 'paragraph')
  const step = Math.max(1, Math.floor(running.length / 40))
  const some = running.filter((_, index) => index % step === 0)
  return (some.length === 0 ? blocks.slice(0, 40) : some).map((block) => block.text.slice(0, 500)).join('\n')
}
