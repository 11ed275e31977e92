import { textSha256 } from '#library/documents/passage-queries.ts'

/**
 * Everything that an exported entry says, as text, in the order in which it is shown and hashed. `start` and `end` are
 * UTF-16 offsets in the canonical text; `edition` says which of several was quoted ("1 of 2, imported 2020-03-14"); `tags`
 * stand one a line; a field that does not apply is ''.
 */
export const recordFields = [
  { name: 'ordinal', label: 'No.' },
  { name: 'kind', label: 'Kind' },
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Byline' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'published', label: 'Published' },
  { name: 'url', label: 'URL' },
  { name: 'language', label: 'Language' },
  { name: 'locator', label: 'Locator' },
  { name: 'before', label: 'Context before' },
  { name: 'quotation', label: 'Quotation' },
  { name: 'after', label: 'Context after' },
  { name: 'note', label: 'Note' },
  { name: 'comment', label: 'Comment' },
  { name: 'tags', label: 'Tags' },
  { name: 'colour', label: 'Colour' },
  { name: 'created', label: 'Created' },
  { name: 'edition', label: 'Edition' },
  { name: 'file', label: 'File' },
  { name: 'start', label: 'Start' },
  { name: 'end', label: 'End' },
  { name: 'startCodePoint', label: 'Start in code points' },
  { name: 'endCodePoint', label: 'End in code points' },
  { name: 'extractor', label: 'Extractor' },
  { name: 'sourceSha256', label: 'Source SHA-256' },
  { name: 'textSha256', label: 'Text SHA-256' },
  { name: 'quotationSha256', label: 'Excerpt SHA-256' },
] as const

export type FieldName = (typeof recordFields)[number]['name']

/** One entry of an exported pack. `kind` is `excerpt` or `note`. */
export type PackRecord = Readonly<Record<FieldName, string>>

/** A pack as it stands in a file. `recordSha256` has one hash a record; `packSha256` seals title, time and all of them. */
export interface ExportedPack {
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly exported: string
  readonly records: readonly PackRecord[]
  readonly recordSha256: readonly string[]
  readonly packSha256: string
}

/** Left out of the hash where it is empty: packs that were exported before documents had editions keep their hashes. */
const HASHED_IF_FILLED: readonly FieldName[] = ['edition']

/** The hash of one entry: SHA-256 of the JSON array of its fields in order (`edition` only if filled), in UTF-8. */
export function hashRecord(record: PackRecord): string {
  const hashed = recordFields.filter(({ name }) => record[name] !== '' || !HASHED_IF_FILLED.includes(name))
  return textSha256(JSON.stringify(hashed.map(({ name }) => record[name])))
}

/** The hash of a pack: SHA-256 of the JSON array of title, time and the records' hashes, in UTF-8. */
export function hashPack(title: string, exported: string, recordSha256: readonly string[]): string {
  return textSha256(JSON.stringify([title, exported, ...recordSha256]))
}

/** A record from whatever a format read; missing fields are ''. */
export function recordFrom(read: (name: FieldName) => string | undefined): PackRecord {
  return Object.fromEntries(recordFields.map(({ name }) => [name, read(name) ?? ''])) as PackRecord
}

/** A pack with its hashes. */
export function seal(title: string, exported: string, records: readonly PackRecord[]): ExportedPack {
  const recordSha256 = records.map(hashRecord)
  return { title, exported, records, recordSha256, packSha256: hashPack(title, exported, recordSha256) }
}
