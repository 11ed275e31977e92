import PostalMime, { decodeWords } from 'postal-mime'
import { ExtractionError } from '../format.ts'

/** A part of a mail: its media type and what its headers say of it; `bytes` are decoded, of the part's own content. */
export interface MailPart {
  /** Lower case. */
  readonly type: string
  /** Of the content type (`charset`, `format`, …); names in lower case. */
  readonly params: Readonly<Record<string, string>>
  readonly disposition: string | null
  readonly name: string | null
  /** Whether it has a Content-ID, by which an HTML part may show it. */
  readonly hasId: boolean
  readonly bytes: Uint8Array
  readonly parts: readonly MailPart[]
}

/** A node of the tree that postal-mime 4 builds; it publishes only texts that it has joined and decoded itself. */
interface MimeNode {
  readonly contentType: StructuredHeader
  readonly contentDisposition: StructuredHeader
  readonly contentTransferEncoding: { readonly encoding: string }
  readonly contentId?: string
  readonly content: ArrayBuffer | null
  readonly childNodes: readonly MimeNode[]
}

interface StructuredHeader {
  readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> }
}

/** Keeps the tree in place of the step that joins the texts, which decodes by the declared charset and forgets the bytes. */
class TreeParser extends PostalMime {
  tree: MimeNode | null = null

  async collectNode(node: MimeNode): Promise<void> {
    this.tree = node
  }
}

/** Parts inside each other, and bytes of all their headers. */
const LIMITS = { maxNestingDepth: 100, maxHeadersSize: 8 * 1024 * 1024 }

/** The parts of a mail (RFC 2045, 2046, 2183, 2231). Rejects with `ExtractionError` for more than any mail has. */
export async function readParts(mail: Uint8Array): Promise<MailPart> {
  const parser = new TreeParser(LIMITS)
  try {
    await parser.parse(mail)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (!reason.startsWith('Maximum')) throw error
    throw new ExtractionError(
      'too-large',
      'The mail nests its parts more deeply, or has more header lines, than any mail program writes.',
    )
  }
  if (parser.tree === null) throw new Error('postal-mime no longer shows its tree')
  return toPart(parser.tree, endsWithCrlf(mail))
}

function toPart(node: MimeNode, crlf: boolean): MailPart {
  const { value: type, params } = node.contentType.parsed
  const disposition = node.contentDisposition.parsed
  const name = disposition.params.filename || params.name || ''
  return {
    type: type || 'text/plain',
    params,
    disposition: disposition.value || null,
    name: name === '' ? null : decodeWords(name),
    hasId: node.contentId !== undefined,
    bytes: bytesOf(node, crlf),
    parts: node.childNodes.map((child) => toPart(child, crlf)),
  }
}

/**
 * postal-mime gives parts that are not encoded with line feeds only, and one more at the end than they have: what was
 * forwarded would no longer have the hash of what was sent.
 */
function bytesOf({ content, contentTransferEncoding }: MimeNode, crlf: boolean): Uint8Array {
  const bytes = Buffer.from(content ?? new ArrayBuffer(0))
  if (/base64|quoted-printable/.test(contentTransferEncoding.encoding)) return bytes
  const lines = bytes.at(-1) === LF ? bytes.subarray(0, -1) : bytes
  return crlf ? Buffer.from(lines.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : lines
}

const LF = 0x0a
const CR = 0x0d

/** Whether the lines of a mail end as they do on their way. */
function endsWithCrlf(mail: Uint8Array): boolean {
  const end = mail.indexOf(LF)
  return end > 0 && mail[end - 1] === CR
}
