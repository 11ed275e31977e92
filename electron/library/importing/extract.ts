import { extname } from 'node:path'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** Every format that can be read. A new one is one file and a line here. */
const formats: readonly Format[] = [text, markdown, html]

/** Lower-case file name extensions that an import takes from a folder, with the dot. */
export const supportedExtensions: ReadonlySet<string> = new Set(
  formats.flatMap((format) => format.extensions),
)

/** Whether the name of a file says that it can be read. */
export function isSupported(name: string): boolean {
  return supportedExtensions.has(extname(name).toLowerCase())
}

/**
 * Reads one file's bytes with the format that its name and its first bytes ask for. Throws `ExtractionError`; anything
 * else that is thrown is a bug of a format.
 */
export function extract(bytes: Uint8Array, file: SourceFile): Extraction {
  return pickFormat(bytes, file).extract(bytes, file)
}

function pickFormat(bytes: Uint8Array, file: SourceFile): Format {
  const extension = extname(file.name).toLowerCase()
  const format = formats.find((candidate) => candidate.extensions.includes(extension))
  if (format === undefined) {
    const what = extension === '' ? 'Files without an extension' : `Files of type ${extension}`
    throw new ExtractionError('unsupported', `${what} cannot be read yet. Text, Markdown and HTML files can.`)
  }
  refuseKnownBinary(bytes)
  return format === text && looksLikePage(bytes) ? html : format
}

/** What the first bytes of files say that are often saved under a wrong name. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['a gzip archive', [0x1f, 0x8b, 0x08]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72]],
]

function refuseKnownBinary(bytes: Uint8Array): void {
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      throw new ExtractionError('binary', `The file is ${what} under the name of a text file.`)
    }
  }
}

/** A page saved as .txt begins with its doctype or its html element. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  return /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html\b|<html\b)/i.test(start)
}
