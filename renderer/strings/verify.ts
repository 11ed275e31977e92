import type { EntryStatus, Verification } from '#shared/contract/packs.ts'

const count = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

const STATUS: Readonly<Record<EntryStatus, string>> = {
  verified: 'Verified',
  'text-differs': 'Text differs',
  'source-differs': 'Source differs',
  'not-checkable': 'Not checkable',
}

/** The words of the verification of packs. */
export const verifyStrings = {
  title: 'Verify a pack',
  words:
    'Checks each excerpt of an exported pack against its own seal, the originals in this library, and those that you add.',
  pack: 'Pack',
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
  summary: ({ excerpts, ok }: Verification) => {
    const quoted = excerpts.filter(({ kind }) => kind === 'excerpt')
    const good = quoted.filter(({ status }) => status === 'verified').length
    const rest = ok ? '' : good === quoted.length ? ' Something else is wrong.' : ' See what is wrong below.'
    return `${good} of ${count(quoted.length, 'excerpt')} verified against the original.${rest}`
  },
  signature: ({ status, fingerprint }: Verification['signature']) => {
    switch (status) {
      case 'none':
        return 'Not signed'
      case 'valid':
        return `Signed by the key ${fingerprint}, and unchanged since. Who holds that key, the pack can’t say.`
      case 'broken':
        return `The signature does not fit the pack${fingerprint === '' ? '' : ` (key ${fingerprint})`}.`
    }
  },
} as const
