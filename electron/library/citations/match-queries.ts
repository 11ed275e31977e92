import type { ReadHandle } from '#library/database/handles.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'
import { textOf } from './formats/reference.ts'

/** What an entry of a bibliography tells apart works by: itself, and the files that it attaches. */
export interface Known {
  readonly item: CslItem
  readonly files: readonly { readonly path: string; readonly sha256: string | null }[]
}

/** The document that an entry is about; several where its title is that of several. */
export type Matched = { readonly document: DocumentId } | { readonly several: number } | null

/** Finds documents by DOI, address, attached file, then title and year; those in the trash don't count. */
export interface DocumentFinder {
  find(known: Known): Matched
}

interface Row {
  readonly id: DocumentId
  readonly title: string
  readonly url: string | null
  readonly published: string | null
  readonly item: string | null
}

/** A finder over what the library holds now. */
export function documentFinder(db: ReadHandle): DocumentFinder {
  const rows = db.all<Row>(
    `SELECT d.id, d.title, d.url, d.published, c.item FROM documents d LEFT JOIN citations c ON c.document = d.id
     WHERE d.trashed_at IS NULL AND d.joined IS NULL ORDER BY d.id`,
  )
  const byDoi = new Map<string, DocumentId>()
  const byAddress = new Map<string, DocumentId>()
  const byTitle = new Map<string, Row[]>()
  for (const row of rows) {
    const cited = row.item === null ? {} : (JSON.parse(row.item) as Partial<CslItem>)
    for (const doi of [doiOf(cited.DOI), doiOf(cited.URL), doiOf(row.url)])
      if (doi !== null && !byDoi.has(doi)) byDoi.set(doi, row.id)
    for (const address of [row.url, cited.URL])
      if (address && !byAddress.has(addressKey(address))) byAddress.set(addressKey(address), row.id)
    for (const title of new Set([titleKey(row.title), titleKey(cited.title ?? '')]))
      if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), row])
  }
  const titled = (item: CslItem): Matched => {
    const year = yearOf(item)
    const same = (byTitle.get(titleKey(item.title ?? '')) ?? []).filter(
      ({ published }) => year === null || published === null || published.startsWith(year),
    )
    const [only] = same
    return same.length > 1 ? { several: same.length } : only ? { document: only.id } : null
  }
  return {
    find({ item, files }) {
      const doi = doiOf(item.DOI) ?? doiOf(item.URL)
      const address = textOf(item, 'URL')
      const document =
        (doi === null ? undefined : byDoi.get(doi)) ??
        (address === '' ? undefined : byAddress.get(addressKey(address))) ??
        ofFiles(db, files)
      return document === undefined ? titled(item) : { document }
    },
  }
}

/** Bytes say more than a path. */
const OF_FILE = `
  SELECT d.id FROM (
    SELECT id, 1 AS same FROM sources WHERE sha256 = ?
    UNION ALL SELECT source, 0 FROM copies WHERE path = ? AND container IS NULL
  ) f CROSS JOIN editions e ON e.source = f.id CROSS JOIN documents d ON d.id = e.document
  WHERE d.trashed_at IS NULL AND d.joined IS NULL ORDER BY f.same DESC, d.id LIMIT 1`

function ofFiles(db: ReadHandle, files: Known['files']): DocumentId | undefined {
  for (const { path, sha256 } of files) {
    const [document] = db.column<DocumentId>(OF_FILE, sha256 ?? '', path)
    if (document !== undefined) return document
  }
  return undefined
}

function doiOf(text: string | null | undefined): string | null {
  return (
    /\b10\.\d{4,9}\/\S+/
      .exec(text ?? '')?.[0]
      .toLowerCase()
      .replace(/[.,;]+$/, '') ?? null
  )
}

/** An address without what does not tell pages apart. */
function addressKey(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}

function titleKey(title: string): string {
  return fold(title)
    .text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function yearOf({ issued }: CslItem): string | null {
  const year = Number(issued?.['date-parts']?.[0]?.[0])
  return Number.isInteger(year) && year > 0 ? String(year).padStart(4, '0') : null
}
