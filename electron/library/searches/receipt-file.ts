import { readFile, stat } from 'node:fs/promises'
import { saysReceipt } from './check-receipt.ts'

/** The text of a file that says it is a receipt; null for anything else, and for what can't be read. */
export async function receiptIn(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile() || !path.toLowerCase().endsWith('.json')) return null
  const text = await readFile(path, 'utf8').catch(() => '')
  return saysReceipt(text) ? text : null
}
