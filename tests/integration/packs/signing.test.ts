import { generateKeyPairSync, sign } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { WholePack } from '#library/packs/formats/format.ts'
import { packFiles } from '#library/packs/formats/index.ts'
import { seal } from '#library/packs/record.ts'
import { openSigningKey } from '#library/packs/signing/key.ts'
import { fingerprint, hasGoodSignature, signPack } from '#library/packs/signing/sign.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import { type ExportedPack, signedText } from '#shared/domain/pack-record.ts'
import { test } from '../library-fixture.ts'
import { exported, samplePack, signingLibrary, verifiedWith } from './sample-pack.ts'

const WRONG = 'AAAA-BBBB-CCCC-DDDD-EEEE'

async function signedPack(folder: string): Promise<{ readonly path: string; readonly pack: ExportedPack }> {
  const library = await signingLibrary(folder)
  const path = await exported(library, folder, await samplePack(library, folder), 'jsonld', { sign: true })
  await library.close()
  return { path, pack: (await packFiles.jsonld.read(readFileSync(path))).pack }
}

async function write(path: string, sealed: ExportedPack): Promise<void> {
  writeFileSync(path, await packFiles.jsonld.write({ sealed } as WholePack))
}

test('the key is made at the first signature, outside of the library, for its owner alone', async ({
  folder,
}) => {
  const { pack } = await signedPack(folder)
  const file = join(folder, 'settings', 'signing-key.pem')
  expect(existsSync(file)).toBe(true)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await openSigningKey(join(folder, 'settings'))).publicKey).toBe(pack.publicKey)
})

test('a key that others can read is refused, and so is a file that is no key', async ({ folder }) => {
  await openSigningKey(folder)
  const file = join(folder, 'signing-key.pem')
  if (process.platform !== 'win32') {
    chmodSync(file, 0o644)
    await expect(openSigningKey(folder)).rejects.toMatchObject({ code: 'no-access' })
  }
  writeFileSync(file, 'no key')
  chmodSync(file, 0o600)
  await expect(openSigningKey(folder)).rejects.toMatchObject({ code: 'unreadable' })
})

test('two programs that make a key at once end with the same one', async ({ folder }) => {
  const keys = await Promise.all([1, 2, 3].map(() => openSigningKey(folder)))
  expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1)
})

test('verification names the key, and says whether it is the one that was asked for', async ({ folder }) => {
  const { path, pack } = await signedPack(folder)
  const named = fingerprint(pack.publicKey)
  expect(named).toMatch(/^[0-9A-F]{4}(?:-[0-9A-F]{4}){4}$/)
  const asked = async (key: string | null) =>
    verifyPack({ pack: path, sources: [], library: null, key }).then(({ ok, signature }) => ({
      ok,
      ...signature,
    }))
  const signed = { status: 'valid', fingerprint: named }
  expect(await asked(null)).toEqual({ ok: true, ...signed, expected: null })
  expect(await asked(named.toLowerCase().replaceAll('-', ' '))).toEqual({
    ok: true,
    ...signed,
    expected: true,
  })
  expect(await asked(`${pack.publicKey}\n`)).toEqual({ ok: true, ...signed, expected: true })
  expect(await asked(WRONG)).toEqual({ ok: false, ...signed, expected: false })
  expect(await asked(named.slice(0, 9))).toEqual({ ok: false, ...signed, expected: false })
})

test('a pack without a signature is not what was asked for', async ({ folder, library }) => {
  const path = await exported(library, folder, await samplePack(library, folder), 'jsonld')
  expect(await verifiedWith(path)).toMatchObject({ ok: true, signature: { status: 'none', expected: null } })
  const asked = await verifyPack({ pack: path, sources: [], library: null, key: WRONG })
  expect(asked).toMatchObject({ ok: false, signature: { status: 'none', expected: false } })
})

test('who seals a changed pack anew can’t sign it, and his own key is another one', async ({ folder }) => {
  const { path, pack } = await signedPack(folder)
  const records = pack.records.map((record) => ({ ...record, comment: 'Forged.' }))
  await write(path, { ...seal(pack, records), signature: pack.signature })
  expect(await verifiedWith(path)).toMatchObject({ ok: false, signature: { status: 'broken' } })

  const { privateKey } = generateKeyPairSync('ed25519')
  const unsigned = { ...seal(pack, records), signature: '' }
  const signature = sign(null, Buffer.from(signedText(unsigned)), privateKey).toString('base64')
  await write(path, { ...unsigned, signature })
  expect(await verifiedWith(path)).toMatchObject({ ok: false, signature: { status: 'broken' } })

  const forger = await openSigningKey(join(folder, 'forger'))
  await write(path, signPack(seal(pack, records), forger))
  const key = fingerprint(pack.publicKey)
  const found = await verifyPack({ pack: path, sources: [], library: null, key })
  expect(found).toMatchObject({ ok: false, signature: { status: 'valid', expected: false } })
})

test('what is no key and no signature is broken, and nothing is thrown', async ({ folder }) => {
  const { pack } = await signedPack(folder)
  for (const publicKey of ['', 'x', 'A'.repeat(44), `${'A'.repeat(43)}=`]) {
    expect(hasGoodSignature({ ...pack, publicKey })).toBe(false)
  }
  for (const signature of ['', 'x', `${'A'.repeat(86)}==`])
    expect(hasGoodSignature({ ...pack, signature })).toBe(false)
  expect(fingerprint('x')).toBe('')
})
