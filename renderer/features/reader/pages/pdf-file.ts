import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- Vite makes a module of it whose default starts the thread
import PdfThread from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'
import { call } from '#renderer/data/client.ts'
import type { EditionId } from '#shared/domain/ids.ts'

/** Bytes that are read at once: most pages need no more. */
const CHUNK = 256 * 1024

/** After this long nothing more is expected of a file or a page, in ms. */
const PATIENCE = 30_000

/** Pictures with more pixels are left out; a scanned page at 600 dpi has 35 million. */
const MOST_PIXELS = 120_000_000

/** A canvas has no more pixels than this, however large the page is shown. */
const LARGEST_CANVAS = 24_000_000

/** Files that pdf.js asks for by name; electron.vite.config.ts puts them beside the program. */
const FILES = new URL('/pdf/', window.location.href).href

/**
 * An open PDF of the library. It is read piece by piece and parsed in a thread of its own, which a file that runs away
 * takes with it; nothing in it runs and nothing is fetched.
 */
export class PdfFile {
  readonly #thread = new PdfThread()
  readonly #document: Promise<PDFDocumentProxy>
  readonly #closed = new AbortController()
  #fail: (error: unknown) => void = () => undefined
  readonly #failed = new Promise<never>((_, reject) => {
    this.#fail = reject
  })

  constructor(edition: EditionId) {
    this.#document = this.#open(edition)
    // Each page that waits for it says so.
    this.#document.catch(() => undefined)
    this.#failed.catch(() => undefined)
  }

  /** Draws a page `width` CSS pixels wide, sharp on this screen. Rejects when it can't be drawn, or `signal` says stop. */
  async draw(number: number, width: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const page = await this.#inTime((await this.#document).getPage(number))
    signal.throwIfAborted()
    const { canvas, task } = drawing(page, width)
    signal.addEventListener('abort', () => task.cancel(), { once: true })
    try {
      await this.#inTime(task.promise)
      return canvas
    } catch (error) {
      canvas.width = 0
      throw error
    } finally {
      page.cleanup()
    }
  }

  /** Ends its thread and frees what it holds. */
  close(): void {
    this.#closed.abort()
    this.#thread.terminate()
  }

  async #open(edition: EditionId): Promise<PDFDocumentProxy> {
    const { bytes, size } = await call('sources.read', { edition, from: 0, to: CHUNK })
    this.#closed.signal.throwIfAborted()
    const task = getDocument({
      range: new SourceRanges(edition, bytes, size, (error) => this.#fail(error)),
      worker: new PDFWorker({ port: this.#thread as never }),
      verbosity: VerbosityLevel.ERRORS,
      rangeChunkSize: CHUNK,
      disableStream: true,
      disableAutoFetch: true,
      enableXfa: false,
      // WebAssembly counts as code that the policy of the page does not allow; the same decoders exist as scripts.
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      maxImageSize: MOST_PIXELS,
      cMapUrl: `${FILES}cmaps/`,
      standardFontDataUrl: `${FILES}fonts/`,
      wasmUrl: `${FILES}decoders/`,
    })
    this.#closed.signal.addEventListener('abort', () => void task.destroy().catch(() => undefined))
    return this.#inTime(task.promise)
  }

  /** The answer of the thread; when none comes in time, or its bytes can't be read, the thread is ended. */
  async #inTime<T>(answer: Promise<T>): Promise<T> {
    const timer = window.setTimeout(() => this.#fail(new Error('The PDF took too long.')), PATIENCE)
    try {
      return await Promise.race([answer, this.#failed.finally(() => this.close())])
    } finally {
      window.clearTimeout(timer)
    }
  }
}

function drawing(page: PDFPageProxy, width: number) {
  const natural = page.getViewport({ scale: 1 })
  const wanted = (width * window.devicePixelRatio) / natural.width
  const most = Math.sqrt(LARGEST_CANVAS / (natural.width * natural.height))
  const viewport = page.getViewport({ scale: Math.min(wanted, most) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  return { canvas, task: page.render({ canvas, viewport }) }
}

/** Gives pdf.js the ranges of a source that it asks for. */
class SourceRanges extends PDFDataRangeTransport {
  readonly #edition: EditionId
  readonly #onFailure: (error: unknown) => void

  constructor(edition: EditionId, first: Uint8Array, size: number, onFailure: (error: unknown) => void) {
    super(size, first)
    this.#edition = edition
    this.#onFailure = onFailure
  }

  override requestDataRange(begin: number, end: number): void {
    call('sources.read', { edition: this.#edition, from: begin, to: end }).then(
      ({ bytes }) => this.onDataRange(begin, bytes),
      this.#onFailure,
    )
  }
}
