import { basename } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import { documentOfEdition, textOfEdition, textSha256 } from '#library/documents/passage-queries.ts'
import { editionsOf, findDocument } from '#library/documents/queries.ts'
import { highlightSha256 } from '#library/highlights/queries.ts'
import { findTag } from '#library/tags/queries.ts'
import type { DocumentDetail, DocumentRow } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { ComposedExcerpt } from '#shared/domain/composed-pack.ts'
import type { EditionId, PackItemId } from '#shared/domain/ids.ts'
import { locator } from '#shared/domain/locator.ts'
import { piecesOf } from '#shared/domain/omissions.ts'
import type { ExcerptSettings } from '#shared/domain/pack-settings.ts'
import type { Range } from '#shared/text/words.ts'
import { type PackRecord, recordFrom } from './record.ts'

/** UTF-16 units of context on each side of a quotation. */
const CONTEXT = 200

const FIRST_PATH = 'SELECT path FROM copies WHERE source = ? ORDER BY found_at, path LIMIT 1'

const FURNITURE = `
  SELECT start, start + length AS "end" FROM passages WHERE edition = ? AND furniture = 1 ORDER BY start`

/** Where excerpts come from: read and hashed once for all excerpts of an edition, which may be a long book. */
export interface Origin {
  readonly document: DocumentRow
  readonly edition: DocumentDetail['editions'][number] | undefined
  /** How many editions the document has. */
  readonly editions: number
  /** The base name of the edition's file as it was first found. */
  readonly file: string
  readonly text: string
  /** Whether the text is the one that was imported. */
  readonly intact: boolean
  /** Where page furniture stands in the text, in order. */
  readonly furniture: readonly Range[]
  /** Offsets of characters outside the basic plane, which are two UTF-16 units and one code point. */
  readonly pairs: readonly number[]
}

/** The origin of excerpts of an edition. Fails with `not-found`. */
export function originOf(db: ReadHandle, id: EditionId): Origin {
  const document = documentOfEdition(db, id)
  const editions = editionsOf(db, document)
  const edition = editions.find((known) => known.id === id)
  const text = textOfEdition(db, id)
  return {
    document: findDocument(db, document),
    edition,
    file: basename(db.column<string>(FIRST_PATH, edition?.source ?? '')[0] ?? ''),
    editions: editions.length,
    text,
    intact: textSha256(text) === edition?.textSha256,
    furniture: db.all<Range>(FURNITURE, id),
    pairs: [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index),
  }
}

/** Everything that a pack says of a highlight. Fails with `library-damaged` when the library can't prove its words. */
export function excerptRecord(
  db: ReadHandle,
  origin: Origin,
  highlight: Highlight,
  { omissions }: ExcerptSettings,
  ordinal: string,
): PackRecord {
  refuseUnproven(db, origin, highlight)
  const { document, edition } = origin
  const fields: Partial<PackRecord> = {
    ordinal,
    kind: 'excerpt',
    title: document.title,
    byline: document.byline ?? '',
    publisher: document.publisher ?? '',
    published: document.published ?? '',
    url: document.url ?? '',
    language: document.language ?? '',
    locator: locator(highlight),
    ...contextOf(origin, highlight),
    quotation: highlight.exact,
    omissions: omissions.map(({ start, end }) => `${start}-${end}`).join(' '),
    comment: highlight.comment,
    tags: highlight.tags.map((tag) => findTag(db, tag).name).join('\n'),
    colour: highlight.colour,
    created: highlight.createdAt,
    edition: editionOf(origin),
    file: origin.file,
    start: String(highlight.start),
    end: String(highlight.end),
    startCodePoint: String(codePointAt(origin, highlight.start)),
    endCodePoint: String(codePointAt(origin, highlight.end)),
    extractor: edition?.extractor ?? '',
    sourceSha256: edition?.source ?? '',
    textSha256: edition?.textSha256 ?? '',
    quotationSha256: textSha256(highlight.exact),
  }
  return recordFrom((name) => fields[name])
}

/** An excerpt as it is shown. */
export function composedExcerpt(
  record: PackRecord,
  highlight: Highlight,
  { omissions }: ExcerptSettings,
  item: PackItemId | null,
  number: number,
): ComposedExcerpt {
  return {
    kind: 'excerpt',
    item,
    number,
    before: record.before,
    pieces: piecesOf(highlight.exact, omissions),
    after: record.after,
    language: record.language || null,
    footnote: [],
    inText: [],
    title: record.title,
    byline: record.byline || null,
    publisher: record.publisher || null,
    published: record.published || null,
    url: record.url || null,
    locator: record.locator,
    comment: highlight.comment,
    tags: record.tags === '' ? [] : record.tags.split('\n'),
    colour: highlight.colour,
  }
}

/** Which of several editions was quoted; '' where there is only one. */
function editionOf({ edition, editions }: Origin): string {
  if (edition === undefined || editions === 1) return ''
  return `${edition.ordinal} of ${editions}, imported ${edition.extractedAt.slice(0, 10)}`
}

/** The whole words around a quotation, without the page furniture that stands around the work. */
function contextOf(
  { text, furniture }: Origin,
  { start, end }: Highlight,
): { before: string; after: string } {
  const workFrom = furniture.findLast((passage) => passage.end <= start)?.end ?? 0
  const workTo = furniture.find((passage) => passage.start >= end)?.start ?? text.length
  const from = Math.max(workFrom, start - CONTEXT)
  const to = Math.min(workTo, end + CONTEXT)
  const before = text.slice(from, start).trimStart()
  const after = text.slice(end, to).trimEnd()
  return {
    before: from === workFrom ? before : withoutFirstWord(before),
    after: to === workTo ? after : withoutLastWord(after),
  }
}

/** A cut may have gone through the first word; text without spaces is only kept from halving a character. */
function withoutFirstWord(text: string): string {
  const rest = text.replace(/^\S+\s+/u, '')
  return rest === text ? text.replace(/^[\udc00-\udfff]/, '') : rest
}

function withoutLastWord(text: string): string {
  const rest = text.replace(/\s+\S+$/u, '')
  return rest === text ? text.replace(/[\ud800-\udbff]$/, '') : rest
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
