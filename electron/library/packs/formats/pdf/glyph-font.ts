import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib'

/** For glyphs whose letter another glyph says: nothing that is seen, as an empty text means the code itself to some readers. */
const UNSEEN = '\u200b'

/** A composite font (ISO 32000-1, 9.7) whose codes of two bytes are the numbers of its glyphs, as Chromium embeds them. */
export class GlyphFont {
  private readonly font: PDFDict
  private readonly descendant: PDFDict
  /** What each code stands for. */
  private readonly texts: Map<number, string>
  private readonly widths: ReadonlyMap<number, number>
  /** Codes of our own: by the glyph and its text, and what they are. */
  private readonly own = new Map<
    string,
    { readonly code: number; readonly glyph: number; readonly text: string }
  >()
  private last: number

  private constructor(font: PDFDict, descendant: PDFDict) {
    this.font = font
    this.descendant = descendant
    this.texts = textsOf(font)
    this.widths = widthsOf(descendant)
    this.last = Math.max(0, ...this.texts.keys(), ...this.widths.keys())
  }

  /** Null for a font of another kind. */
  static of(font: PDFDict): GlyphFont | null {
    const descendants = font.lookup(PDFName.of('DescendantFonts'))
    const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
    const isPlain =
      descendant instanceof PDFDict && descendant.lookup(PDFName.of('CIDToGIDMap')) === PDFName.of('Identity')
    return isPlain ? new GlyphFont(font, descendant) : null
  }

  /** Takes note of codes in use; hex. */
  meet(codes: string): void {
    for (const code of codesIn(codes)) this.last = Math.max(this.last, code)
  }

  /** Codes for the same glyphs in the same groups: the widest one stands for `text`, the others (dots, say) for nothing. */
  say(groups: readonly string[], text: string): string[] {
    const width = (glyph: number): number => this.widths.get(glyph) ?? 0
    const widest = Math.max(...groups.flatMap(codesIn).map(width))
    let spoken = false
    return groups.map((group) =>
      codesIn(group)
        .map((glyph) => {
          const speaks = !spoken && width(glyph) === widest
          spoken ||= speaks
          return hex(this.codeFor(glyph, speaks ? text : UNSEEN))
        })
        .join(''),
    )
  }

  private codeFor(glyph: number, text: string): number {
    if (this.texts.get(glyph) === text) return glyph
    const key = `${glyph} ${text}`
    const known = this.own.get(key)
    if (known !== undefined) return known.code
    // Two bytes name no more.
    if (this.last >= 0xffff) return glyph
    this.last += 1
    this.own.set(key, { code: this.last, glyph, text })
    return this.last
  }

  /** Puts the new codes into the font. */
  write(document: PDFDocument): void {
    if (this.own.size === 0) return
    const { context } = document
    const own = [...this.own.values()]
    const glyphs = new Uint8Array((this.last + 1) * 2)
    const view = new DataView(glyphs.buffer)
    for (let code = 0; code <= this.last; code++) view.setUint16(code * 2, code)
    const widths = this.descendant.lookup(PDFName.of('W'), PDFArray)
    for (const { code, glyph, text } of own) {
      view.setUint16(code * 2, glyph)
      this.texts.set(code, text)
      widths.push(PDFNumber.of(code))
      widths.push(context.obj([this.widths.get(glyph) ?? 0]))
    }
    this.descendant.set(PDFName.of('CIDToGIDMap'), context.register(context.flateStream(glyphs)))
    const map = Buffer.from(characterMap(this.texts), 'latin1')
    this.font.set(PDFName.of('ToUnicode'), context.register(context.flateStream(map)))
  }
}

function codesIn(codes: string): number[] {
  return (codes.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16))
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function fromUtf16(code: string): string {
  return String.fromCharCode(...codesIn(code))
}

/** The ToUnicode map as Chromium writes it: single codes, and ranges that count up. */
function textsOf(font: PDFDict): Map<number, string> {
  const texts = new Map<number, string>()
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return texts
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  for (const [, from = '', to = '', text = ''] of map.matchAll(
    /<([0-9A-F]{4})>(?: <([0-9A-F]{4})>)? <([0-9A-F]{4,})>\n/gi,
  )) {
    const first = Number.parseInt(from, 16)
    const last = to === '' ? first : Number.parseInt(to, 16)
    const start = fromUtf16(text)
    for (let code = first; code <= last; code++) {
      texts.set(
        code,
        start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first),
      )
    }
  }
  return texts
}

/** The widths of glyphs: `code [w w …]` and `code code w` (ISO 32000-1, 9.7.4.3). */
function widthsOf(descendant: PDFDict): Map<number, number> {
  const widths = new Map<number, number>()
  const said = descendant.lookup(PDFName.of('W'))
  const all = said instanceof PDFArray ? said.asArray() : []
  const number = (index: number): number => {
    const value = all[index]
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  for (let index = 0; index < all.length; ) {
    const list = all[index + 1]
    if (list instanceof PDFArray) {
      for (const [offset, width] of list.asArray().entries()) {
        if (width instanceof PDFNumber) widths.set(number(index) + offset, width.asNumber())
      }
      index += 2
    } else {
      for (let code = number(index); code <= number(index + 1); code++) widths.set(code, number(index + 2))
      index += 3
    }
  }
  return widths
}

/** At most 100 codes a section (Adobe Technical Note #5014). */
const SECTION = 100

function characterMap(texts: ReadonlyMap<number, string>): string {
  const lines = [...texts].map(([code, text]) => `<${hex(code)}> <${utf16(text)}>\n`)
  const sections: string[] = []
  for (let at = 0; at < lines.length; at += SECTION) {
    const part = lines.slice(at, at + SECTION)
    sections.push(`${part.length} beginbfchar\n${part.join('')}endbfchar\n`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n',
    '/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n',
    ...sections,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('')
}
