import { create } from 'zustand'
import { changeDesk, useDesk } from '#renderer/data/desk.ts'
import { useMediaQuery } from '#renderer/ui/use-media-query.ts'

type Panel = 'sidebar' | 'inspector'

/** Below this width the sidebar and the inspector lie over the desk, one at a time, until they are left. */
const NARROW = '(max-width: 1099px)'

const useOverlay = create<{ readonly open: Panel | null }>(() => ({ open: null }))

/** Whether side panels lie over the desk instead of beside it. */
export function useIsNarrow(): boolean {
  return useMediaQuery(NARROW)
}

/** Whether a side panel is open, and a function that opens or closes it. The wide window's choice is remembered. */
export function usePanel(panel: Panel): { readonly isOpen: boolean; toggle(): void; close(): void } {
  const narrow = useIsNarrow()
  const overlaid = useOverlay(({ open }) => open === panel)
  const remembered = useDesk(({ desk }) => desk[panel])
  const isOpen = narrow ? overlaid : remembered
  const set = (open: boolean) =>
    narrow ? useOverlay.setState({ open: open ? panel : null }) : changeDesk({ [panel]: open })
  return { isOpen, toggle: () => set(!isOpen), close: () => set(false) }
}

/** Closes what lies over the desk. */
export function closeOverlay(): void {
  useOverlay.setState({ open: null })
}
