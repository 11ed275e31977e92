import { z } from 'zod'
import {
  type ExportedPack,
  envelopeFields,
  envelopeFrom,
  manifestText,
  recordFields,
  recordFrom,
} from '#shared/domain/pack-record.ts'
import { PACK_VERSION } from './versions.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Only known fields, and all of them text, so that nothing can hide in a manifest. */
const record = z.strictObject(
  Object.fromEntries(recordFields.map(({ name }) => [name, z.string().optional()])),
)

const manifest = z
  .strictObject({
    ...Object.fromEntries(envelopeFields.map(({ name }) => [name, z.string().optional()])),
    version: z.literal(PACK_VERSION),
    records: z.array(record),
    recordSha256: z.array(hash),
    packSha256: hash,
    signature: z.string().optional(),
  })
  .refine(({ records, recordSha256 }) => records.length === recordSha256.length)

/** The manifest that a file carries beside what it shows: canonical JSON with everything that proves the pack. */
export function manifestJson(sealed: ExportedPack): string {
  return manifestText(sealed)
}

/** The pack of a manifest. Throws for what is none, for unknown fields and for another version than ours. */
export function readManifest(text: string): ExportedPack {
  const { records, recordSha256, packSha256, signature = '', ...fields } = manifest.parse(JSON.parse(text))
  const envelope: Readonly<Record<string, string | undefined>> = fields
  return {
    ...envelopeFrom((name) => envelope[name]),
    records: records.map((said) => recordFrom((name) => said[name])),
    recordSha256,
    packSha256,
    signature,
  }
}
