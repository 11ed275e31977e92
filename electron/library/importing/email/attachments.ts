import { ExtractionError, type Member } from '../format.ts'
import { fileName } from '../member-names.ts'
import { headerText, headerValue, readHeaders } from './headers.ts'
import type { MailPart } from './mime-tree.ts'

/** What an attachment without a name, or without an ending, is called by its media type. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'message/rfc822': '.eml',
    'message/global': '.eml',
    'application/pdf': '.pdf',
    'application/zip': '.zip',
    'application/epub+zip': '.epub',
    'application/mbox': '.mbox',
    'application/rtf': '.rtf',
    'text/rtf': '.rtf',
    'application/msword': '.doc',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
    'application/vnd.oasis.opendocument.text': '.odt',
    'text/plain': '.txt',
    'text/html': '.html',
    'text/csv': '.csv',
    'text/markdown': '.md',
    'image/png': '.png',
    'image/jpeg': '.jpg',
    'image/gif': '.gif',
  }),
)

/** Whether a part is a mail of its own: one that was forwarded as an attachment. */
export function isMail(part: MailPart): boolean {
  return part.type === 'message/rfc822' || part.type === 'message/global'
}

/** The attachments as files; one without a name is counted. */
export function attachedFiles(parts: readonly MailPart[]): Member[] {
  return parts.map((part, index) => ({
    name: nameOf(part, index + 1),
    read() {
      if (part.bytes.length === 0) throw new ExtractionError('empty', 'The attachment is empty (0 bytes).')
      return part.bytes
    },
  }))
}

/** Of a path only its end counts (RFC 2183, section 2.3); a leading dot, which hides files, is left out. */
function nameOf(part: MailPart, count: number): string {
  const extension = EXTENSIONS.get(part.type) ?? ''
  const end = part.name === null ? null : (part.name.split(/[/\\]/u).at(-1) ?? '')
  const given = fileName(end ?? (isMail(part) ? subjectOf(part.bytes) : '')).replace(/^\.+/u, '')
  const name = given === '' ? `attachment-${count}` : given
  const isComplete = isMail(part) ? /\.eml$/iu.test(name) : /\.[\p{L}\p{N}]{1,10}$/u.test(name)
  return isComplete ? name : name + extension
}

function subjectOf(mail: Uint8Array): string {
  return headerText(headerValue(readHeaders(mail), 'subject') ?? '').slice(0, 120)
}
