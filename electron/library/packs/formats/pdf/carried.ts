import { PDFDocument } from '@cantoo/pdf-lib'
import { MANIFEST_NAME } from './finish.ts'

/** Bytes of a manifest; a pack of ten thousand excerpts has some ten million. */
const MOST = 256 * 1024 * 1024

/** The manifest that a PDF carries, or null. Rejects when the file is no PDF that can be read. */
export async function carriedManifest(bytes: Uint8Array): Promise<string | null> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const carried = document.getAttachments().filter(({ name }) => name === MANIFEST_NAME)
  const [manifest] = carried
  // Two would leave open which of them is checked.
  if (manifest === undefined || carried.length > 1 || manifest.data.length > MOST) return null
  return new TextDecoder('utf-8', { fatal: true }).decode(manifest.data)
}
