import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BookwheelError } from '#shared/contract/errors.ts'

const NAME = 'signing-key.pem'

/** The Ed25519 key with which this computer signs packs. `publicKey` is its public half: 32 bytes in base64. */
export interface SigningKey {
  readonly privateKey: KeyObject
  readonly publicKey: string
}

/**
 * The key in the program's settings folder, made when there is none (PKCS #8 in PEM, readable by its owner alone). Fails with
 * `no-access` when it can't be read or written or others can read it, with `unreadable` when the file holds no such key.
 */
export async function openSigningKey(folder: string): Promise<SigningKey> {
  const path = join(folder, NAME)
  return (await readKey(path)) ?? (await makeKey(folder, path))
}

/** The public half of the key in the settings folder; null when none was made yet. Fails as `openSigningKey`. */
export async function knownPublicKey(folder: string): Promise<string | null> {
  return (await readKey(join(folder, NAME)))?.publicKey ?? null
}

async function readKey(path: string): Promise<SigningKey | null> {
  let pem: string
  try {
    await refuseOpenToOthers(path)
    pem = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    if (error instanceof BookwheelError) throw error
    throw new BookwheelError(
      'no-access',
      `The signing key ${path} can’t be read. Nothing was written.`,
      'Give yourself access to it.',
      { cause: error },
    )
  }
  try {
    return signingKey(createPrivateKey(pem))
  } catch (error) {
    throw new BookwheelError(
      'unreadable',
      `The file ${path} holds no signing key of Bookwheel. Nothing was written.`,
      'Put it aside to let a new key be made.',
      { cause: error },
    )
  }
}

/** As OpenSSH does. Windows keeps a user's files from other users by other means. */
async function refuseOpenToOthers(path: string): Promise<void> {
  const { mode } = await stat(path)
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  throw new BookwheelError(
    'no-access',
    `Others on this computer can read the signing key ${path}. Nothing was signed.`,
    `Run “chmod 600” on it if nobody did, or put it aside to let a new key be made.`,
  )
}

async function makeKey(folder: string, path: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const incoming = `${path}.${randomUUID()}.part`
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(incoming, 'wx', 0o600)
    try {
      await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      await file.sync()
    } finally {
      await file.close()
    }
    // Whole or not at all, and never over another one.
    await link(incoming, path)
  } catch (error) {
    // Another process may have made it at the same time.
    const other =
      error instanceof Error && 'code' in error && error.code === 'EEXIST' && (await readKey(path))
    if (other) return other
    throw new BookwheelError(
      'no-access',
      `No signing key can be kept in ${folder}. Nothing was signed.`,
      '',
      {
        cause: error,
      },
    )
  } finally {
    await rm(incoming, { force: true })
  }
  return signingKey(privateKey)
}

function signingKey(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The key is none of Ed25519.')
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('base64') }
}
