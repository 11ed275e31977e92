import type { Failure } from './errors.ts'
import type { AnyEvent } from './events.ts'

/** The one channel between page and main process: calls go up, events come down. */
export const BRIDGE_CHANNEL = 'bookwheel'

/** The answer to a call as it crosses process boundaries. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Failure }

/** What the preload script gives the page as `window.bookwheel`: it forwards and knows no method by name. */
export interface Bridge {
  call(method: string, input: unknown): Promise<Answer>
  /** Calls `listener` for every event until the returned function is called. */
  on(listener: (event: AnyEvent) => void): () => void
  /** The absolute paths of dropped or chosen files; empty strings where a file has none. */
  pathsOf(files: readonly File[]): string[]
}

/** A call on its way to the library process. */
export interface CallMessage {
  readonly type: 'call'
  readonly id: number
  readonly method: string
  readonly input: unknown
}

/** Asks the library process to close the library and end. */
export interface CloseMessage {
  readonly type: 'close'
}

/** What became of a page that was to be printed: a PDF as `Uint8Array`, or why there is none. */
export interface PrintedMessage {
  readonly type: 'printed'
  readonly id: number
  readonly answer: Answer
}

export type ToLibrary = CallMessage | PrintedMessage | CloseMessage

/** What the library process says: that it is open (or could not open), answers, events, and pages to be printed. */
export type FromLibrary =
  | { readonly type: 'open'; readonly folder: string }
  | { readonly type: 'failed'; readonly error: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'event'; readonly event: AnyEvent }
  | { readonly type: 'print'; readonly id: number; readonly page: string }
  | { readonly type: 'closed' }
