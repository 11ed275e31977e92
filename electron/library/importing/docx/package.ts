import { posix } from 'node:path'
import { ExtractionError } from '../format.ts'
import { openParts, type Parts } from '../office/parts.ts'
import { elements, type XmlElement } from '../xml.ts'

/** A part that another part refers to. `type` is the last word of the relationship's type: "footnotes", "header". */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The part's name in the package; null for what lies outside, which is never looked at. */
  readonly part: string | null
}

/** The parts of an office file that refer to each other (ECMA-376 part 2). */
export interface Package extends Parts {
  /** What a part refers to; '' asks for the package itself. */
  relationships(part: string): Promise<readonly Relationship[]>
}

/** Opens an office file. Rejects with `ExtractionError` as `openArchive` does. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const parts = await openParts(bytes)
  return {
    ...parts,
    async relationships(part) {
      const { dir, base } = posix.parse(part)
      const root = await parts.xml(posix.join(dir, '_rels', `${base}.rels`))
      return root === null
        ? []
        : elements(root, 'Relationship').map((element) => toRelationship(element, dir))
    },
  }
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
