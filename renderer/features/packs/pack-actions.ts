import { create } from 'zustand'
import { closeTab, openTab, useDesk } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { choosePack } from '#renderer/data/packs.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import type { Pane } from '#shared/domain/desk.ts'
import type { PackId } from '#shared/domain/ids.ts'

type NamedPack = { readonly id: PackId; readonly title: string }

/** Which pack's dialog is open. */
export const usePackDialog = create<{
  readonly exporting: NamedPack | null
  readonly renaming: NamedPack | null
}>(() => ({ exporting: null, renaming: null }))

/** Asks for formats and a place, then exports. */
export function exportPack(pack: NamedPack): void {
  usePackDialog.setState({ exporting: pack })
}

/** Asks for a new title. */
export function askNewTitle(pack: NamedPack): void {
  usePackDialog.setState({ renaming: pack })
}

/** Closes whichever dialog is open. */
export function closePackDialog(): void {
  usePackDialog.setState({ exporting: null, renaming: null })
}

/** Shows a pack: where it is open already, the focused pane first, else in the focused pane. */
export function openPack(pack: PackId): void {
  choosePack(pack)
  const { panes, focused } = useDesk.getState().desk
  const holds = ({ tabs }: Pane) => tabs.some((tab) => tab.kind === 'pack' && tab.pack === pack)
  const there = panes.findIndex(holds)
  const here = panes[focused]
  const pane = there < 0 || (here && holds(here)) ? focused : there
  openTab({ kind: 'pack', pack }, { pane })
}

/** Creates a pack and shows it. */
export function createPack(): void {
  save('packs.create', { title: s.untitled })
    .then(({ id }) => openPack(id))
    .catch(showFailure)
}

/** Removes a pack, closes its tabs, and offers to undo that. What it held stays in the library. */
export function removePack(pack: NamedPack): void {
  const remove = async () => {
    await save('packs.remove', { id: pack.id })
    useDesk.getState().desk.panes.forEach(({ tabs }, pane) => {
      const index = tabs.findIndex((tab) => tab.kind === 'pack' && tab.pack === pack.id)
      if (index >= 0) closeTab(pane, index)
    })
    await offerUndo(s.removed(pack.title))
  }
  remove().catch(showFailure)
}
