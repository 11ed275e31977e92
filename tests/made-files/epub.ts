import { strToU8, zipSync } from 'fflate'

/** A chapter of a made book: its file's name and what stands in its body. */
interface MadeChapter {
  readonly href: string
  readonly body: string
  /** Attributes of `<html>`: `xml:lang="de"`. */
  readonly html?: string
  /** Attributes of its `<itemref>`: `linear="no"`. */
  readonly itemref?: string
  /** Attributes of its manifest `<item>`: `properties="nav"`. */
  readonly item?: string
  readonly mediaType?: string
  /** Where the file lies where `href` does not lead to it; null for nowhere. */
  readonly path?: string | null
}

/** A book as its test describes it; everything else is as publishers write it. */
interface MadeBook {
  readonly version?: '2.0' | '3.0'
  /** What stands in `<metadata>`. */
  readonly metadata?: string
  readonly chapters: readonly MadeChapter[]
  /** What stands in the NCX of EPUB 2: navMap and pageList. */
  readonly ncx?: string
  /** Files to add or to put in the place of others, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export const PACKAGE = 'OEBPS/content.opf'

/** The bytes of an EPUB book. */
export function makeEpub(book: MadeBook): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container(PACKAGE),
    [PACKAGE]: packageDocument(book),
  }
  for (const { href, path = `OEBPS/${href}`, body, html } of book.chapters) {
    if (path !== null) files[path] = xhtml(body, html)
  }
  if (book.ncx !== undefined) files['OEBPS/toc.ncx'] = ncx(book.ncx)
  const all = Object.entries({ ...files, ...book.files })
  return zipSync(
    Object.fromEntries(
      all.map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 1 },
  )
}

/** `META-INF/container.xml` that names the package document. */
export function container(path: string): string {
  return `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles>
</container>`
}

/** A file of a book with that body. */
export function xhtml(body: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}>
<head><title/><script src="reader.js"/></head>
<body>${body}</body>
</html>`
}

function packageDocument({ version = '3.0', metadata = '', chapters, ncx: contents }: MadeBook): string {
  const items = chapters.map(
    ({ href, mediaType = 'application/xhtml+xml', item = '' }, index) =>
      `<item id="c${index}" href="${href}" media-type="${mediaType}" ${item}/>`,
  )
  const references = chapters.map(({ itemref = '' }, index) => `<itemref idref="c${index}" ${itemref}/>`)
  if (contents !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
  return `<?xml version="1.0" encoding="utf-8"?>
<package version="${version}" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
  <manifest>${items.join('')}</manifest>
  <spine${contents === undefined ? '' : ' toc="ncx"'}>${references.join('')}</spine>
</package>`
}

function ncx(content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">${content}</ncx>`
}
