import { create } from 'zustand'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { Verification } from '#shared/contract/packs.ts'
import type { ReceiptVerification } from '#shared/contract/searches.ts'

/** What was found of a pack, or of the receipt of a search. */
export type Found =
  | { readonly of: 'pack'; readonly verification: Verification }
  | { readonly of: 'receipt'; readonly verification: ReceiptVerification }

interface Verifying {
  readonly open: boolean
  /** The chosen pack, a file or a folder, or the chosen receipt; null before one is chosen. */
  readonly path: string | null
  /** Originals besides those of the library. */
  readonly sources: readonly string[]
  readonly busy: boolean
  readonly found: Found | null
}

const CLOSED: Verifying = { open: false, path: null, sources: [], busy: false, found: null }

/** The verification in the dialog. */
export const useVerifying = create<Verifying>(() => CLOSED)

/** Opens the dialog, empty. */
export function startVerifying(): void {
  useVerifying.setState({ ...CLOSED, open: true })
}

export function stopVerifying(): void {
  useVerifying.setState(CLOSED)
}

/** Asks for the pack or receipt and checks it. */
export async function choosePack(folder: boolean): Promise<void> {
  const [path] = await chosen(folder, 'packs')
  if (path !== undefined) await check(path)
}

/** Checks what was dropped; what is dropped on a pack that is being checked are originals. */
export async function takeDropped(paths: readonly string[]): Promise<void> {
  const { path, found } = useVerifying.getState()
  const [first] = paths
  if (path !== null && found?.of !== 'receipt') await addSources(paths)
  else if (first !== undefined) await check(first)
}

async function check(path: string): Promise<void> {
  useVerifying.setState({ path, found: null })
  await verify()
}

/** Asks for more originals and checks the pack again. */
export async function addOriginals(folder: boolean): Promise<void> {
  const added = await chosen(folder, 'originals')
  if (added.length > 0) await addSources(added)
}

async function addSources(added: readonly string[]): Promise<void> {
  useVerifying.setState(({ sources }) => ({ sources: [...new Set([...sources, ...added])] }))
  await verify()
}

async function chosen(folder: boolean, of: 'packs' | 'originals'): Promise<readonly string[]> {
  return call('app.chooseSources', { folder, several: of === 'originals', of }).catch((error: unknown) => {
    showFailure(error)
    return []
  })
}

/** What was asked for last counts; an answer to something older is dropped. */
async function verify(): Promise<void> {
  const { path, sources } = useVerifying.getState()
  if (path === null) return
  useVerifying.setState({ busy: true })
  const isLast = (): boolean => {
    const now = useVerifying.getState()
    return now.path === path && now.sources === sources
  }
  try {
    const found = await answer(path, sources)
    if (isLast()) useVerifying.setState({ found, busy: false })
  } catch (error) {
    if (!isLast()) return
    useVerifying.setState({ path: null, found: null, busy: false })
    showFailure(error)
  }
}

async function answer(path: string, sources: readonly string[]): Promise<Found> {
  return (await call('receipts.recognise', { path }))
    ? { of: 'receipt', verification: await call('receipts.verify', { path }) }
    : { of: 'pack', verification: await call('packs.verify', { path, sources: [...sources] }) }
}
