import { create } from 'zustand'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import type { CallInput } from '#shared/contract/index.ts'
import type { PackRow } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { call } from './client.ts'
import { showFailure } from './failures.ts'
import { notify } from './notices.ts'
import { save } from './writes.ts'

/** What can be put into a pack. */
export type Packable = CallInput<'packs.add'>['items'][number]

const useChosenPack = create<{ readonly pack: PackId | null }>(() => ({ pack: null }))

/** Makes a pack the one to which things are added, until another one is chosen. */
export function choosePack(pack: PackId): void {
  useChosenPack.setState({ pack })
}

/** The pack to which things are added: the one chosen last in this session, else the one changed last. */
export function currentOf(packs: readonly PackRow[]): PackRow | undefined {
  const { pack } = useChosenPack.getState()
  const latest = packs.toSorted((a, b) => b.modifiedAt.localeCompare(a.modifiedAt))[0]
  return packs.find(({ id }) => id === pack) ?? latest
}

/** Adds highlights and notes to the current pack, a new "Draft pack" when there is none, and says so. */
export function addToPack(items: readonly Packable[]): void {
  add(items).catch(showFailure)
}

async function add(items: readonly Packable[]): Promise<void> {
  const current = currentOf(await call('packs.list', {}))
  const { id, title } = current ?? (await save('packs.create', { title: s.draft }))
  const { added } = await save('packs.add', { pack: id, items: [...items] })
  notify({ tone: 'info', message: added > 0 ? s.added(added, title) : s.alreadyThere(title) })
}
