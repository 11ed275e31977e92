import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { MAX_TEXT_BYTES, tooLarge } from './limits.ts'
import { sayLeftOut } from './office/changes.ts'
import { readOffice } from './office/read-office.ts'
import { readHead } from './rtf/head.ts'
import { Reader } from './rtf/reader.ts'
import { parseRtf } from './rtf/tokens.ts'

/** Rich Text Format of Word, LibreOffice, macOS and others. Objects in it are never decoded, templates and links never followed. */
export const rtf: Format = {
  kind: 'rtf',
  mediaType: 'application/rtf',
  extract: extractRtf,
}

function extractRtf(bytes: Uint8Array, file: SourceFile): Extraction {
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length, MAX_TEXT_BYTES)
  if (!Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf')) {
    throw new ExtractionError('unreadable', 'This is no RTF document, whatever its name says.')
  }
  const root = parseRtf(bytes)
  const head = readHead(root)
  const reader = new Reader(head)
  const { drafts, title } = reader.read(root)
  return readOffice(
    {
      kind: 'rtf',
      mediaType: rtf.mediaType,
      extractor: 'rtf/1',
      drafts,
      heads: reader.heads,
      feet: reader.feet,
      title,
      properties: head.properties,
      warnings: [
        ...charsetWarning(head.unknownCodePage),
        ...reader.changes.warnings(),
        ...sayLeftOut(reader.leftOut),
      ],
    },
    file,
  )
}

function charsetWarning(page: number | null): string[] {
  return page === null
    ? []
    : [`The file is in code page ${page}, which is not known here. Look for wrong letters.`]
}
