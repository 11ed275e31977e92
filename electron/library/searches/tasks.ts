import { readFile } from 'node:fs/promises'
import type { Core } from '#library/core.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { openSigningKey, type SigningKey } from '#library/packs/signing/key.ts'
import { writeWhole } from '#library/packs/write-file.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { claimOf } from '#shared/domain/receipt.ts'
import { readReceipt } from './check-receipt.ts'
import { makeReceipt, receiptText } from './make-receipt.ts'
import { verifyReceipt } from './verify-receipt.ts'

/** Receipts of searches: a library that is opened for reading only writes the file and keeps no copy. */
export function receiptTasks(
  { database, surroundings }: Core,
  readOnly: boolean,
): TaskHandlers<'receipts.write' | 'receipts.verify'> {
  return {
    'receipts.write': async ({ path, sign, ...asked }) => {
      const key = sign ? await keyIn(surroundings.settingsFolder) : null
      const receipt = await makeReceipt(database.read, asked, key, surroundings)
      const text = receiptText(receipt)
      await writeWhole(path, text)
      if (!readOnly) {
        database.write((db) =>
          db.run(
            'INSERT OR IGNORE INTO receipts (sha256, record, created_at) VALUES (?, ?, ?)',
            receipt.sha256,
            text,
            receipt.at,
          ),
        )
      }
      return { path, claim: claimOf(receipt) }
    },
    'receipts.verify': async ({ path, key }) =>
      verifyReceipt(readReceipt(await textOf(path)), key, database.read),
  }
}

function keyIn(settingsFolder: string | null): Promise<SigningKey> {
  if (settingsFolder === null) {
    throw new BookwheelError(
      'no-access',
      'There is no folder to keep a signing key in. No receipt was written.',
    )
  }
  return openSigningKey(settingsFolder)
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new BookwheelError('no-access', `${path} can’t be read. Nothing was checked.`, '', { cause })
  }
}
