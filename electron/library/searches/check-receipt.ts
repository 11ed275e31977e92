import { fingerprint, isKey, isSignatureOf } from '#library/packs/signing/sign.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { ReceiptVerification } from '#shared/contract/searches.ts'
import { type Receipt, receipt, signedText } from '#shared/domain/receipt.ts'
import { corpusSha256 } from './corpus-queries.ts'
import { formerReadingsOf, readingOf, rules, sealOf } from './make-receipt.ts'

/** Whether a file says of itself that it is a receipt, of whichever version. */
export function saysReceipt(text: string): boolean {
  return /^\s*\{\s*"version"\s*:\s*"bookwheel-receipt\//.test(text)
}

/** Reads the file of a receipt. Fails with `unreadable` for anything else, with `unsupported` for a newer version. */
export function readReceipt(text: string): Receipt {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new BookwheelError('unreadable', 'The receipt is not whole: it can’t be read as JSON.', '', {
      cause,
    })
  }
  const read = receipt.safeParse(json)
  if (!read.success) {
    const isNewer = saysReceipt(text) && !text.includes('"bookwheel-receipt/1"')
    if (isNewer) {
      throw new BookwheelError(
        'unsupported',
        'The receipt was written by a newer Bookwheel, which has to check it.',
      )
    }
    const [issue] = read.error.issues
    throw new BookwheelError(
      'unreadable',
      `The file is no receipt as Bookwheel writes them: ${[...(issue?.path ?? []), issue?.message].join(': ')}.`,
    )
  }
  // Of a field that stands twice, readers see one or the other.
  const compact = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
  if (compact !== JSON.stringify(json)) {
    throw new BookwheelError(
      'unreadable',
      'The receipt holds something twice, or was written by another program.',
    )
  }
  return read.data
}

/** What a receipt itself shows, without the library that was searched. */
export function checkAlone(
  receipt: Receipt,
  key: string | null,
): Pick<ReceiptVerification, 'signature' | 'problems'> {
  const signature = signatureIn(receipt, key)
  const { reading, remarks } = readingOf(receipt.query)
  const { corpus, settings } = receipt
  const isSorted = corpus.members.every(
    (member, index) => index === 0 || (corpus.members[index - 1] ?? '') <= member,
  )
  return {
    signature,
    problems: [
      sealOf(receipt) === receipt.sha256 ? '' : 'The receipt was changed after it was sealed.',
      signature.status === 'broken'
        ? 'The signature does not fit the receipt: it was changed after it was signed, or not signed by this key.'
        : '',
      signature.expected === false
        ? signature.status === 'none'
          ? 'The receipt is not signed.'
          : `The receipt was not signed by the key ${key?.trim() ?? ''}.`
        : '',
      isSorted && corpus.members.length === corpus.editions && corpusSha256(corpus.members) === corpus.sha256
        ? ''
        : 'The editions that the receipt lists are not those that it counts and hashes.',
      [reading, ...formerReadingsOf(receipt.query)].includes(receipt.reading) &&
      remarks.join('\n') === receipt.remarks.join('\n')
        ? ''
        : `The receipt says the query was read as “${receipt.reading}”; this program reads it as “${reading}”.`,
      settings.folding === rules.folding &&
      settings.canonicalisation === rules.canonicalisation &&
      settings.stemming === rules.stemming
        ? ''
        : 'The receipt was made by other rules of letters and words than this program follows.',
    ].filter((problem) => problem !== ''),
  }
}

function signatureIn(receipt: Receipt, key: string | null): ReceiptVerification['signature'] {
  const { publicKey, signature } = receipt
  const isSigned = publicKey !== '' || signature !== ''
  const status = isSigned
    ? isSignatureOf(signedText(receipt), publicKey, signature)
      ? 'valid'
      : 'broken'
    : 'none'
  return {
    status,
    fingerprint: fingerprint(publicKey),
    expected: key === null ? null : isKey(key, publicKey),
  }
}
