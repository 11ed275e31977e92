import { useEffect, useRef } from 'react'
import { useDesk } from '#renderer/data/desk.ts'
import { focusPane } from '#renderer/data/pane-focus.ts'
import { focusHome, isFocusLost } from '#renderer/ui/focus-home.ts'
import { tabKey } from '#shared/domain/desk.ts'

/**
 * Closing a tab or a pane takes the focus away with it: then what is in front now gets it, or the list when the pane is
 * empty. A tab that opens while nothing has the focus gets it too.
 */
export function useLostFocus(): void {
  const front = useDesk(({ desk: { panes, focused } }) => {
    const pane = panes[focused]
    const tab = pane?.tabs[pane.active]
    return `${focused} of ${panes.length}: ${tab ? tabKey(tab) : ''}`
  })
  const before = useRef(front)
  useEffect(() => {
    if (before.current === front) return
    before.current = front
    if (!isFocusLost()) return
    const { panes, focused } = useDesk.getState().desk
    if ((panes[focused]?.tabs.length ?? 0) > 0 || !focusHome()) focusPane(focused)
  }, [front])
}
