import type { EntryStatus, Verification } from '#shared/contract/packs.ts'
import type { ReceiptVerification } from '#shared/contract/searches.ts'

const count = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

const STATUS: Readonly<Record<EntryStatus, string>> = {
  verified: 'Verified',
  'text-differs': 'Text differs',
  'source-differs': 'Source differs',
  'not-checkable': 'Not checkable',
}

type Hits = { readonly documents: number; readonly passages: number }

const hits = ({ documents, passages }: Hits): string =>
  documents === 0 ? 'nothing' : `${count(passages, 'passage')} in ${count(documents, 'document')}`

/** The words of the verification of packs and receipts. */
export const verifyStrings = {
  title: 'Verify a pack or receipt',
  words:
    'Checks each excerpt of an exported pack against its own seal, the originals in this library, and those that you add; of the receipt of a search whether it is as it was sealed, and whether the search still finds the same here.',
  drop: 'Drop a pack or receipt to check it',
  dropOriginals: 'Drop originals to check the pack against',
  pack: 'File',
  none: 'None chosen yet',
  chooseFile: 'Choose file…',
  chooseFolder: 'Choose folder…',
  originals: 'Originals',
  inLibrary: (added: number) =>
    added === 0 ? 'Those in this library' : `Those in this library, and ${count(added, 'more path')}`,
  addFiles: 'Add files…',
  addFolder: 'Add folder…',
  checking: 'Checking …',
  close: 'Close',
  status: STATUS,
  entries: 'Entries of the pack',
  own: 'Words of the pack itself, as they were sealed',
  sealed: 'As it was sealed; there was no original to compare it with',
  showPassage: 'Show passage',
  removed: 'Not in what the pack shows',
  added: 'Only in what the pack shows',
  receiptSummary: ({ ok }: ReceiptVerification) =>
    ok
      ? 'The receipt holds, and the search finds the same in what was searched then.'
      : 'The receipt does not hold.',
  kept: 'This library keeps the receipt as it was written.',
  notKept: 'This library keeps no such receipt.',
  again: (then: Hits, now: Hits) =>
    `Searched again: ${hits(then)} in what was searched then, ${hits(now)} in all that is here now.`,
  came: (editions: number) => `${count(editions, 'edition')} came since`,
  went: (editions: number) =>
    `${count(editions, 'edition')} of the receipt ${editions === 1 ? 'is' : 'are'} no longer searched here`,
  more: (number: number) => `and ${number.toLocaleString('en')} more`,
  unknown: (source: string) => `A document that is not known here, SHA-256 ${source}`,
  showDocument: 'Show document',
  at: (at: string) => at.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/, ' UTC'),
  summary: ({ excerpts, ok }: Verification) => {
    const quoted = excerpts.filter(({ kind }) => kind === 'excerpt')
    const good = quoted.filter(({ status }) => status === 'verified').length
    const rest = ok ? '' : good === quoted.length ? ' Something else is wrong.' : ' See what is wrong below.'
    return `${good} of ${count(quoted.length, 'excerpt')} verified against the original.${rest}`
  },
  signature: ({ status, fingerprint }: Verification['signature'], of: 'pack' | 'receipt') => {
    switch (status) {
      case 'none':
        return 'Not signed'
      case 'valid':
        return `Signed by the key ${fingerprint}, and unchanged since. Who holds that key, the ${of} can’t say.`
      case 'broken':
        return `The signature does not fit the ${of}${fingerprint === '' ? '' : ` (key ${fingerprint})`}.`
    }
  },
} as const
