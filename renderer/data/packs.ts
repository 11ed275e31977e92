import { create } from 'zustand'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import type { CallInput } from '#shared/contract/index.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { call } from './client.ts'
import { showFailure } from './failures.ts'
import { notify } from './notices.ts'
import { save } from './writes.ts'

/** What can be put into a pack. */
export type Packable = CallInput<'packs.add'>['items'][number]

/** The pack that was chosen last in this session; before that the one that was changed last counts. */
const useChosenPack = create<{ readonly pack: PackId | null }>(() => ({ pack: null }))

/** Makes a pack the one to which things are added. */
export function choosePack(pack: PackId): void {
  useChosenPack.setState({ pack })
}

/** The pack to which things are added: created as "Draft pack" when there is none. */
async function currentPack(): Promise<{ readonly id: PackId; readonly title: string }> {
  const packs = await call('packs.list', {})
  const { pack } = useChosenPack.getState()
  const latest = packs.toSorted((a, b) => b.modifiedAt.localeCompare(a.modifiedAt))[0]
  return packs.find(({ id }) => id === pack) ?? latest ?? (await save('packs.create', { title: s.draft }))
}

/** Adds highlights and notes to the current pack and says so. */
export function addToPack(items: readonly Packable[]): void {
  add(items).catch(showFailure)
}

async function add(items: readonly Packable[]): Promise<void> {
  const { id, title } = await currentPack()
  const { added } = await save('packs.add', { pack: id, items: [...items] })
  notify({ tone: 'info', message: added > 0 ? s.added(added, title) : s.alreadyThere(title) })
}
