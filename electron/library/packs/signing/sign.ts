import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type ExportedPack, signedText } from '#shared/domain/pack-record.ts'
import type { WholePack } from '../formats/format.ts'
import { hashPack } from '../record.ts'
import { openSigningKey, type SigningKey } from './key.ts'

/** The pack with the key named in its sealed head, and its signature (Ed25519 over `signedText` in UTF-8). */
export function signPack(pack: ExportedPack, key: SigningKey): ExportedPack {
  const named = { ...pack, publicKey: key.publicKey }
  const sealed = { ...named, packSha256: hashPack(named, pack.recordSha256) }
  return { ...sealed, signature: signatureOf(signedText(sealed), key) }
}

/** The Ed25519 signature over a text in UTF-8, in base64. */
export function signatureOf(text: string, { privateKey }: SigningKey): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64')
}

/** The pack signed with this computer's key, where its settings ask for it. Fails as `openSigningKey`; nowhere to keep a key is `no-access`. */
export async function signedAsAsked(whole: WholePack, settingsFolder: string | null): Promise<WholePack> {
  if (!whole.settings.sign) return whole
  if (settingsFolder === null) {
    throw new BookwheelError('no-access', 'There is no folder to keep a signing key in. No pack was written.')
  }
  return { ...whole, sealed: signPack(whole.sealed, await openSigningKey(settingsFolder)) }
}

/** Whether the signature of the pack was made with the key that the pack names, over what the pack holds now. Never throws. */
export function hasGoodSignature(pack: ExportedPack): boolean {
  return isSignatureOf(signedText(pack), pack.publicKey, pack.signature)
}

/** Whether the signature was made with the key over the text. Never throws. */
export function isSignatureOf(text: string, named: string, said: string): boolean {
  const key = rawKey(named)
  const signature = Buffer.from(said, 'base64')
  if (key === null || signature.length !== 64) return false
  try {
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') },
      format: 'jwk',
    })
    return verify(null, Buffer.from(text), publicKey, signature)
  } catch {
    return false
  }
}

/**
 * How a key is named to people: the first 80 bits of the SHA-256 of its 32 bytes, as five groups of four hexadecimal digits. ''
 * for what is no key.
 */
export function fingerprint(publicKey: string): string {
  const key = rawKey(publicKey)
  if (key === null) return ''
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 20).toUpperCase()
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether what a person gave, a key or its fingerprint however it is typed, names the key. A part of a fingerprint does not. */
export function isKey(given: string, publicKey: string): boolean {
  const named = fingerprint(publicKey)
  const typed = given.trim()
  if (named === '') return false
  return typed === publicKey || typed.replace(/[\s-]/g, '').toUpperCase() === named.replaceAll('-', '')
}

function rawKey(publicKey: string): Buffer | null {
  const key = Buffer.from(publicKey, 'base64')
  return key.length === 32 && key.toString('base64') === publicKey ? key : null
}
