import { readFile } from 'node:fs/promises'
import type { Core } from '#library/core.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { openSigningKey, type SigningKey } from '#library/packs/signing/key.ts'
import { writeWhole } from '#library/packs/write-file.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { claimOf } from '#shared/domain/receipt.ts'
import { readReceipt } from './check-receipt.ts'
import { countsCsv } from './count-table.ts'
import { makeReceipt, receiptText } from './make-receipt.ts'
import { readQueries } from './query-list.ts'
import { receiptIn } from './receipt-file.ts'
import { verifyReceipt } from './verify-receipt.ts'

type Tasks =
  | 'receipts.write'
  | 'receipts.recognise'
  | 'receipts.verify'
  | 'searches.readList'
  | 'searches.writeCounts'

/** Files of searches. A library that is opened for reading only writes a receipt and keeps no copy. */
export function searchTasks({ database, surroundings }: Core, readOnly: boolean): TaskHandlers<Tasks> {
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
    'receipts.recognise': async ({ path }) => (await receiptIn(path)) !== null,
    'receipts.verify': async ({ path, key }) => {
      const bytes = await bytesOf(path, 'Nothing was checked.')
      return verifyReceipt(readReceipt(bytes.toString('utf8')), key, database.read)
    },
    'searches.readList': async ({ path }) => readQueries(await bytesOf(path, 'Nothing was searched.'), path),
    'searches.writeCounts': async ({ path, rows }) => {
      await writeWhole(path, countsCsv(rows))
      return null
    },
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

async function bytesOf(path: string, nothing: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new BookwheelError('no-access', `${path} can’t be read. ${nothing}`, '', { cause })
  }
}
