import { posix } from 'node:path'
import { type ArchiveEntry, openArchive } from '../archive.ts'
import { ExtractionError } from '../format.ts'
import { MAX_TEXT_BYTES, tooLarge } from '../limits.ts'
import { elements, parseXml, type XmlElement } from '../xml.ts'

/** A part that another part refers to. `type` is the last word of the relationship's type: "footnotes", "header". */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The part's name in the package; null for what lies outside, which is never looked at. */
  readonly part: string | null
}

/** The XML parts of an office file (ECMA-376 part 2), each unpacked when it is asked for. */
export interface Package {
  /** The root element of a part, or null where there is none of that name. */
  xml(part: string): Promise<XmlElement | null>
  /** What a part refers to; '' asks for the package itself. */
  relationships(part: string): Promise<readonly Relationship[]>
}

/** Opens an office file. Rejects with `ExtractionError` as `openArchive` does. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = new Map((await openArchive(bytes)).map((entry) => [partName(entry.name), entry]))
  const xml = async (part: string): Promise<XmlElement | null> => {
    const entry = entries.get(partName(part))
    return entry === undefined ? null : parseXml(await unpack(entry))
  }
  return {
    xml,
    async relationships(part) {
      const { dir, base } = posix.parse(part)
      const root = await xml(posix.join(dir, '_rels', `${base}.rels`))
      return root === null
        ? []
        : elements(root, 'Relationship').map((element) => toRelationship(element, dir))
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

function toRelationship({ attributes }: XmlElement, folder: string): Relationship {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
  const isInside = mode !== 'External' && !/^[a-z][\w+.-]*:/i.test(target)
  return {
    id,
    type: type.slice(type.lastIndexOf('/') + 1),
    part: isInside ? posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1) : null,
  }
}

/** Throws `ExtractionError` for the containers in which office programs keep encrypted files and those of before 2007. */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!Buffer.from('d0cf11e0a1b11ae1', 'hex').every((byte, index) => bytes[index] === byte)) return
  // Names of the streams in such a file are UTF-16 (MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4).
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')) {
    throw new ExtractionError(
      'unreadable',
      'The document is encrypted with a password. Open it with its password, save a copy without one, and import that.',
    )
  }
  throw new ExtractionError(
    'unsupported',
    'This is an office document in the form used before 2007 (.doc). Save it as .docx or PDF and import that.',
  )
}
