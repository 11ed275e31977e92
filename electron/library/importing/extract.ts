import { type Container, type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { extensionOf, WHAT_CAN_BE_READ } from './supported.ts'
import { text } from './text.ts'

/** How files of a format are known, and the format, which is loaded with the first of them: most imports meet two or three. */
interface Known {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** First bytes that no other kind has, one a character: such a file is read as this kind, whatever its name. */
  readonly signature?: string
  /** Whether its files are text, so that one which begins as a binary has the wrong name. */
  readonly isText?: true
  load(): Promise<Format> | Format
}

const plainText: Known = { extensions: ['.txt', '.text', '.log'], isText: true, load: () => text }
const webPage: Known = {
  extensions: ['.html', '.htm', '.xhtml'],
  isText: true,
  load: async () => (await import('./html.ts')).html,
}

/** Every format that can be read. A new one is one file and an entry here. */
const formats: readonly Known[] = [
  plainText,
  webPage,
  {
    extensions: ['.transcript'],
    isText: true,
    load: async () => (await import('./transcript.ts')).transcript,
  },
  {
    extensions: ['.md', '.markdown', '.mdown', '.mkd', '.qmd', '.rmd'],
    isText: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    extensions: ['.docx', '.docm', '.dotx', '.dotm', '.doc'],
    load: async () => (await import('./docx.ts')).docx,
  },
  { extensions: ['.odt', '.ott', '.fodt'], load: async () => (await import('./odt.ts')).odt },
  { extensions: ['.rtf'], signature: '{\\rtf', load: async () => (await import('./rtf.ts')).rtf },
  { extensions: ['.pdf'], signature: '%PDF-', load: async () => (await import('./pdf.ts')).pdf },
  { extensions: ['.eml', '.emlx'], load: async () => (await import('./email.ts')).email },
  { extensions: ['.mbox', '.mbx'], load: async () => (await import('./mbox.ts')).mbox },
  { extensions: ['.zip'], load: async () => (await import('./zip.ts')).zip },
  { extensions: ['.epub'], load: async () => (await import('./epub.ts')).epub },
  { extensions: ['.csv', '.tsv', '.tab'], isText: true, load: async () => (await import('./csv.ts')).csv },
]

/** Lower-case file name extensions that an import takes from a folder, with the dot. */
export const supportedExtensions: ReadonlySet<string> = new Set(
  formats.flatMap((format) => format.extensions),
)

/**
 * Reads one file's bytes with the format that its name and its first bytes ask for. Rejects with `ExtractionError`;
 * anything else is a bug of a format.
 */
export async function extract(bytes: Uint8Array, file: SourceFile): Promise<Extraction | Container> {
  const format = await pickFormat(bytes, file).load()
  return format.extract(bytes, file)
}

function pickFormat(bytes: Uint8Array, file: SourceFile): Known {
  const extension = extensionOf(file.name)
  const named = formats.find((candidate) => candidate.extensions.includes(extension))
  const signed = formats.find(({ signature }) => signature !== undefined && startsWith(bytes, signature))
  if (signed !== undefined) return signed
  if (named === undefined) {
    const what = extension === '' ? 'Files without an extension' : `Files of type ${extension}`
    throw new ExtractionError('unsupported', `${what} can’t be read. ${WHAT_CAN_BE_READ}`)
  }
  if (named.isText === true) refuseKnownBinary(bytes)
  return named === plainText && looksLikePage(bytes) ? webPage : named
}

/** What the first bytes of files say that are often saved under a wrong name. */
const BINARIES: readonly (readonly [string, string])[] = [
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF89a'],
  ['a gzip archive', '\x1f\x8b\x08'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['a SQLite database', 'SQLite format'],
]

function refuseKnownBinary(bytes: Uint8Array): void {
  for (const [what, signature] of BINARIES) {
    if (startsWith(bytes, signature)) {
      throw new ExtractionError(
        'binary',
        `The file is ${what} under the name of a text file. Give it the extension of its kind.`,
      )
    }
  }
}

/** `signature` holds one byte a character. */
function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at++) if (bytes[at] !== signature.charCodeAt(at)) return false
  return true
}

/** A page saved as .txt begins with its doctype or its html element. */
function looksLikePage(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512)
  if (!head.includes(LESS_THAN)) return false
  const start = new TextDecoder('latin1').decode(head)
  return /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html\b|<html\b)/i.test(start)
}

const LESS_THAN = 0x3c
