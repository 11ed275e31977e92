import { readReceipt } from '#library/searches/check-receipt.ts'
import { verifyReceipt } from '#library/searches/verify-receipt.ts'
import type { ReceiptVerification } from '#shared/contract/searches.ts'
import type { Outcome } from './command.ts'
import type { Options } from './options.ts'
import { withLibrary } from './with-library.ts'

/** The receipt of a search: checked by itself, and against the library where one is given. */
export async function verifyReceiptFile(
  { path, text }: { readonly path: string; readonly text: string },
  { optionalLibrary: folder }: Options,
  key: string | null,
): Promise<Outcome> {
  const found =
    folder === null
      ? await verifyReceipt(readReceipt(text), key, null)
      : await withLibrary(folder, 'read', (library) => library.call('receipts.verify', { path, key }))
  return { value: found, lines: linesOf(found), ok: found.ok }
}

function linesOf({ receipt, claim, problems, signature, library, ok }: ReceiptVerification): string[] {
  return [
    `The search “${receipt.query}”, ${receipt.at}, by ${receipt.program}`,
    claim,
    signatureLine(signature),
    ...problems.map((problem) => `PROBLEM  ${problem}`),
    ...(library ? libraryLines(library) : ['The library was not asked: give it with --library.']),
    ok ? 'The receipt holds.' : 'THE RECEIPT DOES NOT HOLD.',
  ]
}

function signatureLine({ status, fingerprint, expected }: ReceiptVerification['signature']): string {
  if (status === 'none') return 'Not signed'
  if (status === 'broken') return `SIGNATURE BROKEN (key ${fingerprint || 'unreadable'})`
  const whose =
    expected === null ? 'who holds it, the receipt can’t say' : expected ? 'the key you gave' : 'another key'
  return `Signed by key ${fingerprint} (${whose})`
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

type Seen = NonNullable<ReceiptVerification['library']>

function libraryLines({ isKept, came, went, found, foundInCorpus }: Seen): string[] {
  const said = (hits: { readonly documents: number; readonly passages: number }): string =>
    hits.documents === 0
      ? 'nothing'
      : `${counted(hits.passages, 'passage')} in ${counted(hits.documents, 'document')}`
  return [
    isKept ? 'This library keeps the receipt as it was written.' : 'This library keeps no such receipt.',
    came.length + went.length === 0
      ? 'The library is the same as it was.'
      : `Since then ${counted(came.length, 'edition')} came and ${went.length} went:`,
    ...came.map((member) => `  + ${named(member)}`),
    ...went.map((member) => `  - ${named(member)}`),
    `Searched again: ${said(foundInCorpus)} in what was searched then, ${said(found)} in all that is there now.`,
  ]
}

function named({ document, source }: Seen['came'][number]): string {
  return document
    ? `${document.title} (document ${document.id})`
    : `a document the library does not know, SHA-256 ${source}`
}
