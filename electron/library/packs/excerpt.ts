import { basename } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import { documentOfEdition, textOfEdition, textSha256 } from '#library/documents/passage-queries.ts'
import { editionsOf, findDocument } from '#library/documents/queries.ts'
import { highlightSha256 } from '#library/highlights/queries.ts'
import type { DocumentDetail, DocumentRow } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { ComposedExcerpt } from '#shared/domain/composed-pack.ts'
import type { DocumentId, EditionId, TagId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import { piecesOf } from '#shared/domain/omissions.ts'
import type { ExcerptSettings } from '#shared/domain/pack-settings.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import { contextAfter, contextBefore, type Ground, type Grounds } from './context.ts'
import { type PackRecord, recordFrom } from './record.ts'

const FIRST_PATH = `
  SELECT c.path FROM sources s JOIN copies c ON c.source = s.id WHERE s.sha256 = ? ORDER BY c.found_at, c.path LIMIT 1`

const GROUNDS = `
  SELECT start, start + length AS "end", kind, furniture FROM passages WHERE edition = ? ORDER BY ordinal`

/** Where excerpts come from: read and hashed once for all excerpts of an edition, which may be a long book. */
export interface Origin extends Grounds {
  readonly document: DocumentRow
  readonly edition: DocumentDetail['editions'][number] | undefined
  /** How many editions the document has. */
  readonly editions: number
  /** The base name of the edition's file as it was first found. */
  readonly file: string
  /** Whether the text is the one that was imported. */
  readonly intact: boolean
  /** Offsets of characters outside the basic plane, which are two UTF-16 units and one code point. */
  readonly pairs: readonly number[]
}

/** The origin of excerpts of an edition. Fails with `not-found`. */
export function originOf(db: ReadHandle, id: EditionId): Origin {
  const document = documentOfEdition(db, id)
  const editions = editionsOf(db, document)
  const edition = editions.find((known) => known.id === id)
  const text = textOfEdition(db, id)
  const passages = db.all<Ground>(GROUNDS, id)
  const row = findDocument(db, document)
  return {
    document: row,
    language: row.language,
    passages,
    starts: passages.map(({ start }) => start),
    edition,
    file: basename(db.column<string>(FIRST_PATH, edition?.source ?? '')[0] ?? ''),
    editions: editions.length,
    text,
    intact: textSha256(text) === edition?.textSha256,
    pairs: [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index),
  }
}

/** How many sentences of context an excerpt shows, and what else is the same for the whole pack. */
export interface Manner {
  readonly before: number
  readonly after: number
  readonly comments: boolean
  readonly tags: boolean
  /** The names of tags with those of their parents. */
  readonly tagPaths: ReadonlyMap<TagId, string>
}

/** An excerpt before it is cited: its place among the entries and its record are still to come. */
export interface Excerpt {
  readonly record: PackRecord
  readonly entry: ComposedExcerpt
  readonly highlight: Highlight
  readonly document: DocumentId
  /** The number of the chapter of a book in which the words begin; null where it is not known. */
  readonly chapter: string | null
}

/**
 * Everything that a pack says of a highlight but its citation, which depends on those before it. Fails with `library-damaged`
 * when the library can't prove its words.
 */
export function excerptOf(
  db: ReadHandle,
  origin: Origin,
  highlight: Highlight,
  { omissions, ...own }: ExcerptSettings,
  manner: Manner,
): Excerpt {
  refuseUnproven(db, origin, highlight)
  const { document } = origin
  const before = contextBefore(origin, highlight, own.before ?? manner.before)
  const after = contextAfter(origin, highlight, own.after ?? manner.after)
  const shown = {
    locator: locator(highlight),
    comment: manner.comments ? highlight.comment : '',
    colour: highlight.colour,
    title: document.title,
  }
  const tags = manner.tags ? highlight.tags.map((tag) => manner.tagPaths.get(tag) ?? '') : []
  const { byline, publisher, published, url, language } = document
  const fields: Partial<PackRecord> = {
    kind: 'excerpt',
    ...shown,
    byline: byline ?? '',
    publisher: publisher ?? '',
    published: published ?? '',
    url: url ?? '',
    language: language ?? '',
    before: before.words,
    quotation: highlight.exact,
    after: after.words,
    omissions: omissions.map(({ start, end }) => `${start}-${end}`).join(' '),
    tags: tags.join('\n'),
    created: highlight.createdAt,
    ...placeFields(origin, highlight),
  }
  return {
    record: recordFrom((name) => fields[name]),
    entry: {
      kind: 'excerpt',
      item: null,
      number: 1,
      ...shown,
      before: before.cut ? `… ${before.words}` : before.words,
      pieces: piecesOf(highlight.exact, omissions),
      after: after.cut ? `${after.words} …` : after.words,
      language,
      footnote: [],
      inText: [],
      byline,
      publisher,
      published,
      // An address may be that of a file, with the user's name in it.
      url: /^https?:\/\//i.test(url ?? '') ? url : null,
      tags,
    },
    highlight,
    document: document.id,
    chapter: chapterOf(origin, highlight.start),
  }
}

/** What proves the place: editions, hashes and offsets. */
function placeFields(origin: Origin, { start, end, exact }: Highlight): Partial<PackRecord> {
  const { edition } = origin
  return {
    edition: editionOf(origin),
    file: origin.file,
    start: String(start),
    end: String(end),
    startCodePoint: String(codePointAt(origin, start)),
    endCodePoint: String(codePointAt(origin, end)),
    extractor: edition?.extractor ?? '',
    sourceSha256: edition?.source ?? '',
    textSha256: edition?.textSha256 ?? '',
    quotationSha256: textSha256(exact),
  }
}

/** Which of several editions was quoted; '' where there is only one. */
function editionOf({ edition, editions }: Origin): string {
  if (edition === undefined || editions === 1) return ''
  return `${edition.ordinal} of ${editions}, imported ${edition.extractedAt.slice(0, 10)}`
}

const CHAPTER =
  /^(?:chapter|chap\.|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk|kapittel|kapitola|rozdział|глава|فصل|الفصل)\s+([\p{Nd}]{1,3}|[IVXLC]{1,8})\b/iu

/** The number of the last heading in front of an offset that names a chapter. */
function chapterOf({ document, passages, starts, text }: Origin, offset: number): string | null {
  if (document.kind !== 'epub') return null
  for (let index = ordinalAt(starts, offset) - 1; index >= 0; index--) {
    const passage = passages[index]
    if (passage?.kind !== 'heading') continue
    const [, number] = CHAPTER.exec(text.slice(passage.start, passage.end)) ?? []
    if (number !== undefined) return number
  }
  return null
}

/** The position as W3C Web Annotation counts it. */
function codePointAt({ pairs }: Origin, offset: number): number {
  return offset - pairs.filter((pair) => pair < offset).length
}

/** A pack must not swear to words that the library itself can't prove. */
function refuseUnproven(db: ReadHandle, { intact, text }: Origin, highlight: Highlight): void {
  const saved = db.value<string>('SELECT row_sha256 FROM highlights WHERE id = ?', highlight.id)
  const proven =
    intact &&
    highlightSha256(highlight) === saved &&
    text.slice(highlight.start, highlight.end) === highlight.exact
  if (proven) return
  throw new BookwheelError(
    'library-damaged',
    `The highlight “${highlight.exact.slice(0, 60)}” does not agree with its document any more. No pack was written.`,
    'Check the library (bookwheel check), then remove this highlight or mark the words again.',
  )
}
