import { createHash } from 'node:crypto'
import type { ReadHandle } from '#library/database/handles.ts'
import type { Surroundings } from '#library/feature.ts'
import { foldedUpTo } from '#library/folding/queries.ts'
import type { SigningKey } from '#library/packs/signing/key.ts'
import { signatureOf } from '#library/packs/signing/sign.ts'
import { CANONICALISATION, FOLDING, PROGRAM } from '#library/packs/versions.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type Receipt, sealedText, signedText, type UnsealedReceipt } from '#shared/domain/receipt.ts'
import { explain } from '#shared/query/explain.ts'
import { formerReadings } from '#shared/query/explain-formerly.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { corpusOf, searchedEditions } from './corpus-queries.ts'
import { type Asked, countFound } from './count.ts'

/** By what rules this program searches. */
export const rules = { folding: FOLDING, canonicalisation: CANONICALISATION, stemming: false } as const

/** How the program understands a query: the words of a receipt. */
export function readingOf(typed: string): Pick<Receipt, 'reading' | 'remarks'> {
  const parsed = parseQuery(typed)
  return { reading: explain(parsed), remarks: parsed.remarks.map(({ message }) => message) }
}

/** The same reading in the words of earlier receipts, which hold as well. */
export function formerReadingsOf(typed: string): string[] {
  return formerReadings(parseQuery(typed))
}

/**
 * Searches, and says in a sealed record what was searched, how, and what was found. Fails with `invalid-input` for a query that
 * looks for nothing or not in documents, with `changed` when documents came or went meanwhile or are still being read again.
 */
export async function makeReceipt(
  db: ReadHandle,
  asked: Asked,
  key: SigningKey | null,
  surroundings: Surroundings,
): Promise<Receipt> {
  const { query, places } = parseQuery(asked.query)
  if (query === null) throw refused('This search looks for nothing.')
  if (!places.has('documents'))
    throw refused('A receipt speaks of documents; this search does not look in them.')
  if (foldedUpTo(db) !== null) {
    throw new BookwheelError(
      'changed',
      'Documents are still being read again, by newer rules of letters and numbers. No receipt was written.',
      'Wait until all have been read, and try again.',
    )
  }
  const corpus = corpusOf(db, searchedEditions(db))
  const { found } = await countFound(db, asked)
  if (corpusOf(db, searchedEditions(db)).sha256 !== corpus.sha256) {
    throw new BookwheelError(
      'changed',
      'The library changed while it was searched. No receipt was written.',
      'Wait until documents have been imported, and try again.',
    )
  }
  return seal(
    {
      version: 'bookwheel-receipt/1',
      program: PROGRAM,
      at: surroundings.now(),
      query: asked.query,
      ...readingOf(asked.query),
      settings: { furniture: asked.furniture, ...rules },
      corpus,
      found,
      publicKey: key?.publicKey ?? '',
    },
    key,
  )
}

function refused(why: string): BookwheelError {
  return new BookwheelError('invalid-input', `${why} No receipt was written.`)
}

/** Seals a record, and signs it where there is a key. */
export function seal(record: UnsealedReceipt, key: SigningKey | null): Receipt {
  const sealed = { ...record, sha256: sealOf(record), signature: '' }
  return key ? { ...sealed, signature: signatureOf(signedText(sealed), key) } : sealed
}

/** The SHA-256 of what is sealed. */
export function sealOf(record: UnsealedReceipt): string {
  return createHash('sha256').update(sealedText(record)).digest('hex')
}

/** The file of a receipt. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`
}
