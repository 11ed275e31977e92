import { type CatalogKind, type CatalogRow, readCatalogLine } from '#shared/domain/catalog.ts'
import { type CommandId, commands } from '#shared/domain/commands.ts'

/** Something that can be gone to by its name. `key` is unique among all entries. */
export interface Entry {
  readonly key: string
  readonly kind: CatalogKind | 'command'
  readonly label: string
  readonly detail: string
}

/** A line of the library's catalogue as an entry. */
export function catalogEntry(line: string): Entry {
  const { kind, id, label, detail } = readCatalogLine(line)
  return { key: entryKey(kind, id), kind, label, detail }
}

/** The key of what has this id among those of its kind. */
export function entryKey(kind: CatalogKind, id: CatalogRow['id']): string {
  return `${kind}/${id}`
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
