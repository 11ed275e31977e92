import { useCommand } from '#renderer/data/commands.ts'
import {
  changeDesk,
  closeTab,
  frontTab,
  openBeside,
  selectTab,
  setPaneCount,
  useDesk,
} from '#renderer/data/desk.ts'
import { focusPane } from '#renderer/data/pane-focus.ts'

/** Moves the keyboard focus into what a pane shows. */
function enterPane(number: number): void {
  changeDesk({ focused: number })
  focusPane(number)
}

/** Binds the commands of panes and tabs; they act on the focused pane. */
export function useDeskCommands(): void {
  const count = useDesk(({ desk }) => desk.panes.length)
  const focused = useDesk(({ desk }) => desk.focused)
  const together = useDesk(({ desk }) => desk.scrollTogether)
  const pane = useDesk(({ desk }) => desk.panes[desk.focused])
  const tabs = pane?.tabs.length ?? 0
  const active = pane?.active ?? 0

  useCommand('view.panes1', () => setPaneCount(1))
  useCommand('view.panes2', () => setPaneCount(2))
  useCommand('view.panes3', () => setPaneCount(3))
  useCommand('view.panes4', () => setPaneCount(4))
  useCommand('go.pane1', () => enterPane(0))
  useCommand('go.pane2', () => enterPane(1), count > 1)
  useCommand('go.pane3', () => enterPane(2), count > 2)
  useCommand('go.pane4', () => enterPane(3), count > 3)
  useCommand('view.scrollTogether', () => changeDesk({ scrollTogether: !together }), count > 1)

  useCommand('tab.close', () => closeTab(focused, active), tabs > 0)
  useCommand('go.nextTab', () => selectTab(focused, (active + 1) % tabs), tabs > 1)
  useCommand('go.previousTab', () => selectTab(focused, (active + tabs - 1) % tabs), tabs > 1)
  useCommand(
    'view.split',
    () => {
      const front = frontTab(useDesk.getState().desk)
      if (front) openBeside(front)
    },
    tabs > 0,
  )
}
