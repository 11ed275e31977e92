import type { DocumentKind } from '#shared/contract/documents.ts'
import type { Draft } from '../draft.ts'
import { type Extraction, ExtractionError, type SourceFile } from '../format.ts'
import { splitLong } from '../long-passages.ts'
import type { TextTitle } from '../metadata/title.ts'
import { found } from '../metadata/value.ts'
import { readDrafts } from '../reading.ts'
import { isBlank, languageOfMost, TEXT_BOX } from './compose.ts'
import { describeProperties, type Property } from './properties.ts'

/** What a format has read of an office file. Drafts may have empty texts (they are left out) and name every language. */
export interface OfficeFile {
  readonly kind: DocumentKind
  readonly mediaType: string
  readonly extractor: string
  readonly drafts: readonly Draft[]
  /** The passages of all running heads and feet. */
  readonly heads: readonly Draft[]
  readonly feet: readonly Draft[]
  /** The text of the paragraph that the file marks as the title. */
  readonly title: string | null
  readonly properties: readonly Property[]
  readonly warnings: readonly string[]
}

/** The document that an office file is. Throws `ExtractionError` `empty` for one without words. */
export function readOffice(office: OfficeFile, file: SourceFile): Extraction {
  const all = [...running(office.heads, 'Header'), ...office.drafts, ...running(office.feet, 'Footer')]
  const worded = joinCode(setApart(all).filter((draft) => draft.text.trim() !== ''))
  if (worded.length === 0) throw new ExtractionError('empty', 'The document holds no text.')
  const main = languageOfMost(worded)
  const drafts = worded.map((draft) => inLanguage(draft, main)).flatMap(splitLong)
  const { strong, weak } = describeProperties(office.properties)
  const title = titleIn(drafts, office.title ?? openingHeading(drafts))
  const shown = title === null ? [] : [found('title', title.text, 'text', title.evidence)]
  const spoken = main === null ? [] : [found('language', main, 'properties', 'language of most of the text')]
  return {
    kind: office.kind,
    mediaType: office.mediaType,
    extractor: office.extractor,
    ...readDrafts(drafts, file, { values: [...shown, ...spoken, ...strong], title, fallback: [], weak }),
    warnings: office.warnings,
  }
}

function titleIn(drafts: readonly Draft[], text: string | null): TextTitle | null {
  const index =
    text === null ? -1 : drafts.findIndex((draft) => draft.kind === 'heading' && draft.text === text)
  return text === null || index === -1 ? null : { text, index, evidence: text, archive: false }
}

/** A heading that opens the text and has no other beside it of its level is the title. */
function openingHeading(drafts: readonly Draft[]): string | null {
  const [first] = drafts.filter((draft) => draft.furniture !== true)
  const chapters = drafts.filter((draft) => draft.kind === 'heading' && draft.level === 1)
  return first !== undefined && chapters.length === 1 && chapters[0] === first ? first.text : null
}

/** Running heads and feet once, however many sections repeat them; those that only count pages say nothing. */
function running(drafts: readonly Draft[], label: string): Draft[] {
  const seen = new Set<string>()
  return drafts.flatMap((draft) => {
    const isNew = !seen.has(draft.text) && /\p{L}|\d{5}/u.test(draft.text)
    seen.add(draft.text)
    return isNew ? [{ ...draft, furniture: true, label: draft.label ?? label }] : []
  })
}

/** Blank paragraphs set those beside them apart, as blank lines do. */
function setApart(drafts: readonly Draft[]): readonly Draft[] {
  const own = drafts.filter(isInFlow)
  const apart = new Map(
    own.map((draft, index) => {
      const above = own[index - 1]
      const below = own[index + 1]
      const opens = draft.opens || isBlank(above ?? below ?? draft)
      return [draft, { opens, closes: draft.closes || (below !== undefined && isBlank(below)) }]
    }),
  )
  return drafts.map((draft) => ({ ...draft, ...apart.get(draft) }))
}

/** Whether a passage stands in the author's text and not beside it. */
function isInFlow({ kind, label, furniture }: Draft): boolean {
  const isAside = kind === 'note' || kind === 'comment' || kind === 'change' || label === TEXT_BOX
  return furniture !== true && !isAside
}

/** Programs make each line of code a paragraph of its own. */
function joinCode(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const isNext = draft.kind === 'code' && last?.kind === 'code' && draft.label === last.label
    if (isNext) joined[joined.length - 1] = { ...last, text: `${last.text}\n${draft.text}` }
    else joined.push(draft)
  }
  return joined
}

/** "en-GB" in a document in "en-US" is the same language to a reader. */
function inLanguage(draft: Draft, main: string | null): Draft {
  const { language = null } = draft
  const isOther = language !== null && main !== null && base(language) !== base(main)
  return { ...draft, language: isOther ? language : null }
}

function base(tag: string): string {
  return new Intl.Locale(tag).maximize().toString().split('-').slice(0, 2).join('-')
}
