import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { receiptIn } from '#library/searches/receipt-file.ts'
import type { EntryStatus, Verification, VerifiedEntry } from '#shared/contract/packs.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'
import { verifyReceiptFile } from './verify-receipt.ts'
import { withLibrary } from './with-library.ts'

/** `bookwheel verify`: needs nothing but the pack, and the sources to trace it to; or the receipt, and the library that was searched. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify PACK|RECEIPT [--source FILE|DIR]… [--key FILE|FINGERPRINT]',
  summary: 'Checks an exported pack against its seal, signature and sources, or the receipt of a search.',
  details: [
    'PACK is a file or a folder. Give the original files, or folders of them, with --source, or the library that keeps',
    'them with --library. Without sources only the pack itself can be checked, and the answer says so. With --key the',
    'pack must be signed by that key: its fingerprint, or a file that holds it. The exit code is 0 only when everything',
    'holds that was asked: an excerpt that can’t be checked does not, once sources are given. The receipt of a search is',
    'checked by itself, and with --library searched for again.',
  ],
  examples: [
    'verify draft.html --source statement.html',
    'verify draft.docx --source originals/ --key 3F2A-91BC-0D4E-77A1-5B60',
    'verify draft.csv --library Case.bookwheel --json',
    'verify receipt.json --library Case.bookwheel',
  ],
  options: { source: 'list', key: 'text' },
  words: { least: 1, most: 1 },
  run: async (options) => {
    const path = resolve(options.words[0] ?? '')
    const text = await receiptIn(path)
    if (text !== null) return verifyReceiptFile({ path, text }, options, await keyOf(options.text('key')))
    const found = await verified(options)
    return { value: found, lines: linesOf(found), ok: found.ok }
  },
}

async function verified(options: Options): Promise<Verification> {
  const pack = resolve(options.words[0] ?? '')
  const sources = options.list('source').map((path) => resolve(path))
  const key = await keyOf(options.text('key'))
  const { optionalLibrary: library } = options
  if (library === null) {
    const { verifyPack } = await import('#library/packs/verify/verify.ts')
    return verifyPack({ pack, sources, library: null, key })
  }
  return withLibrary(library, 'read', (open) =>
    open.call('packs.verify', { path: pack, sources, library: true, key }),
  )
}

/** The key in a file of that name, such as “bookwheel key” prints; what names no file is a fingerprint. */
async function keyOf(given: string | null): Promise<string | null> {
  if (given === null) return null
  const text = await readFile(given, 'utf8').catch(() => given)
  return /^[A-Za-z0-9+/]{43}=$/m.exec(text)?.[0] ?? text
}

const STATUS: Readonly<Record<EntryStatus, string>> = {
  verified: 'verified',
  'text-differs': 'TEXT DIFFERS',
  'source-differs': 'SOURCE DIFFERS',
  'not-checkable': 'not checkable',
}

function linesOf(found: Verification): string[] {
  const entries = found.excerpts.filter(({ kind }) => kind === 'excerpt')
  const own = found.excerpts.filter(({ kind, ok }) => kind !== 'excerpt' && !ok)
  const good = entries.filter(({ status }) => status === 'verified').length
  return [
    `“${found.pack}”, exported ${found.exported} by ${found.program}${found.sourceSafe ? ', source-safe' : ''}`,
    signatureLine(found.signature),
    ...found.problems,
    ...found.remarks,
    ...[...entries, ...own].sort((a, b) => a.ordinal - b.ordinal).flatMap(entryLines),
    `${good} of ${entries.length} excerpts verified against their source`,
    ...(found.ok && good < entries.length
      ? [
          'The pack is as it was sealed. Its words were not compared with their sources: give them with --source.',
        ]
      : []),
  ]
}

function signatureLine({ status, fingerprint, expected }: Verification['signature']): string {
  if (status === 'none') return 'Not signed'
  if (status === 'broken') return `SIGNATURE BROKEN (key ${fingerprint || 'unreadable'})`
  const asked =
    expected === null ? 'who holds it, the pack can’t say' : expected ? 'the key you gave' : 'another key'
  return `Signed by key ${fingerprint} (${asked})`
}

function entryLines(entry: VerifiedEntry): string[] {
  const against = entry.against === 'source' ? `, checked against ${entry.source}` : ''
  const unchanged = entry.ok && entry.status === 'not-checkable' ? ', as it was sealed' : ''
  return [
    `${STATUS[entry.status]}  ${entry.ordinal}. ${entry.document} ${entry.locator}${against}${unchanged}`,
    ...entry.problems.map((problem) => `         ${problem}`),
    ...entry.remarks.map((remark) => `         ${remark}`),
    ...(entry.diff === null ? [] : [`         ${marked(entry.diff)}`]),
  ]
}

/** [-words of the source-] and {+words of the pack+}, as word diffs are written. */
function marked(diff: NonNullable<VerifiedEntry['diff']>): string {
  return diff
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
    .replaceAll('\n', ' ')
}
