import { ExtractionError } from '../format.ts'

/** `\name` with its number: control symbols have the symbol as name. */
export interface ControlWord {
  readonly type: 'word'
  readonly name: string
  readonly value: number | null
}

/** Text in the charset of its font, `\'hh` and escaped braces included. */
export interface Bytes {
  readonly type: 'bytes'
  readonly bytes: Uint8Array
}

export interface Group {
  readonly type: 'group'
  readonly nodes: readonly Node[]
}

export type Node = ControlWord | Bytes | Group

/** Groups inside each other; no program writes so many. */
const DEEPEST = 500

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

/**
 * The groups, words and texts of an RTF file (Rich Text Format Specification 1.9.1). Groups that are not closed end with
 * the file; what follows the last group is left out. Throws `ExtractionError` for groups nested beyond all measure.
 */
export function parseRtf(bytes: Uint8Array): Group {
  return new Scanner(bytes).read()
}

class Scanner {
  private readonly bytes: Uint8Array
  private at = 0
  private pending: number[] = []
  private readonly open: { type: 'group'; nodes: Node[] }[] = [{ type: 'group', nodes: [] }]

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  read(): Group {
    while (this.at < this.bytes.length) {
      const byte = this.next()
      if (byte === OPEN) this.begin()
      else if (byte === CLOSE) {
        if (!this.end()) break
      } else if (byte === BACKSLASH) this.control()
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) this.pending.push(byte)
    }
    this.flush()
    const [file] = this.open
    const document = file?.nodes.find((node) => node.type === 'group')
    return document ?? { type: 'group', nodes: [] }
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0
  }

  private begin(): void {
    this.flush()
    if (this.open.length > DEEPEST) {
      throw new ExtractionError(
        'too-large',
        'The file nests groups more deeply than any document does. Save it anew with the program that made it.',
      )
    }
    const group = { type: 'group' as const, nodes: [] }
    this.open.at(-1)?.nodes.push(group)
    this.open.push(group)
  }

  /** Whether the document goes on after this end of a group. */
  private end(): boolean {
    this.flush()
    if (this.open.length > 1) this.open.pop()
    return this.open.length > 1
  }

  private flush(): void {
    if (this.pending.length > 0) this.add({ type: 'bytes', bytes: Uint8Array.from(this.pending) })
    this.pending = []
  }

  private add(node: Node): void {
    this.open.at(-1)?.nodes.push(node)
  }

  private control(): void {
    const first = this.next()
    if (first === BACKSLASH || first === OPEN || first === CLOSE) {
      this.pending.push(first)
    } else if (first === 0x27) {
      const code = Number.parseInt(this.slice(this.at, this.at + 2), 16)
      this.at += 2
      if (!Number.isNaN(code)) this.pending.push(code)
    } else if (isLetter(first)) {
      this.flush()
      this.word()
    } else {
      this.flush()
      const name = first === 0x0a || first === 0x0d ? 'par' : String.fromCharCode(first)
      this.add({ type: 'word', name, value: null })
    }
  }

  private word(): void {
    const start = this.at - 1
    while (isLetter(this.bytes[this.at])) this.at += 1
    const name = this.slice(start, this.at)
    const number = this.at
    if (this.bytes[this.at] === 0x2d) this.at += 1
    while (isDigit(this.bytes[this.at])) this.at += 1
    const digits = this.slice(number, Math.min(this.at, number + 11))
    const value = /\d/.test(digits) ? Number(digits) : null
    if (this.bytes[this.at] === 0x20) this.at += 1
    // `\binN` is followed by N bytes of a picture.
    if (name === 'bin' && value !== null && value > 0) this.at += value
    else this.add({ type: 'word', name, value })
  }

  private slice(start: number, end: number): string {
    return Buffer.from(this.bytes.subarray(start, end)).toString('latin1')
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** The groups in a group. */
export function groupsIn(group: Group): Group[] {
  return group.nodes.filter((node) => node.type === 'group')
}

/** The number of the first such control word right in the group; null where it is not there, or has none. */
export function valueIn(group: Group, name: string): number | null {
  const word = group.nodes.find((node) => node.type === 'word' && node.name === name)
  return word?.type === 'word' ? word.value : null
}

/** What a group is for: its first control word, and whether readers that do not know it shall leave it out. */
export function destinationOf({ nodes }: Group): { readonly name: string; readonly starred: boolean } {
  const [first, second] = nodes
  if (first?.type !== 'word') return { name: '', starred: false }
  if (first.name !== '*') return { name: first.name, starred: false }
  return { name: second?.type === 'word' ? second.name : '', starred: true }
}
