import { shownQuotation } from './omissions.ts'

/**
 * Everything that an exported entry says, as text, in the order in which it is shown and hashed. `start` and `end` are
 * UTF-16 offsets in the canonical text; `edition` says which of several was quoted ("1 of 2, imported 2020-03-14"); `tags`
 * stand one a line; `omissions` are ranges of the quotation that are not shown ("12-40 80-95", UTF-16 offsets); `note` holds the
 * words of a note, a heading or a text; `salt` is only there where the hashes of source and text are salted (`saltedHash`); a
 * field that does not apply is ''.
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
  { name: 'salt', label: 'Salt' },
  { name: 'sourceSha256', label: 'Source SHA-256' },
  { name: 'textSha256', label: 'Text SHA-256' },
  { name: 'quotationSha256', label: 'Excerpt SHA-256' },
] as const

export type FieldName = (typeof recordFields)[number]['name']

/** One entry of an exported pack. `kind` is `excerpt`, `note`, `heading` or `text`. */
export type PackRecord = Readonly<Record<FieldName, string>>

/**
 * What a pack says of itself, in the order in which it is shown and hashed. `pack` is a UUID that stays with the pack however
 * often it is exported (a source-safe pack has a new one every time); `program` names the program and its version;
 * `canonicalisation` and `folding` the rules by which text was made canonical and is folded for comparing; `exported` is ISO
 * 8601 in UTC; `version` is that of these fields; `publicKey` the Ed25519 key that signed it, 32 bytes in base64, '' for none.
 */
export const envelopeFields = [
  { name: 'title', label: 'Title' },
  { name: 'exported', label: 'Exported' },
  { name: 'pack', label: 'Pack' },
  { name: 'program', label: 'Program' },
  { name: 'canonicalisation', label: 'Canonical text' },
  { name: 'folding', label: 'Folding' },
  { name: 'version', label: 'Pack version' },
  { name: 'publicKey', label: 'Public key' },
] as const

export type EnvelopeFieldName = (typeof envelopeFields)[number]['name']

/** What a pack says of itself. */
export type PackEnvelope = Readonly<Record<EnvelopeFieldName, string>>

/**
 * A pack as it stands in a file. `recordSha256` has one hash a record; `packSha256` seals the envelope and all of them;
 * `signature` is the Ed25519 signature over `signedText`, 64 bytes in base64, '' for none.
 */
export interface ExportedPack extends PackEnvelope {
  readonly records: readonly PackRecord[]
  readonly recordSha256: readonly string[]
  readonly packSha256: string
  readonly signature: string
}

/** What the hash of an entry is taken of: the JSON array of its fields in order. */
export function recordText(record: PackRecord): string {
  return JSON.stringify(recordFields.map(({ name }) => record[name]))
}

/** What the hash of a pack is taken of: the JSON array of its envelope in order and the hashes of its entries. */
export function packText(envelope: PackEnvelope, recordSha256: readonly string[]): string {
  return JSON.stringify([...envelopeFields.map(({ name }) => envelope[name]), ...recordSha256])
}

/** The quotation of an entry as it is shown, with its "[…]"; a salted entry holds no other words. */
export function shownWordsOf({ quotation, omissions, salt }: PackRecord): string {
  return salt === '' ? shownQuotation(quotation, omissions) : quotation
}

/** Whether all excerpts are of one source; salts hide it, titles do not. */
export function quotesOneSource(excerpts: readonly PackRecord[]): boolean {
  return (
    new Set(excerpts.map(({ salt, sourceSha256, title }) => (salt === '' ? sourceSha256 : title))).size === 1
  )
}

/** What a salted hash is taken of: the salt and the SHA-256 that it stands for, both in hex, one behind the other. */
export function saltedText(salt: string, sha256: string): string {
  return salt + sha256
}

/**
 * A pack as canonical JSON (RFC 8785: no white space, keys sorted by UTF-16 units; there are only strings in it). Fields that
 * are '' are left out.
 */
export function manifestText({
  records,
  recordSha256,
  packSha256,
  signature,
  ...envelope
}: ExportedPack): string {
  return canonicalJson({
    ...present(envelope),
    records: records.map(present),
    recordSha256,
    packSha256,
    ...(signature === '' ? {} : { signature }),
  })
}

/** What is signed: the canonical manifest without the signature. */
export function signedText(pack: ExportedPack): string {
  return manifestText({ ...pack, signature: '' })
}

function present(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

type Json = string | readonly Json[] | { readonly [key: string]: Json }

function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? '')}`)
  return `{${pairs.join(',')}}`
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

/** A record from whatever a format read; missing fields are ''. */
export function recordFrom(read: (name: FieldName) => string | undefined): PackRecord {
  return Object.fromEntries(recordFields.map(({ name }) => [name, read(name) ?? ''])) as PackRecord
}

/** An envelope from whatever a format read; missing fields are ''. */
export function envelopeFrom(read: (name: EnvelopeFieldName) => string | undefined): PackEnvelope {
  return Object.fromEntries(envelopeFields.map(({ name }) => [name, read(name) ?? ''])) as PackEnvelope
}
