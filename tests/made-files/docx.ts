import { strToU8, zipSync } from 'fflate'

/** The contents of the parts of a Word document; each string goes inside the root element of its part. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly settings?: string
  readonly diagramData?: string
  readonly header?: string
  readonly footer?: string
  readonly core?: string
  readonly app?: string
  /** More entries of the archive, as they are. */
  readonly others?: Readonly<Record<string, Uint8Array>>
}

const ROOTS = {
  body: 'document',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  commentsExtended: 'commentsEx',
  settings: 'settings',
  diagramData: 'data',
  header: 'hdr',
  footer: 'ftr',
} as const

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ')
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'

/** A Word document of these parts, in Word's own layout of the archive. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const links: string[] = []
  const write = (name: string, xml: string): void => {
    files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)
  }
  for (const [key, root] of Object.entries(ROOTS) as [keyof typeof ROOTS, string][]) {
    const content = parts[key]
    if (content === undefined) continue
    const inner = key === 'body' ? `<w:body>${content}</w:body>` : content
    write(`word/${root}.xml`, `<w:${root} ${NAMESPACES}>${inner}</w:${root}>`)
    links.push(`<Relationship Id="${key}" Type="${RELATIONSHIPS}/${key}" Target="${root}.xml"/>`)
  }
  write('word/_rels/document.xml.rels', relationships(links))
  write(
    '_rels/.rels',
    relationships([
      `<Relationship Id="d" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>`,
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      `<Relationship Id="a" Type="${RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/>`,
    ]),
  )
  if (parts.core !== undefined)
    write('docProps/core.xml', `<cp:coreProperties ${CORE}>${parts.core}</cp:coreProperties>`)
  if (parts.app !== undefined) write('docProps/app.xml', `<Properties>${parts.app}</Properties>`)
  return zipSync({ ...files, ...parts.others }, { level: 6 })
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`
}

/** A paragraph: `properties` go into `w:pPr`, `inner` are runs. */
export function p(inner: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

/** A run of text: `properties` go into `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph of a style, with one run or with runs. */
export function styled(style: string, inner: string): string {
  return p(inner.startsWith('<') ? inner : r(inner), `<w:pStyle w:val="${style}"/>`)
}

/** A tracked change around runs. */
export function tracked(
  act: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  by: string,
  day: string,
  inner: string,
): string {
  const runs =
    act === 'del' ? inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ') : inner
  return `<w:${act} w:id="9" w:author="${by}" w:date="${day}T09:00:00Z">${runs}</w:${act}>`
}

/** A table of rows of cells, each the XML of its paragraphs or the text of one. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string =>
    content.startsWith('<w:tc>')
      ? content
      : `<w:tc>${content.startsWith('<') ? content : p(r(content))}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A style of paragraphs as styles.xml holds it. */
export function style(id: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
