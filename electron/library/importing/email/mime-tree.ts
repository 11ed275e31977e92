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
  return toPart(parser.tree)
}

function toPart({ contentType, contentDisposition, contentId, content, childNodes }: MimeNode): MailPart {
  const { value: type, params } = contentType.parsed
  const disposition = contentDisposition.parsed
  const name = disposition.params.filename || params.name || ''
  return {
    type: type || 'text/plain',
    params,
    disposition: disposition.value || null,
    name: name === '' ? null : decodeWords(name),
    hasId: contentId !== undefined,
    bytes: new Uint8Array(content ?? new ArrayBuffer(0)),
    parts: childNodes.map(toPart),
  }
}
