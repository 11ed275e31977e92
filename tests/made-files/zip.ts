import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of an archive, with whatever lie a test wants to tell about it. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly bytes: string | Uint8Array
  /** Packed bytes that are not those of `bytes`. */
  readonly packed?: Uint8Array
  /** The size that is declared, where it is not the true one. */
  readonly size?: number
  readonly crc?: number
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** The name is UTF-8 and says so; otherwise it is in code page 437. */
  readonly utf8?: boolean
  /** Takes the place of an earlier entry: the index of that one, whose bytes are then listed twice. */
  readonly sameAs?: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/** A ZIP archive written byte by byte, so that it may be one that no program writes. */
export function madeZip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const bytes = Buffer.from(entry.bytes)
    const packed = Buffer.from(entry.packed ?? (entry.stored ? bytes : deflateRawSync(bytes, { level: 9 })))
    const fields = fieldsOf(entry, bytes, packed, name.length)
    const at = entry.sameAs === undefined ? offset : (offsets[entry.sameAs] ?? 0)
    offsets.push(at)
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([u32(LOCAL), u16(20), fields, u16(0), name, packed])
      locals.push(local)
      offset += local.length
    }
    central.push(
      Buffer.concat([
        u32(CENTRAL),
        u16(20),
        u16(20),
        fields,
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(at),
        name,
      ]),
    )
  }
  const list = Buffer.concat(central)
  const end = [
    u32(END),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(list.length),
    u32(offset),
    u16(0),
  ]
  return Buffer.concat([...locals, list, ...end])
}

/** Flags, method, time, checksum, sizes and the length of the name: the same in both headers. */
function fieldsOf(entry: MadeEntry, bytes: Buffer, packed: Buffer, nameLength: number): Buffer {
  const flags = (entry.encrypted ? 1 : 0) | (entry.utf8 ? 0x800 : 0)
  return Buffer.concat([
    u16(flags),
    u16(entry.stored ? 0 : 8),
    u32(0x50_6e_48_00),
    u32(entry.crc ?? crc32(bytes)),
    u32(packed.length),
    u32(entry.size ?? bytes.length),
    u16(nameLength),
  ])
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}
