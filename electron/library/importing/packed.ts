import { type Block, canonicalText } from '#shared/domain/passages.ts'
import type { Extraction } from './format.ts'

/**
 * An extraction as it leaves an importer and waits to be stored: its canonical text in UTF-8, which is what is hashed and what
 * SQLite keeps. As strings the texts of a batch would be encoded twice more, and moved by every search for what nobody needs.
 */
export interface PackedExtraction extends Omit<Extraction, 'blocks' | 'members'> {
  readonly blocks: readonly PackedBlock[]
  readonly text: Uint8Array
}

/** A block without its text, and how long that is in UTF-8. */
export interface PackedBlock extends Omit<Block, 'text'> {
  readonly bytes: number
}

type Texts = Pick<PackedExtraction, 'blocks' | 'text'>

export function pack({ blocks, ...rest }: Omit<Extraction, 'members'>): PackedExtraction {
  const whole = canonicalText(blocks)
  const text = Buffer.from(whole)
  const isPlain = text.length === whole.length
  return {
    ...rest,
    blocks: blocks.map(({ text, ...block }) => ({
      ...block,
      bytes: isPlain ? text.length : Buffer.byteLength(text),
    })),
    text,
  }
}

/** Whether the blocks divide the text, as those do that `pack` has made. */
export function isWhole({ blocks, text }: Texts): boolean {
  const joins = Math.max(0, blocks.length - 1) * JOIN
  return blocks.reduce((sum, { bytes }) => sum + bytes, joins) === text.length
}

/** The blocks with their texts. */
export function unpackBlocks(packed: Texts): Block[] {
  const texts = utf8Texts(packed)
  return packed.blocks.map(({ bytes: _bytes, ...block }, index) => ({ ...block, text: String(texts[index]) }))
}

/** The canonical text. */
export function unpackText({ text }: Texts): string {
  return bufferOf(text).toString()
}

/** The text of each block, in UTF-8. */
export function utf8Texts({ blocks, text }: Texts): Buffer[] {
  const whole = bufferOf(text)
  let at = 0
  return blocks.map(({ bytes }) => {
    const from = at
    at += bytes + JOIN
    return whole.subarray(from, from + bytes)
  })
}

/** Bytes of what joins two blocks in the canonical text. */
const JOIN = 1

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
