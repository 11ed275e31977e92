import { create } from 'zustand'
import type { TransferReport } from '#shared/contract/transfers.ts'
import { call } from './client.ts'
import { showFailure } from './failures.ts'

/** What came in from one file. */
export interface BroughtFile {
  /** Its base name. */
  readonly file: string
  readonly report: TransferReport
}

interface Transfers {
  /** The base names of the files that are read or wait. */
  readonly waiting: readonly string[]
  /** What came in since the report was opened, while it is open. */
  readonly brought: readonly BroughtFile[]
}

/** What comes in from other programs, and the report of it. */
export const useTransfers = create<Transfers>(() => ({ waiting: [], brought: [] }))

let queue: Promise<void> = Promise.resolve()

/** Brings in what other programs exported (absolute paths), one after the other; the report opens when a file is done. */
export function bringAnnotations(paths: readonly string[]): void {
  for (const path of paths) {
    const file = path.split(/[\\/]/).at(-1) ?? path
    useTransfers.setState(({ waiting }) => ({ waiting: [...waiting, file] }))
    queue = queue
      .then(async () => {
        const report = await call('transfers.import', { path })
        useTransfers.setState(({ brought }) => ({ brought: [...brought, { file, report }] }))
      })
      .catch((error: unknown) => showFailure(error, file))
      .finally(() => useTransfers.setState(({ waiting }) => ({ waiting: waiting.slice(1) })))
  }
}

/** Closes the report. */
export function closeTransferReport(): void {
  useTransfers.setState({ brought: [] })
}
