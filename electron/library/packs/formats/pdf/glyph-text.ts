import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { GlyphFont } from './glyph-font.ts'

/** In a page as Chromium draws it: glyphs that stand for a text, and the choice of a font. */
const SPAN_OR_FONT = /\/Span<<\/ActualText <FEFF([0-9A-F]*)> >> BDC\n(.*?)\bEMC\b|\/(F\d+) [\d.]+ Tf/gs
const GLYPHS_OR_FONT = /<([0-9A-Fa-f]+)> Tj|\/(F\d+) [\d.]+ Tf/g

/**
 * Of letters that take shapes (Arabic, above all) Chromium says what they stand for beside their glyphs only (ActualText, ISO 32000-1,
 * 14.9.4), which many readers do not heed; fonts name one letter for glyphs that several share. Gives such glyphs codes of their own
 * that say it in the font too, so that words can be found, copied and verified everywhere. What is seen stays the same.
 */
export function sayGlyphs(document: PDFDocument): void {
  const fonts = new Map<PDFDict, GlyphFont | null>()
  const pages = document
    .getPages()
    .map((page) => ({ page, fonts: fontsOf(page, fonts), drawn: drawnOn(page) }))
  for (const { drawn, fonts: named } of pages) {
    let font: GlyphFont | null = null
    for (const [, codes, name] of drawn.matchAll(GLYPHS_OR_FONT)) {
      if (name !== undefined) font = named.get(name) ?? null
      else if (codes !== undefined) font?.meet(codes)
    }
  }
  for (const { page, drawn, fonts: named } of pages) {
    const said = withCodes(drawn, named)
    if (said === drawn) continue
    const stream = document.context.flateStream(Buffer.from(said, 'latin1'))
    page.node.set(PDFName.of('Contents'), document.context.register(stream))
  }
  for (const font of fonts.values()) font?.write(document)
}

/** The operators of a page with codes that say what glyphs stand for. */
function withCodes(drawn: string, fonts: ReadonlyMap<string, GlyphFont | null>): string {
  let font: GlyphFont | null = null
  return drawn.replace(SPAN_OR_FONT, (operators, actual?: string, inside = '', outside?: string) => {
    const names = [outside, ...[...inside.matchAll(GLYPHS_OR_FONT)].map(([, , name]) => name)]
    const name = names.findLast((found) => found !== undefined)
    if (name !== undefined) font = fonts.get(name) ?? null
    if (actual === undefined || font === null) return operators
    const glyphs = [...inside.matchAll(GLYPHS_OR_FONT)].flatMap(([, codes]) => codes ?? [])
    const said = font.say(glyphs, fromUtf16(actual))
    const saying = inside.replace(GLYPHS_OR_FONT, (found: string, codes?: string) =>
      codes === undefined ? found : `<${said.shift() ?? codes}> Tj`,
    )
    return operators.replace(inside, () => saying)
  })
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function drawnOn(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents]
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n')
}

/** The fonts that a page names; null for those whose glyphs have no codes of two bytes. */
function fontsOf(page: PDFPage, known: Map<PDFDict, GlyphFont | null>): Map<string, GlyphFont | null> {
  const named = new Map<string, GlyphFont | null>()
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'))
  if (!(fonts instanceof PDFDict)) return named
  for (const name of fonts.keys()) {
    const font = fonts.lookup(name)
    if (!(font instanceof PDFDict)) continue
    const found = known.has(font) ? (known.get(font) ?? null) : GlyphFont.of(font)
    known.set(font, found)
    named.set(name.decodeText(), found)
  }
  return named
}
