import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { runCommand, useBindings } from '#renderer/data/commands.ts'
import { app } from '#renderer/strings/app.ts'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { type CommandId, commands } from '#shared/domain/commands.ts'
import styles from './library-menu.module.css'

const GROUPS: readonly (readonly CommandId[])[] = [
  ['import.files', 'import.folder', 'import.annotations', 'import.report'],
  ['library.open', 'library.create'],
  ['settings.open', 'go.palette', 'help.keys'],
]

/** The library's name, which opens the menu of what concerns the library as a whole. */
export function LibraryMenu({ name }: { readonly name: string }) {
  const bindings = useBindings((state) => state.bindings)
  const groups = GROUPS.map((ids) => ids.filter((id) => (bindings.get(id)?.length ?? 0) > 0))
  return (
    <MenuButton
      label={app.libraryMenu(name)}
      trigger={
        <AriaButton className={styles.name}>
          <b dir="auto">{name}</b>
          <span>{app.libraryWord}</span>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      }
      onAction={(key) => {
        const command = commands.find(({ id }) => id === key)
        if (command) runCommand(command.id)
      }}
    >
      {groups.flatMap((ids, group) => [
        ...(group > 0 && ids.length > 0 ? [<MenuSeparator key={`before ${ids[0]}`} />] : []),
        ...ids.map((id) => <CommandItem key={id} id={id} />),
      ])}
    </MenuButton>
  )
}

function CommandItem({ id }: { readonly id: CommandId }) {
  const command = commands.find((known) => known.id === id)
  if (!command) return null
  return (
    <MenuItem id={id} keys={'keys' in command ? command.keys : undefined}>
      {command.label}
    </MenuItem>
  )
}
