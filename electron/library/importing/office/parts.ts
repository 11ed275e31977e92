import { type ArchiveEntry, openArchive } from '../archive.ts'
import { MAX_TEXT_BYTES, tooLarge } from '../limits.ts'
import { parseXml, type XmlElement } from '../xml.ts'

/** The XML parts of an office file, each unpacked when it is asked for; nothing else in it is. */
export interface Parts {
  has(part: string): boolean
  /** The root element of a part, or null where there is none of that name. */
  xml(part: string): Promise<XmlElement | null>
}

/** Whether the first bytes are those of a ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Opens the archive that an office file is. Rejects with `ExtractionError` as `openArchive` does. */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const entries = new Map((await openArchive(bytes)).map((entry) => [partName(entry.name), entry]))
  return {
    has: (part) => entries.has(partName(part)),
    async xml(part) {
      const entry = entries.get(partName(part))
      return entry === undefined ? null : parseXml(await unpack(entry))
    },
  }
}

/** Names of parts are the same whatever their case, and some programs write them with a leading or a wrong slash. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

async function unpack(entry: ArchiveEntry): Promise<Uint8Array> {
  if (entry.size > MAX_TEXT_BYTES) throw tooLarge(entry.size, MAX_TEXT_BYTES)
  return entry.read()
}
