import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type ExportedPack,
  envelopeFrom,
  type PackRecord,
  packText,
  recordFrom,
  recordText,
  saltedText,
  signedText,
} from '#shared/domain/pack-record.ts'

/** The SHA-256 of bytes in hex; a browser may have none of its own for a page from disk. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

const textSha256 = (text: string): string => sha256Hex(utf8ToBytes(text))

type Said = Readonly<Record<string, unknown>>

/** The pack that the page carries. Throws when there is none in it. */
export function carriedPack(): ExportedPack {
  const said = JSON.parse(document.getElementById('manifest')?.textContent ?? '') as Said
  const text = (of: Said, name: string): string => {
    const value = of[name]
    return typeof value === 'string' ? value : ''
  }
  const list = (name: string): unknown[] => (Array.isArray(said[name]) ? said[name] : [])
  return {
    ...envelopeFrom((name) => text(said, name)),
    records: list('records').map((record) => recordFrom((name) => text(record as Said, name))),
    recordSha256: list('recordSha256').map(String),
    packSha256: text(said, 'packSha256'),
    signature: text(said, 'signature'),
  }
}

/** What of the seal does not hold, by the number of the entry's place from 0; those of the whole pack under -1. */
export function sealProblems(pack: ExportedPack): Map<number, string> {
  const problems = new Map<number, string>()
  for (const [index, record] of pack.records.entries()) {
    if (textSha256(recordText(record)) !== pack.recordSha256[index]) {
      problems.set(index, 'The entry does not fit its seal: it was changed after the export.')
    }
  }
  if (textSha256(packText(pack, pack.recordSha256)) !== pack.packSha256) {
    problems.set(-1, 'The pack does not fit its seal: entries or its head were changed after the export.')
  }
  return problems
}

/** A hash as it stands in an entry: salted where the entry has a salt. */
export function hashIn({ salt }: PackRecord, hash: string): string {
  return salt === '' ? hash : textSha256(saltedText(salt, hash))
}

/** How people name a key; see electron/library/packs/signing/sign.ts. */
export function fingerprint(publicKey: string): string {
  const digits = sha256Hex(bytesOf(publicKey)).slice(0, 20).toUpperCase()
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}

/** What this browser can say of the signature. */
export async function signatureLine(
  pack: ExportedPack,
): Promise<{ readonly holds: boolean; readonly text: string }> {
  if (pack.publicKey === '' && pack.signature === '') return { holds: true, text: 'The pack is not signed.' }
  const key = fingerprint(pack.publicKey)
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(pack.publicKey), 'Ed25519', false, [
      'verify',
    ])
    const signed = new Uint8Array(utf8ToBytes(signedText(pack)))
    const holds = await crypto.subtle.verify('Ed25519', imported, bytesOf(pack.signature), signed)
    return holds
      ? {
          holds,
          text: `Signed by the key ${key}, and unchanged since. Who holds that key, this page can’t say.`,
        }
      : {
          holds,
          text: `The signature does not fit the pack: it was changed after it was signed, or not signed by the key ${key}.`,
        }
  } catch {
    const text = `It says that it was signed by the key ${key}. This browser can’t check that: use bookwheel verify.`
    return { holds: pack.signature !== '' && pack.publicKey !== '', text }
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
