import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ExtractionError } from '../format.ts'
import { characterMaps } from './character-maps.ts'
import { inertDocument, installStandIns } from './stand-ins.ts'

export type PdfModule = typeof PdfJs

/** An open file; `close` frees what it holds. */
export interface OpenPdf {
  readonly pdfjs: PdfModule
  readonly document: PdfJs.PDFDocumentProxy
  /** Names of the character maps that its text needed so far and that were not there. */
  readonly missingMaps: ReadonlySet<string>
  close(): Promise<void>
}

/**
 * Opens a PDF with pdf.js in this thread: no script of it runs, no picture is decoded, no font is loaded, nothing is
 * fetched. Rejects with `ExtractionError` `unreadable` for a file that needs a password or is damaged beyond repair.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await loadPdfJs()
  const missingMaps = new Set<string>()
  const task = pdfjs.getDocument({
    // pdf.js takes the memory over, the importer still hashes its own; and it refuses a Buffer of Node.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    password: '',
    enableXfa: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    // With font faces "supported" no outline of a glyph is worked out.
    disableFontFace: false,
    ownerDocument: inertDocument as unknown as HTMLDocument,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: characterMaps(missingMaps),
  })
  try {
    return { pdfjs, document: await task.promise, missingMaps, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    if (error instanceof RangeError) throw error
    throw toExtractionError(error)
  }
}

async function loadPdfJs(): Promise<PdfModule> {
  installStandIns()
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function toExtractionError(error: unknown): ExtractionError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return new ExtractionError(
      'unreadable',
      'The PDF is encrypted and needs a password. Open it in a PDF program, save a copy without the password and import that.',
    )
  }
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  return new ExtractionError(
    'unreadable',
    `The PDF is damaged and cannot be read: ${reason}. Fetch it again, or save it anew with a PDF program.`,
  )
}
