import type { ReadHandle } from '#library/database/handles.ts'
import { isKnown } from './store.ts'

/** Whether reading a file of these bytes would tell nothing new; rejects where the library can't be read. */
export type Known = (sha256: string) => Promise<boolean>

interface Asked {
  readonly sha256: string
  readonly resolve: (known: boolean) => void
  readonly reject: (error: unknown) => void
}

/** Files that are asked about in the same moment are looked up in one transaction: beginning one takes longer than looking up. */
export function createKnown(db: ReadHandle): Known {
  let waiting: Asked[] = []

  function lookUp(): void {
    const asked = waiting
    waiting = []
    try {
      db.atOnce(() => {
        for (const { sha256, resolve } of asked) resolve(isKnown(db, sha256))
      })
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  return (sha256) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(lookUp)
      waiting.push({ sha256, resolve, reject })
    })
}
