import { create } from 'zustand'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { Verification } from '#shared/contract/packs.ts'

interface Verifying {
  readonly open: boolean
  /** The chosen pack, a file or a folder; null before one is chosen. */
  readonly path: string | null
  /** Originals besides those of the library. */
  readonly sources: readonly string[]
  readonly busy: boolean
  readonly found: Verification | null
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

/** Asks for the pack and checks it. */
export async function choosePack(folder: boolean): Promise<void> {
  const [path] = await chosen(folder, 'packs')
  if (path === undefined) return
  useVerifying.setState({ path, found: null })
  await verify()
}

/** Asks for more originals and checks the pack again. */
export async function addOriginals(folder: boolean): Promise<void> {
  const added = await chosen(folder, 'originals')
  if (added.length === 0) return
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
    const found = await call('packs.verify', { path, sources: [...sources] })
    if (isLast()) useVerifying.setState({ found, busy: false })
  } catch (error) {
    if (!isLast()) return
    useVerifying.setState({ path: null, found: null, busy: false })
    showFailure(error)
  }
}
