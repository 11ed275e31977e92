import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { type Draft, toBlock } from './draft.ts'
import type { SourceFile } from './format.ts'
import { toLines } from './furniture/lines.ts'
import { type Page, type PageTitle, surveyPage } from './furniture/page.ts'
import { isOutside } from './furniture/place-rules.ts'
import { judgeFurniture } from './furniture.ts'
import { nameHeadings } from './headings.ts'
import { refuseTooMany } from './limits.ts'
import { describeText } from './metadata/describe-text.ts'
import { languageOf } from './metadata/language.ts'
import { markLanguages } from './metadata/passage-languages.ts'
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
  /**
   * Candidates after those of the text: what programs filled in by themselves. The days on which a file was made or
   * changed are never chosen, because they may be anybody's.
   */
  readonly weak?: readonly MetadataValue[]
}

/** What a document is made of and says about itself. */
export interface Reading {
  readonly blocks: readonly Block[]
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
}

/** No web page has more blocks; longer documents are logs, tables and books, of which only the first lines are described. */
const LONGEST_PAGE = 20_000
const DESCRIBED = 1000

/** Blocks and metadata of a document from its drafts: title, furniture, headings, then the description. */
export function readDrafts(drafts: readonly Draft[], file: SourceFile, declared: Declared): Reading {
  refuseTooMany(drafts.length)
  const canonical = drafts.map(toCanonical)
  const own = canonical.filter(isOwn)
  const isLong = own.length > LONGEST_PAGE
  const lines = toLines(isLong ? own.slice(0, DESCRIBED) : own)
  const title = indexIn(own, canonical, declared.title) ?? findTitle(lines)
  const page = surveyPage(lines, toPageTitle(title))
  const furniture = isLong ? own.map(isOutside) : judgeFurniture(page).map((judged) => judged.furniture)
  const judged = (isLong ? own : nameHeadings(page, furniture)).map((draft, index) =>
    toBlock(draft, furniture[index] === true),
  )
  const inOrder = judged.values()
  const blocks = canonical.map(
    (draft) => (isOwn(draft) ? inOrder.next().value : null) ?? toBlock(draft, false),
  )
  const description = describe(page, title, judged, file, declared)
  return { blocks: markLanguages(blocks, description.metadata), ...description }
}

/** Whether a draft is the author's: others' remarks and what a format calls furniture say nothing of title, author and date. */
function isOwn({ kind, furniture }: Draft): boolean {
  return furniture !== true && kind !== 'note' && kind !== 'comment' && kind !== 'change'
}

/** A title that names its place among all drafts, with its place among the author's own. */
function indexIn(own: readonly Draft[], all: readonly Draft[], title: TextTitle | null): TextTitle | null {
  const draft = title === null || title.index === null ? undefined : all[title.index]
  return title === null || draft === undefined ? title : { ...title, index: own.indexOf(draft) }
}

function toPageTitle(title: TextTitle | null): PageTitle {
  return title === null
    ? { key: '', index: null, archive: false }
    : { key: key(title.text), index: title.index, archive: title.archive }
}

/** The language is read from the work, not from the menus around it, which templates often leave in another one. */
function describe(
  page: Page,
  title: TextTitle | null,
  blocks: readonly Block[],
  file: SourceFile,
  declared: Declared,
): Omit<Reading, 'blocks'> {
  const weak = declared.weak ?? []
  const made = weak.filter(({ field }) => field === 'published')
  const named = weak.filter(({ field }) => field !== 'published')
  const values = [...declared.values, ...describeText(page, title), ...named]
  const work = blocks.filter((block) => !block.furniture)
  const isRunning = ({ kind }: Block): boolean => kind !== 'code' && kind !== 'row'
  const sample = [...work.filter(isRunning), ...work.filter((block) => !isRunning(block))].slice(0, 200)
  const languages = languageOf(
    sample.map((block) => block.text.slice(0, 4000)).join('\n'),
    values.filter((value) => value.field === 'language'),
  )
  const others = values.filter((value) => value.field !== 'language')
  const called = found('title', file.name.replace(/\.[^.]*$/u, ''), 'file-name', file.name)
  const settled = settle([...others, ...languages], [...declared.fallback, called])
  const published = settled.metadata.find(({ field }) => field === 'published')?.value
  const otherDays = made.filter(
    ({ value }, index) => value !== published && made.findIndex((other) => other.value === value) === index,
  )
  return { ...settled, alternatives: [...settled.alternatives, ...otherDays] }
}

/** Entities ("e&#769;", "&#13;") make text that was not canonical before it was decoded. */
function toCanonical(draft: Draft): Draft {
  const text = canonicalise(draft.text)
  return text === draft.text ? draft : { ...draft, text }
}
