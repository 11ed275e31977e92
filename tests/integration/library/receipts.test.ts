import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import { openSigningKey } from '#library/packs/signing/key.ts'
import { fingerprint } from '#library/packs/signing/sign.ts'
import { readReceipt } from '#library/searches/check-receipt.ts'
import { receiptText, seal } from '#library/searches/make-receipt.ts'
import { verifyReceipt } from '#library/searches/verify-receipt.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import { makePdf } from '#tests/made-files/pdf.ts'
import { importText, REPORT, test as withLibrary } from '../library-fixture.ts'

const QUIET =
  'A walk along the river\n\nThe river was quiet and no gates were to be seen anywhere that day.\n'
const ZEBRA = 'A day at the zoo\n\nThe zebra stood in the rain and nobody came to see it.\n'

interface Fixtures {
  /** A library of two documents with a key to sign with; where a receipt of nothing is written. */
  readonly searched: { readonly library: Library; readonly path: string; readonly settings: string }
}

const test = withLibrary.extend<Fixtures>({
  searched: async ({ folder }, use) => {
    const settings = join(folder, 'settings')
    const library = await openLibrary({
      folder: join(folder, 'Case.bookwheel'),
      create: true,
      settingsFolder: settings,
    })
    await importText(library, folder, 'report.txt', REPORT)
    await importText(library, folder, 'quiet.txt', QUIET)
    await use({ library, path: join(folder, 'receipt.json'), settings })
    await library.close()
  },
})

async function written(library: Library, path: string, query: string, sign = false): Promise<Receipt> {
  await library.call('receipts.write', { query, path, sign })
  return readReceipt(readFileSync(path, 'utf8'))
}

const fingerprintOf = async (settings: string) => fingerprint((await openSigningKey(settings)).publicKey)

test('a receipt says what was searched, how it was read, and that nothing was found', async ({
  searched,
}) => {
  const { library, path } = searched
  const { claim } = await library.call('receipts.write', { query: 'Zebra -river', path })
  expect(claim).toBe(
    'Nothing was found in these 2 editions, as read by Bookwheel: documents containing “Zebra”, without “river”. Page furniture (menus, share links, running heads) was not searched.',
  )
  const receipt = readReceipt(readFileSync(path, 'utf8'))
  expect(receipt).toMatchObject({
    version: 'bookwheel-receipt/1',
    query: 'Zebra -river',
    settings: { furniture: false, stemming: false },
    corpus: { documents: 2, editions: 2, picturePages: 0 },
    found: { documents: 0, passages: 0, notes: 0, comments: 0, isComplete: true },
    publicKey: '',
  })
  expect(receipt.corpus.members).toHaveLength(2)
  expect(await library.call('receipts.verify', { path })).toMatchObject({
    ok: true,
    problems: [],
    signature: { status: 'none', expected: null },
    library: { isKept: true, came: [], went: [], found: { documents: 0 } },
  })
})

test('a receipt holds that says how its search was read in the words of an earlier program', async ({
  searched,
}) => {
  const { library, path } = searched
  const receipt = await written(library, path, 'lang:de (Zebra OR Gnu) -River')
  expect(receipt.reading).toBe('in German, containing “Zebra” or “Gnu”, without “River”')
  const check = async (reading: string) => {
    writeFileSync(path, receiptText(seal({ ...receipt, reading }, null)))
    return (await library.call('receipts.verify', { path })).problems
  }
  expect(await check('in the language de, containing “Zebra” or “Gnu”, without “River”')).toEqual([])
  expect(await check('in the language de, containing (“zebra” or “gnu”), without “river”')).toEqual([])
  expect(await check('in the language de, containing (“zebra” or “gnu”)')).toHaveLength(1)
})

test('a receipt is told from everything else', async ({ searched, folder }) => {
  const { library, path } = searched
  await library.call('receipts.write', { query: 'zebra', path })
  const other = join(folder, 'other.json')
  writeFileSync(other, '{"version":"bookwheel-pack/1"}')
  const recognised = (file: string) => library.call('receipts.recognise', { path: file })
  expect(await Promise.all([path, other, folder, join(folder, 'none.json')].map(recognised))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('a search that finds something has a receipt with the counts', async ({ searched }) => {
  const { library, path } = searched
  const { total, passages } = await library.call('search.run', { query: 'gates' })
  const { found } = await written(library, path, 'gates')
  expect(found).toMatchObject({ documents: total, passages })
  expect(await library.call('receipts.verify', { path })).toMatchObject({
    ok: true,
    claim: expect.stringContaining('2 documents of 2 editions'),
    library: { foundInCorpus: { documents: total, passages } },
  })
})

test('scanned pages, in which nothing can be found, are counted', async ({ folder, searched }) => {
  const { library, path } = searched
  const picture = { content: 'q 100 0 0 100 72 500 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q' }
  await importText(library, folder, 'scan.pdf', makePdf({ pages: [picture, picture, picture] }))
  const { corpus } = await written(library, path, 'zebra')
  expect(corpus).toMatchObject({ documents: 3, editions: 3, picturePages: 3, wordless: 1 })
  const { ok, claim } = await library.call('receipts.verify', { path })
  expect(ok).toBe(true)
  expect(claim).toContain('Scanned pages without text are not searched: 3 pages. 1 edition holds no words.')
})

test('what came since is named and does not speak against the receipt', async ({ folder, searched }) => {
  const { library, path } = searched
  await written(library, path, 'zebra')
  const { id, edition } = await importText(library, folder, 'zoo.txt', ZEBRA)
  expect(await library.call('receipts.verify', { path })).toMatchObject({
    ok: true,
    library: {
      came: [{ document: { id, edition, title: 'A day at the zoo' } }],
      went: [],
      found: { documents: 1, passages: 1 },
      foundInCorpus: { documents: 0, passages: 0 },
    },
  })
})

test('what went is named, and the receipt can’t be checked as a whole', async ({ searched }) => {
  const { library, path } = searched
  await written(library, path, 'zebra')
  const [document] = (await library.call('search.run', { query: 'quiet' })).documents
  if (!document) throw new Error('The document is missing.')
  await library.call('documents.trash', { ids: [document.id] })
  const found = await library.call('receipts.verify', { path })
  expect(found).toMatchObject({
    ok: false,
    library: { came: [], went: [{ document: { title: document.title } }] },
  })
  expect(found.problems.join()).toContain('Not all that was searched')
})

test('a library that never saw the documents says so', async ({ searched, library }) => {
  const receipt = await written(searched.library, searched.path, 'zebra')
  const found = await library.call('receipts.verify', { path: searched.path })
  expect(found).toMatchObject({ ok: false, library: { isKept: false, came: [] } })
  expect(found.library?.went.map(({ source, document }) => ({ source, document }))).toEqual(
    receipt.corpus.members.map((member) => ({ source: member.slice(0, 64), document: null })),
  )
})

test('a query that looks for nothing, or only in notes, has no receipt', async ({ searched }) => {
  const { library, path } = searched
  for (const query of ['', ' - ( ', 'zebra in:notes']) {
    await expect(library.call('receipts.write', { query, path })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
})

test('receipts are signed with this computer’s key, which can be asked for', async ({ searched }) => {
  const { library, path, settings } = searched
  await written(library, path, 'zebra', true)
  const key = await fingerprintOf(settings)
  expect(await library.call('receipts.verify', { path, key })).toMatchObject({
    ok: true,
    signature: { status: 'valid', fingerprint: key, expected: true },
  })
  const other = await library.call('receipts.verify', { path, key: 'AAAA-BBBB-CCCC-DDDD-EEEE' })
  expect(other).toMatchObject({ ok: false, signature: { status: 'valid', expected: false } })
})

type Tampering = readonly [what: string, change: (receipt: Receipt) => Receipt, problem: string]

const changedCorpus = (receipt: Receipt, corpus: Partial<Receipt['corpus']>): Receipt => ({
  ...receipt,
  corpus: { ...receipt.corpus, ...corpus },
})

/** By somebody who leaves the seal as it is. */
const careless: readonly Tampering[] = [
  ['another query', (receipt) => ({ ...receipt, query: 'river' }), 'after it was sealed'],
  ['another time', (receipt) => ({ ...receipt, at: '2001-01-01T00:00:00.000Z' }), 'after it was sealed'],
  ['another program', (receipt) => ({ ...receipt, program: 'Bookwheel 9.9.9' }), 'after it was sealed'],
  ['another reading', (receipt) => ({ ...receipt, reading: 'everything' }), 'after it was sealed'],
  [
    'nothing found',
    (receipt) => ({ ...receipt, found: { ...receipt.found, documents: 0, passages: 0 } }),
    'after it was sealed',
  ],
  [
    'page furniture searched',
    (receipt) => ({ ...receipt, settings: { ...receipt.settings, furniture: true } }),
    'after it was sealed',
  ],
  [
    'more documents',
    (receipt) => changedCorpus(receipt, { documents: 200, editions: 200 }),
    'after it was sealed',
  ],
  ['fewer members', (receipt) => changedCorpus(receipt, { members: [] }), 'after it was sealed'],
  [
    'a key it was not signed with',
    (receipt) => ({ ...receipt, publicKey: 'A'.repeat(43).concat('=') }),
    'signature',
  ],
  ['no signature', (receipt) => ({ ...receipt, signature: '' }), 'signature'],
]

/** By somebody who seals anew, and who has not the key. */
const careful: readonly Tampering[] = [
  ['another time', (receipt) => ({ ...receipt, at: '2001-01-01T00:00:00.000Z' }), 'signature'],
  ['another query', (receipt) => ({ ...receipt, query: 'zebra' }), 'was read as'],
  [
    'nothing found',
    (receipt) => ({ ...receipt, found: { ...receipt.found, documents: 0, passages: 0 } }),
    'now finds',
  ],
  [
    'more documents',
    (receipt) => changedCorpus(receipt, { documents: 200, editions: 200 }),
    'counts and hashes',
  ],
  ['fewer members', (receipt) => changedCorpus(receipt, { members: [] }), 'counts and hashes'],
  [
    'scans that are not there',
    (receipt) => changedCorpus(receipt, { picturePages: 3 }),
    'could not be searched',
  ],
  [
    'other rules',
    (receipt) => ({ ...receipt, settings: { ...receipt.settings, folding: 'bookwheel-fold/0' } }),
    'other rules',
  ],
]

test('every change of a receipt is caught', async ({ searched }) => {
  const { library, path, settings } = searched
  const receipt = await written(library, path, 'gates', true)
  const key = await fingerprintOf(settings)
  const problemsOf = async (changed: Receipt) => {
    writeFileSync(path, receiptText(changed))
    const { ok, problems } = await library.call('receipts.verify', { path, key })
    expect(ok).toBe(false)
    return problems.join('\n')
  }
  for (const [what, change, problem] of careless) {
    expect(await problemsOf(change(receipt)), `${what}, not sealed anew`).toContain(problem)
  }
  for (const [what, change, problem] of careful) {
    const resealed = { ...seal(change(receipt), null), signature: receipt.signature }
    expect(await problemsOf(resealed), `${what}, sealed anew`).toContain(problem)
  }
})

test('who seals anew without a signature is caught by the key that is asked for, and by the library’s copy', async ({
  searched,
}) => {
  const { library, path, settings } = searched
  const receipt = await written(library, path, 'zebra', true)
  const changed = { ...receipt, at: '2001-01-01T00:00:00.000Z', publicKey: '' }
  writeFileSync(path, receiptText(seal(changed, null)))
  const found = await library.call('receipts.verify', { path, key: await fingerprintOf(settings) })
  expect(found).toMatchObject({ ok: false, signature: { status: 'none', expected: false } })
  expect(await library.call('receipts.verify', { path })).toMatchObject({ library: { isKept: false } })
})

test('a file that is not written as receipts are is refused', async ({ searched }) => {
  const text = receiptText(await written(searched.library, searched.path, 'zebra'))
  const refused = (changed: string) => () => readReceipt(changed)
  expect(refused(text.slice(0, -9))).toThrow('not whole')
  expect(refused(text.replace('{', '{ "comment": "nothing at all",'))).toThrow('no receipt')
  expect(refused(text.replace('{', '{ "query": "anything",'))).toThrow('twice')
  expect(refused(text.replace('receipt/1', 'receipt/2'))).toThrow('newer Bookwheel')
  expect(refused(text.replaceAll('\n', '\r\n'))).not.toThrow()
})

test('without the library a receipt is checked for itself', async ({ searched }) => {
  const receipt = await written(searched.library, searched.path, 'zebra')
  expect(await verifyReceipt(receipt, null, null)).toMatchObject({ ok: true, problems: [], library: null })
})
