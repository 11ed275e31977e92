import { z } from 'zod'
import { sha256 } from './ids.ts'

const count = z.number().int().nonnegative()

/** What a search found. Notes and comments are counted up to 100 of each. */
export const receiptFound = z.strictObject({
  documents: count,
  passages: count,
  notes: count,
  comments: count,
  /** False when not every passage was compared with a pattern. */
  isComplete: z.boolean(),
})
export type ReceiptFound = z.infer<typeof receiptFound>

/** A searched edition: the SHA-256 of its original file and of the text that was read from it. */
const member = z.string().regex(/^[0-9a-f]{64}:[0-9a-f]{64}$/)

/**
 * A record of one search over a whole library. All but `sha256` and `signature` is sealed: `sha256` is the hash of
 * `sealedText`, `signature` (Ed25519 in base64, '' for none) is over `signedText`.
 */
export const receipt = z.strictObject({
  version: z.literal('bookwheel-receipt/1'),
  program: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** As it was typed. */
  query: z.string(),
  /** How it was understood, in words. */
  reading: z.string(),
  /** What could not be meant as it was typed. */
  remarks: z.array(z.string()),
  settings: z.strictObject({
    furniture: z.boolean(),
    folding: z.string(),
    canonicalisation: z.string(),
    stemming: z.boolean(),
  }),
  corpus: z.strictObject({
    documents: count,
    editions: count,
    /** Pages that are pictures without a text layer, and editions in which no words were found: nothing there is searched. */
    picturePages: count,
    wordless: count,
    /** Of `members`, joined by line feeds. */
    sha256,
    /** Sorted by UTF-16 units. */
    members: z.array(member),
  }),
  found: receiptFound,
  /** Base64 of the 32 bytes, '' when not signed. */
  publicKey: z.string(),
  sha256,
  signature: z.string(),
})
export type Receipt = z.infer<typeof receipt>

/** A record before it is sealed. */
export type UnsealedReceipt = Omit<Receipt, 'sha256' | 'signature'>

/** What is sealed, as canonical JSON (RFC 8785). */
export function sealedText(record: UnsealedReceipt & Partial<Receipt>): string {
  const { sha256: _, signature: __, ...sealed } = record
  return canonicalJson(sealed)
}

/** What is signed: the seal, under a name that keeps it apart from anything else that the key signs. */
export function signedText({ version, sha256: seal }: Receipt): string {
  return `${version} ${seal}`
}

/** The sorted members of a corpus as its hash takes them. */
export function corpusText(members: readonly string[]): string {
  return members.join('\n')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** What a receipt claims, and no more: what was found where, how the query was read, and what could not be searched. */
export function claimOf({ found, corpus, reading, settings }: Receipt): string {
  const where = counted(corpus.editions, 'edition', 'editions')
  const what =
    found.documents === 0
      ? `Nothing was found in ${corpus.editions === 1 ? 'this' : 'these'} ${where}`
      : `${found.passages > 0 ? `${counted(found.passages, 'passage', 'passages')} in ` : ''}${counted(found.documents, 'document', 'documents')} of ${where}`
  return `${what}, as read by Bookwheel: documents ${reading}. ${limitsOf({ found, corpus, settings }).join(' ')}`.trim()
}

function limitsOf({ found, corpus, settings }: Pick<Receipt, 'found' | 'corpus' | 'settings'>): string[] {
  return [
    settings.furniture ? '' : 'Page furniture (menus, share links, running heads) was not searched.',
    corpus.picturePages > 0
      ? `Scanned pages without text are not searched: ${counted(corpus.picturePages, 'page', 'pages')}.`
      : '',
    corpus.wordless > 0 ? `${counted(corpus.wordless, 'edition holds', 'editions hold')} no words.` : '',
    found.isComplete ? '' : 'Not every passage was compared with the pattern, so there may be more.',
  ].filter((line) => line !== '')
}
