import { extract } from '#library/importing/extract.ts'
import type { Extraction } from '#library/importing/format.ts'

/** Reads bytes as the file of that name, which must be a document and not only hold files. */
export async function extractDocument(bytes: Uint8Array, name: string): Promise<Extraction> {
  const extracted = await extract(bytes, { name })
  if (extracted.kind === 'container') throw new Error(`${name} is no document`)
  return extracted
}
