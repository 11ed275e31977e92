import { randomBytes, randomUUID } from 'node:crypto'
import { textSha256 } from '#library/documents/passage-queries.ts'
import { shownQuotation } from '#shared/domain/omissions.ts'
import { type PackEnvelope, type PackRecord, saltedText } from '#shared/domain/pack-record.ts'

/** Bytes of salt: nobody finds two of the same, or tries them all. */
const SALT_BYTES = 16

/** The head of a source-safe pack: an id of its own, so that it can't be joined with other packs of the same library. */
export function sourceSafeEnvelope(envelope: PackEnvelope): PackEnvelope {
  return { ...envelope, pack: randomUUID() }
}

/**
 * An entry without what it tells of the library: no file name, no number of editions, no time, no web address but of http, no
 * words that are left out, and in place of the hashes of source, text and quotation those of a salt of 16 random bytes together
 * with them (`saltedText`). Who has the original can check them; without it they say nothing, and no two packs have one in common.
 */
export function sourceSafeRecord(record: PackRecord): PackRecord {
  const bare = { ...record, created: '', edition: '', file: '', url: webAddress(record.url) }
  if (record.kind !== 'excerpt') return bare
  const salt = randomBytes(SALT_BYTES).toString('hex')
  const salted = (sha256: string): string => (sha256 === '' ? '' : textSha256(saltedText(salt, sha256)))
  return {
    ...bare,
    salt,
    quotation: shownQuotation(record.quotation, record.omissions),
    sourceSha256: salted(record.sourceSha256),
    textSha256: salted(record.textSha256),
    // The few words that were left out could be guessed by it.
    quotationSha256: record.omissions === '' ? salted(record.quotationSha256) : '',
  }
}

/** An address may be that of a file, with the user's name in it. */
function webAddress(url: string): string {
  return /^https?:\/\//i.test(url) ? url : ''
}
