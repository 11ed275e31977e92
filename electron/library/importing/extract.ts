import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { email } from './email.ts'
import { epub } from './epub.ts'
import { type Container, type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { mbox } from './mbox.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { rtf } from './rtf.ts'
import { extensionOf, WHAT_CAN_BE_READ } from './supported.ts'
import { text } from './text.ts'
import { transcript } from './transcript.ts'
import { zip } from './zip.ts'

/** Every format that can be read. A new one is one file and a line here. */
const formats: readonly Format[] = [
  text,
  transcript,
  markdown,
  html,
  docx,
  odt,
  rtf,
  pdf,
  email,
  mbox,
  zip,
  epub,
  csv,
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
  return pickFormat(bytes, file).extract(bytes, file)
}

function pickFormat(bytes: Uint8Array, file: SourceFile): Format {
  const extension = extensionOf(file.name)
  const named = formats.find((candidate) => candidate.extensions.includes(extension))
  const signed = formats.find(({ signature }) => signature !== undefined && startsWith(bytes, signature))
  if (signed !== undefined) return signed
  if (named === undefined) {
    const what = extension === '' ? 'Files without an extension' : `Files of type ${extension}`
    throw new ExtractionError('unsupported', `${what} can’t be read. ${WHAT_CAN_BE_READ}`)
  }
  if (named.mediaType.startsWith('text/')) refuseKnownBinary(bytes)
  return named === text && looksLikePage(bytes) ? html : named
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
  return Buffer.from(signature, 'latin1').every((byte, index) => bytes[index] === byte)
}

/** A page saved as .txt begins with its doctype or its html element. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  return /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html\b|<html\b)/i.test(start)
}
