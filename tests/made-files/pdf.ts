import { createHash } from 'node:crypto'

/** Text on a page. `x` and `y` are points from the top left; `y` is the baseline. */
export interface MadeText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  /** `F1` Helvetica, `F2` Helvetica-Bold, `F3` Courier, `F4` any letters by ToUnicode, `F5` Japanese by a named CMap, `F6` the same from top to bottom. */
  readonly font?: 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6'
  /** Degrees counterclockwise. */
  readonly turned?: number
  /** Operators around the text, such as `/Artifact BMC … EMC`. */
  readonly around?: readonly [string, string]
}

export interface MadePage {
  readonly texts?: readonly MadeText[]
  /** Content operators of its own. */
  readonly content?: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** Further entries of the page's dictionary. */
  readonly entries?: string
}

export interface MadePdf {
  readonly pages: readonly MadePage[]
  /** Entries of the Info dictionary as they are written. */
  readonly info?: string
  readonly xmp?: string
  /** Further entries of the catalogue, of the resources, and further objects, numbered from 20. */
  readonly catalog?: string
  readonly resources?: string
  readonly objects?: readonly string[]
  /** Encrypts it (RC4, 40 bit) with this user password; '' opens without one. */
  readonly password?: string
}

const CATALOG = 1
const PAGES = 2
const INFO = 3
const XMP = 4
const ENCRYPT = 5
const FONTS = 6
const FIRST_OWN = 20

/** A PDF file with as little in it as the test asks for. */
export function makePdf(made: MadePdf): Uint8Array {
  const objects = new Map<number, Buffer>()
  const own = made.objects ?? []
  const firstPage = FIRST_OWN + own.length
  const kids = made.pages.map((_, index) => `${firstPage + index * 2} 0 R`)
  const key = made.password === undefined ? null : encryption(made.password)
  const put = (number: number, object: string | Buffer): void =>
    void objects.set(number, typeof object === 'string' ? Buffer.from(object, 'latin1') : object)

  const metadata = made.xmp === undefined ? '' : `/Metadata ${XMP} 0 R`
  put(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R ${metadata} ${made.catalog ?? ''} >>`)
  put(PAGES, `<< /Type /Pages /Count ${made.pages.length} /Kids [${kids.join(' ')}] >>`)
  if (made.info !== undefined) put(INFO, `<< ${made.info} >>`)
  if (made.xmp !== undefined) put(XMP, stream('/Type /Metadata /Subtype /XML', Buffer.from(made.xmp)))
  if (key !== null) put(ENCRYPT, key.dictionary)
  for (const [index, object] of fonts().entries()) put(FONTS + index, object)
  for (const [index, object] of own.entries()) put(FIRST_OWN + index, object)
  for (const [index, page] of made.pages.entries()) {
    const number = firstPage + index * 2
    const { width = 612, height = 792 } = page
    put(
      number,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} ` +
        `/Resources << /Font << /F1 6 0 R /F2 7 0 R /F3 8 0 R /F4 9 0 R /F5 12 0 R /F6 14 0 R >> ${made.resources ?? ''} >> ` +
        `/Contents ${number + 1} 0 R ${page.entries ?? ''} >>`,
    )
    const content = Buffer.from(contentOf(page, height), 'latin1')
    put(number + 1, stream('', key === null ? content : rc4(key.forObject(number + 1), content)))
  }
  return write(objects, made, key !== null)
}

/** A run of text for each character, as browsers draw right-to-left text: from left to right, each at its place. */
export function drawnBackwards(x: number, y: number, text: string, size = 10): MadeText[] {
  return Array.from(text)
    .toReversed()
    .map((letter, index) => ({ x: x + index * size * 0.5, y, text: letter, size, font: 'F4' }))
}

/** Lines of Courier, filled with words as a typewriter's are, from `y` down. */
export function typed(
  text: string,
  at: { readonly x: number; readonly y: number; readonly columns: number; readonly size?: number },
): MadeText[] {
  const { x, y, columns, size = 10 } = at
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= columns) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line, index) => ({ x, y: y + index * size * 1.2, text: line, size, font: 'F3' }))
}

function contentOf({ texts = [], content = '' }: MadePage, height: number): string {
  const shown = texts.map(({ x, y, text, size = 10, font = 'F1', turned = 0, around = ['', ''] }) => {
    const angle = (turned * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle).toFixed(6), Math.sin(angle).toFixed(6)]
    const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y}`
    return `${around[0]} BT /${font} ${size} Tf ${matrix} Tm ${encoded(text, font)} Tj ET ${around[1]}`
  })
  return [content, ...shown].join('\n')
}

function encoded(text: string, font: MadeText['font']): string {
  if (font === 'F4' || font === 'F5' || font === 'F6') {
    const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
    return `<${codes.map((code) => code.toString(16).padStart(4, '0')).join('')}>`
  }
  return `(${text.replace(/[\\()]/g, '\\$&')})`
}

/** A ToUnicode map that says of each code of two bytes that it is that character. */
const SELF = `/CIDInit /ProcSet findresource begin begincmap /CMapName /Self def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap`

function japanese(encoding: string): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin /Encoding /${encoding} /DescendantFonts [13 0 R] >>`
}

function fonts(): (string | Buffer)[] {
  const simple = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  return [
    simple('Helvetica'),
    simple('Helvetica-Bold'),
    simple('Courier'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [10 0 R] /ToUnicode 11 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    stream('', Buffer.from(SELF)),
    japanese('UniJIS-UTF16-H'),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> >>',
    japanese('UniJIS-UTF16-V'),
  ]
}

/** A stream object of these bytes; `entries` are further ones of its dictionary. */
export function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function write(objects: ReadonlyMap<number, Buffer>, made: MadePdf, isEncrypted: boolean): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const size = Math.max(...objects.keys()) + 1
  const table = Array.from({ length: size }, () => '0000000000 65535 f \n')
  for (const [number, object] of objects) {
    table[number] = `${String(length).padStart(10, '0')} 00000 n \n`
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
  }
  const info = made.info === undefined ? '' : `/Info ${INFO} 0 R`
  const encrypt = isEncrypted ? `/Encrypt ${ENCRYPT} 0 R /ID [<${ID}> <${ID}>]` : ''
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${table.join('')}trailer\n<< /Size ${size} /Root ${CATALOG} 0 R ${info} ${encrypt} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const ID = '00112233445566778899aabbccddeeff'
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const PERMISSIONS = -4

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3): keys of 40 bits, which only tests should still make. */
function encryption(password: string): { dictionary: string; forObject(number: number): Buffer } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const owner = rc4(md5(PADDING).subarray(0, 5), padded)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const key = md5(Buffer.concat([padded, owner, permissions, Buffer.from(ID, 'hex')])).subarray(0, 5)
  const user = rc4(key, PADDING)
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${PERMISSIONS} >>`,
    forObject: (number) =>
      md5(Buffer.concat([key, Buffer.from([number & 0xff, (number >> 8) & 0xff, 0, 0, 0])])).subarray(0, 10),
  }
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number): void => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let index = 0, at = 0; index < 256; index += 1) {
    at = (at + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff
    swap(index, at)
  }
  let one = 0
  let other = 0
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 0xff
      other = (other + (state[one] ?? 0)) & 0xff
      swap(one, other)
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0)
    }),
  )
}
