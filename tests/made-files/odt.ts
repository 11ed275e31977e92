import { strToU8, zipSync } from 'fflate'

/** The contents of an OpenDocument text; each string goes inside the element of that meaning. */
export interface OdtParts {
  readonly body: string
  /** Automatic styles of the content. */
  readonly automatic?: string
  /** Named styles. */
  readonly styles?: string
  /** Master pages, which hold running heads and feet. */
  readonly masters?: string
  readonly meta?: string
  /** Entries of the manifest. */
  readonly manifest?: string
  /** More entries of the archive, as they are. */
  readonly others?: Readonly<Record<string, Uint8Array>>
}

const NAMESPACES = ['office', 'style', 'text', 'table', 'meta', 'manifest', 'number', 'drawing:draw']
  .map((name) => {
    const [urn = '', prefix = urn] = name.split(':')
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`
  })
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ')

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An OpenDocument text of these parts. */
export function makeOdt(parts: OdtParts): Uint8Array {
  const write = (root: string, inner: string): Uint8Array =>
    strToU8(`${DECLARATION}<${root} ${NAMESPACES}>${inner}</${root}>`)
  const files = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': write('office:document-content', content(parts)),
    'styles.xml': write('office:document-styles', named(parts)),
    'meta.xml': write('office:document-meta', `<office:meta>${parts.meta ?? ''}</office:meta>`),
    'META-INF/manifest.xml': write('manifest:manifest', parts.manifest ?? ''),
  }
  return zipSync({ ...files, ...parts.others }, { level: 6 })
}

/** The same as one XML file. */
export function makeFlatOdt(parts: OdtParts): Uint8Array {
  const meta = `<office:meta>${parts.meta ?? ''}</office:meta>`
  return strToU8(
    `${DECLARATION}<office:document ${NAMESPACES}>${meta}${named(parts)}${content(parts)}</office:document>`,
  )
}

function content({ automatic = '', body }: OdtParts): string {
  return `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`
}

function named({ styles = '', masters = '' }: OdtParts): string {
  return `<office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles>`
}

/** A paragraph of a style; `inner` is text or XML. */
export function para(inner: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${inner}</text:p>`
}

/** Words of a style. */
export function span(style: string, inner: string): string {
  return `<text:span text:style-name="${style}">${inner}</text:span>`
}

/** A list; each item is XML. */
export function list(attributes: string, ...items: readonly string[]): string {
  return `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`
}

/** A style of paragraphs or text. */
export function odtStyle(family: 'paragraph' | 'text', name: string, attributes: string, inner = ''): string {
  return `<style:style style:family="${family}" style:name="${name}" ${attributes}>${inner}</style:style>`
}

/** A style of text with these text properties. */
export function look(name: string, properties: string): string {
  return odtStyle('text', name, '', `<style:text-properties ${properties}/>`)
}
