import type { Output } from '#shared/contract/index.ts'
import { type CommandId, commands } from '#shared/domain/commands.ts'

/** Something that can be gone to by its name. `key` is unique among all entries. */
export interface Entry {
  readonly key: string
  readonly kind: 'document' | 'note' | 'tag' | 'command'
  readonly label: string
  readonly detail: string
}

type CatalogRow = Output<'catalog.list'>[number]

/** A row of the library's catalogue as an entry. */
export function catalogEntry({ kind, id, label, detail }: CatalogRow): Entry {
  return { key: `${kind}/${id}`, kind, label, detail }
}

/** Every command as an entry; where it stands in the menu is its detail. */
export const commandEntries: readonly Entry[] = commands.map(({ id, label, menu }) => ({
  key: `command/${id}`,
  kind: 'command',
  label: label.replace(/…$/, ''),
  detail: menu,
}))

/** The command that an entry runs. */
export function commandOf(entry: Entry): CommandId | null {
  return commands.find(({ id }) => entry.key === `command/${id}`)?.id ?? null
}

/** The row id of an entry of the library. */
export function rowIdOf(entry: Entry): number {
  return Number(entry.key.slice(entry.key.indexOf('/') + 1))
}
