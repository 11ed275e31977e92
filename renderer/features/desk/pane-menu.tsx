import type { ReactElement } from 'react'
import { closePane, closeTab, moveTab, openBeside, useDesk } from '#renderer/data/desk.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import type { Pane } from '#shared/domain/desk.ts'

interface PaneMenuProps {
  readonly number: number
  readonly pane: Pane
  readonly trigger: ReactElement
}

/** What can be done with the tab in front and with its pane. */
export function PaneMenu({ number, pane, trigger }: PaneMenuProps) {
  const count = useDesk(({ desk }) => desk.panes.length)
  const front = pane.tabs[pane.active]
  const others = Array.from({ length: count }, (_, other) => other).filter((other) => other !== number)

  const closeOthers = () => {
    for (let index = pane.tabs.length - 1; index >= 0; index -= 1) {
      if (index !== pane.active) closeTab(number, index)
    }
  }

  return (
    <MenuButton label={strings.paneMenu} trigger={trigger} placement="bottom end">
      <MenuItem keys="$mod+\" onAction={() => front && openBeside(front)}>
        {strings.openBeside}
      </MenuItem>
      {others.map((other) => (
        <MenuItem key={other} onAction={() => moveTab(number, pane.active, other)}>
          {strings.moveTo(other + 1)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem keys="$mod+W" onAction={() => closeTab(number, pane.active)}>
        {strings.close}
      </MenuItem>
      {pane.tabs.length > 1 ? <MenuItem onAction={closeOthers}>{strings.closeOthers}</MenuItem> : null}
      {count > 1 ? <MenuItem onAction={() => closePane(number)}>{strings.closePane}</MenuItem> : null}
    </MenuButton>
  )
}
