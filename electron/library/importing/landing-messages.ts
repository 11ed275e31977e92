/** A copy of a file inside the library: its bytes can't change any more, and are not kept for good yet. */
export interface Landed {
  readonly file: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** What there is to do for the thread that copies files. */
export type LandingWork =
  | { readonly type: 'open' | 'clear' }
  | { readonly type: 'copy'; readonly paths: readonly string[] }
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  | { readonly type: 'keep'; readonly all: readonly Landed[]; readonly state: Int32Array }
  | { readonly type: 'drop'; readonly landed: Landed }

/** The first entry of `state`, in memory that both threads see: those who wait in a call are woken when it changes. */
export const KEEPING = { underWay: 0, done: 1, failed: 2 } as const

/** An error as it crosses to another thread. `code` is that of an `ExtractionError`, or the system's. */
export interface ThrownThere {
  readonly thrown: { readonly extraction: boolean; readonly code: string | null; readonly message: string }
}

/** One entry for each file to copy, one for any other work; null where there is nothing to say. */
export type LandingAnswer = readonly (Landed | ThrownThere | null)[]

/** Work as it crosses to the thread, and what comes back under its number: what waits for the disk is overtaken. */
export interface Numbered<T> {
  readonly number: number
  readonly body: T
}
