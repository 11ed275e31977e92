import { textSha256 } from '#library/documents/passage-queries.ts'

/**
 * Everything that an exported entry says, as text, in the order in which it is shown and hashed. `start` and `end` are
 * UTF-16 offsets in the canonical text; `edition` says which of several was quoted ("1 of 2, imported 2020-03-14"); `tags`
 * stand one a line; `omissions` are ranges of the quotation that are not shown ("12-40 80-95", UTF-16 offsets); `note` holds the words of
 * a note, a heading or a text; a field that does not apply is ''.
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
  { name: 'omissions', label: 'Left out' },
  { name: 'citation', label: 'Citation' },
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

/** One entry of an exported pack. `kind` is `excerpt`, `note`, `heading` or `text`. */
export type PackRecord = Readonly<Record<FieldName, string>>

/**
 * What a pack says of itself, in the order in which it is shown and hashed. `pack` is a UUID that stays with the pack however often
 * it is exported; `program` names the program and its version; `canonicalisation` and `folding` the rules by which text was
 * made canonical and is folded for comparing; `exported` is ISO 8601 in UTC.
 */
export const envelopeFields = [
  { name: 'title', label: 'Title' },
  { name: 'exported', label: 'Exported' },
  { name: 'pack', label: 'Pack' },
  { name: 'program', label: 'Program' },
  { name: 'canonicalisation', label: 'Canonical text' },
  { name: 'folding', label: 'Folding' },
] as const

export type EnvelopeFieldName = (typeof envelopeFields)[number]['name']

/** What a pack says of itself. */
export type PackEnvelope = Readonly<Record<EnvelopeFieldName, string>>

/** A pack as it stands in a file. `recordSha256` has one hash a record; `packSha256` seals the envelope and all of them. */
export interface ExportedPack extends PackEnvelope {
  readonly records: readonly PackRecord[]
  readonly recordSha256: readonly string[]
  readonly packSha256: string
}

/** The hash of one entry: SHA-256 of the JSON array of its fields in order, in UTF-8. */
export function hashRecord(record: PackRecord): string {
  return textSha256(JSON.stringify(recordFields.map(({ name }) => record[name])))
}

/** The hash of a pack: SHA-256 of the JSON array of its envelope in order and the records' hashes, in UTF-8. */
export function hashPack(envelope: PackEnvelope, recordSha256: readonly string[]): string {
  return textSha256(JSON.stringify([...envelopeFields.map(({ name }) => envelope[name]), ...recordSha256]))
}

/** A record from whatever a format read; missing fields are ''. */
export function recordFrom(read: (name: FieldName) => string | undefined): PackRecord {
  return Object.fromEntries(recordFields.map(({ name }) => [name, read(name) ?? ''])) as PackRecord
}

/** An envelope from whatever a format read; missing fields are ''. */
export function envelopeFrom(read: (name: EnvelopeFieldName) => string | undefined): PackEnvelope {
  return Object.fromEntries(envelopeFields.map(({ name }) => [name, read(name) ?? ''])) as PackEnvelope
}

/** A pack with its hashes. */
export function seal(envelope: PackEnvelope, records: readonly PackRecord[]): ExportedPack {
  const recordSha256 = records.map(hashRecord)
  return { ...envelope, records, recordSha256, packSha256: hashPack(envelope, recordSha256) }
}
