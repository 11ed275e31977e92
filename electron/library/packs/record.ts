import { textSha256 } from '#library/documents/passage-queries.ts'
import {
  type ExportedPack,
  type PackEnvelope,
  type PackRecord,
  packText,
  recordText,
} from '#shared/domain/pack-record.ts'

export {
  type EnvelopeFieldName,
  type ExportedPack,
  envelopeFields,
  envelopeFrom,
  type FieldName,
  type PackEnvelope,
  type PackRecord,
  recordFields,
  recordFrom,
} from '#shared/domain/pack-record.ts'

/** The SHA-256 of an entry, in hex. */
export function hashRecord(record: PackRecord): string {
  return textSha256(recordText(record))
}

/** The SHA-256 of a pack, in hex. */
export function hashPack(envelope: PackEnvelope, recordSha256: readonly string[]): string {
  return textSha256(packText(envelope, recordSha256))
}

/** A pack with its hashes, not signed. */
export function seal(envelope: PackEnvelope, records: readonly PackRecord[]): ExportedPack {
  const recordSha256 = records.map(hashRecord)
  return { ...envelope, records, recordSha256, packSha256: hashPack(envelope, recordSha256), signature: '' }
}
