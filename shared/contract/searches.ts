import { z } from 'zod'
import { documentId, editionId, savedSearchId } from '../domain/ids.ts'
import { receipt, receiptFound } from '../domain/receipt.ts'
import { listedSearch } from '../domain/search-list.ts'
import { read, task, write } from './define.ts'
import { verifiedSignature } from './packs.ts'

/** A search that is kept under a name. `seen` is the newest edition that there was when its results were looked at last. */
export const savedSearch = z.object({
  id: savedSearchId,
  name: z.string(),
  query: z.string(),
  furniture: z.boolean(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  seen: z.number().int().nonnegative(),
})
export type SavedSearch = z.infer<typeof savedSearch>

/** What a saved search finds now; `fresh` are those of the documents whose text came after the last look. */
export const searchCount = receiptFound.extend({ fresh: z.number().int() })
export type SearchCount = z.infer<typeof searchCount>

/** How a query was read, in words; what could not be meant as it was typed; and how much it finds. */
export const queryCount = receiptFound.extend({
  reading: z.string(),
  remarks: z.array(z.string()),
  /** False when there is nothing to look for in it: then nothing was searched, and the counts say nothing. */
  isSearch: z.boolean(),
})
export type QueryCount = z.infer<typeof queryCount>

/** A row of the table that a list of searches makes. */
export const countedSearch = listedSearch.extend(queryCount.shape)
export type CountedSearch = z.infer<typeof countedSearch>

export const searches = {
  /** By name. */
  'searches.list': read(['searches'], z.object({}), z.array(savedSearch)),
  /** Asked for each search by itself, so that the one that takes long keeps no other waiting. */
  'searches.count': read(
    ['searches', 'documents', 'passages', 'highlights', 'tags', 'notes'],
    z.object({ id: savedSearchId }),
    searchCount,
  ),
  /** Of any query, kept or not. Notes and comments are counted up to 100 of each. */
  'searches.countQuery': read(
    ['documents', 'passages', 'highlights', 'tags', 'notes'],
    z.object({ query: z.string(), furniture: z.boolean().default(false) }),
    queryCount,
  ),
  /**
   * The searches of a file: a table with a first line “name,query” (or with a semicolon or a tab) or with one search a row; in
   * a text file (`.txt`) every line stands as it is, with a tab behind a name.
   */
  'searches.readList': task(z.object({ path: z.string() }), z.array(listedSearch)),
  /** Writes counted searches as CSV, in which no cell is run as a formula, in place of a file of that name. */
  'searches.writeCounts': task(z.object({ path: z.string(), rows: z.array(countedSearch) }), z.null()),
  /** What is there now counts as seen. Without a name the query is the name; a query that looks for nothing is refused. */
  'searches.create': write(
    ['searches'],
    z.object({ name: z.string().default(''), query: z.string(), furniture: z.boolean().default(false) }),
    savedSearch,
  ),
  /** Changes what is given. */
  'searches.update': write(
    ['searches'],
    z.object({
      id: savedSearchId,
      name: z.string().optional(),
      query: z.string().optional(),
      furniture: z.boolean().optional(),
    }),
    savedSearch,
  ),
  'searches.remove': write(['searches'], z.object({ id: savedSearchId }), z.null()),
  'searches.restore': write(['searches'], savedSearch, z.null()),
  /** What there is now has been seen. No step of the user's work, so undo passes it by. */
  'searches.look': write(['searches'], z.object({ id: savedSearchId }), z.null()),
} as const

/** An edition of the library beside the corpus of a receipt; null where the library does not know the document. */
const corpusMember = z.object({
  source: z.string(),
  document: z.object({ id: documentId, edition: editionId, title: z.string() }).nullable(),
})

/** What is known of a receipt. `ok` when everything holds that could be asked with what was given. */
export const receiptVerification = z.object({
  ok: z.boolean(),
  receipt: receipt.pick({ program: true, at: true, query: true, reading: true, found: true }),
  /** What the receipt claims, as a sentence. */
  claim: z.string(),
  problems: z.array(z.string()),
  signature: verifiedSignature,
  /** What the library says; null when none was given. */
  library: z
    .object({
      /** Whether the library keeps this receipt, as it keeps all that it writes. */
      isKept: z.boolean(),
      came: z.array(corpusMember),
      went: z.array(corpusMember),
      /** What the search finds now in all of the library, and in the editions that the receipt speaks of. */
      found: receiptFound,
      foundInCorpus: z.object({ documents: z.number().int(), passages: z.number().int() }),
    })
    .nullable(),
})
export type ReceiptVerification = z.infer<typeof receiptVerification>

export const receipts = {
  /**
   * Searches and writes what was searched, how, and what was found as a sealed file, in place of one of that name; the library
   * keeps a copy. Refuses a query that looks for nothing or not in documents (`invalid-input`).
   */
  'receipts.write': task(
    z.object({
      query: z.string(),
      furniture: z.boolean().default(false),
      path: z.string(),
      /** With the key of this computer. */
      sign: z.boolean().default(false),
    }),
    z.object({ path: z.string(), claim: z.string() }),
  ),
  /** Whether a file says of itself that it is a receipt; false for a folder and for what can't be read. */
  'receipts.recognise': task(z.object({ path: z.string() }), z.boolean()),
  /** Checks a file against this library. `key` is the fingerprint or the key that must have signed it. */
  'receipts.verify': task(
    z.object({ path: z.string(), key: z.string().nullable().default(null) }),
    receiptVerification,
  ),
} as const
