/** A page of a test's PDF: lines of text from the top, or a picture without any text. */
export type PdfPage = readonly string[] | 'picture'

/** A line is 30 points below the one above it; the first one 100 points below the upper edge. */
const LEADING = 30

/**
 * A PDF of A4 pages. Its font is one of those that a viewer has to bring along; what looks like a scan is a grey square.
 * Lines hold ASCII without brackets and backslashes. `hostile` makes it run a script when it is opened, and lays a link to
 * that address over every page.
 */
export function pdfOf(pages: readonly PdfPage[], hostile?: { readonly address: string }): Uint8Array {
  const first = 4
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${hostile ? opening(hostile.address) : ''}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, index) => {
      const content = page === 'picture' ? '0.8 g 100 300 400 300 re f' : textOf(page)
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 2 * index + 1} 0 R${hostile ? linkOver(hostile.address) : ''}>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Size ${size}/Root 1 0 R>>\n`
  return new TextEncoder().encode(`${body}${table}startxref\n${body.length}\n%%EOF\n`)
}

function textOf(lines: readonly string[]): string {
  const drawn = lines.map((line) => `(${line}) Tj 0 -${LEADING} Td`).join(' ')
  return `BT /F 14 Tf 72 742 Td ${drawn} ET`
}

function opening(address: string): string {
  return `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${address}", true\\); fetch\\("${address}"\\))>>`
}

function linkOver(address: string): string {
  return `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/Border[0 0 0]/A<</S/URI/URI(${address})>>>>]`
}
