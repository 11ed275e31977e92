import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { type Draft, toBlocks } from './draft.ts'
import type { SourceFile } from './format.ts'
import { toLines } from './furniture/lines.ts'
import { surveyPage } from './furniture/page.ts'
import { judgeFurniture } from './furniture.ts'
import { nameHeadings } from './headings.ts'
import { describeText } from './metadata/describe-text.ts'
import { languageOf } from './metadata/language.ts'
import { findTitle, type TextTitle } from './metadata/title.ts'
import { found, settle } from './metadata/value.ts'
import { key } from './shape.ts'

/** What a format knows of a document before its text is read. */
export interface Declared {
  /** Values from front matter or from the head of a page, best first. */
  readonly values: readonly MetadataValue[]
  /** The title that the format itself marks in the text; the text is asked where there is none. */
  readonly title: TextTitle | null
  /** Values that hold only where neither the format nor the text says anything better. */
  readonly fallback: readonly MetadataValue[]
}

/** Blocks and metadata of a document from its drafts: title, furniture, headings, then the description. */
export function readDrafts(
  drafts: readonly Draft[],
  file: SourceFile,
  declared: Declared,
): {
  readonly blocks: readonly Block[]
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
} {
  const lines = toLines(drafts.map(toCanonical))
  const title = declared.title ?? findTitle(lines)
  const pageTitle = {
    key: title === null ? '' : key(title.text),
    index: title?.index ?? null,
    archive: title?.archive === true,
  }
  const page = surveyPage(lines, pageTitle)
  const furniture = judgeFurniture(page).map((judgement) => judgement.furniture)
  const blocks = toBlocks(nameHeadings(page, furniture), furniture)
  const described = describeText(
    { lines, titleIndex: pageTitle.index, bodyStart: page.bodyStart, bodyEnd: page.bodyEnd },
    title,
  )
  const work = blocks.filter((block) => !block.furniture).slice(0, 200)
  const values = [...declared.values, ...described]
  const languages = languageOf(
    work.map((block) => block.text.slice(0, 4000)).join('\n'),
    values.filter((value) => value.field === 'language'),
  )
  const named = found('title', file.name.replace(/\.[^.]*$/u, ''), 'file-name', file.name)
  const others = values.filter((value) => value.field !== 'language')
  return { blocks, ...settle([...others, ...languages], [...declared.fallback, named]) }
}

/** Entities ("e&#769;", "&#13;") make text that was not canonical before it was decoded. */
function toCanonical(draft: Draft): Draft {
  const text = canonicalise(draft.text)
  return text === draft.text ? draft : { ...draft, text }
}
